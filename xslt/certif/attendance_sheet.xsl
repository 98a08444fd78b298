<?xml version="1.0" encoding="UTF-8"?>
<!-- The attendance sheet, printed as PDF: the session, the candidates with boxes to sign in, those who watch over it. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.attendance_sheet" mode="document"><xsl:call-template name="sheet"/></xsl:template>
  <xsl:template match="certif.attendance_sheet" mode="title"><p:t key="attendance.title"><p:with name="number" select="session/@number"/></p:t></xsl:template>

  <xsl:template match="certif.attendance_sheet" mode="main">
    <xsl:call-template name="sheet-logo"/>
    <h1><p:t key="attendance.title"><p:with name="number" select="session/@number"/></p:t></h1>
    <xsl:for-each select="session">
      <dl class="facts">
        <div><dt><p:t key="attendance.center"/></dt><dd><xsl:value-of select="../center/@name"/></dd></div>
        <div><dt><p:t key="sessions.when"/></dt><dd><xsl:call-template name="session-when"/></dd></div>
        <div><dt><p:t key="session.level"/></dt><dd><xsl:value-of select="@level_name"/></dd></div>
        <div><dt><p:t key="session.address"/></dt><dd><xsl:value-of select="@address"/></dd></div>
        <div><dt><p:t key="session.room"/></dt><dd><xsl:value-of select="@room"/></dd></div>
        <div><dt><p:t key="session.invigilators"/></dt><dd><xsl:value-of select="@invigilators"/></dd></div>
        <xsl:if test="@description != ''"><div><dt><p:t key="session.description_of"/></dt><dd><xsl:value-of select="@description"/></dd></div></xsl:if>
      </dl>
      <xsl:if test="@crowded = 'true'"><p class="warning"><b><p:t key="attendance.warning"/></b><xsl:text> </xsl:text><p:t key="session.crowded" n="@invigilator_count"><p:with name="candidates" select="@candidates"/></p:t></p></xsl:if>
    </xsl:for-each>
    <xsl:choose>
      <xsl:when test="candidate">
        <table class="attendance">
          <caption><p:t key="candidates.count" n="count(candidate)"/></caption>
          <thead>
            <tr>
              <th scope="col"><p:t key="candidates.name"/></th>
              <th scope="col"><p:t key="candidates.birth"/></th>
              <th scope="col"><p:t key="candidates.class"/></th>
              <th scope="col"><p:t key="candidates.extra_time"/></th>
              <th scope="col" class="sign"><p:t key="attendance.entry"/></th>
              <th scope="col" class="sign"><p:t key="attendance.exit"/></th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="candidate">
              <tr>
                <th scope="row"><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></th>
                <td><xsl:call-template name="digits-date"><xsl:with-param name="day" select="@birth_date"/></xsl:call-template></td>
                <td><xsl:value-of select="@division"/></td>
                <td><xsl:if test="@extra_time &gt; 0"><xsl:value-of select="concat('+', @extra_time)"/><p:t key="unit.percent"/></xsl:if></td>
                <td></td><td></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </xsl:when>
      <xsl:otherwise><p><p:t key="candidates.empty"/></p></xsl:otherwise>
    </xsl:choose>
    <section class="signing">
      <h2><p:t key="attendance.invigilators"/></h2>
      <p><p:t key="attendance.invigilators_text"/></p>
      <div class="box"></div>
    </section>
  </xsl:template>
</xsl:stylesheet>
