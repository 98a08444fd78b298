<?xml version="1.0" encoding="UTF-8"?>
<!-- The invigilator's sheet: the session's number and codes, and what to do with them. Made to be printed. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.session_codes" mode="title"><p:t key="session_codes.title"/></xsl:template>

  <xsl:template match="certif.session_codes" mode="main">
    <xsl:call-template name="session-head"><xsl:with-param name="title"><p:t key="session_codes.title"/></xsl:with-param></xsl:call-template>
    <p class="note neutral screen-only"><i class="icon i-print"></i><span><p:t key="session_codes.print"/></span></p>
    <xsl:call-template name="session-crowded"/>
    <xsl:for-each select="session">
      <section class="card main" aria-labelledby="codes">
        <h2 id="codes"><p:t key="session.codes"/></h2>
        <dl class="secrets">
          <div><dt><p:t key="session.number_of"/></dt><dd class="code"><xsl:value-of select="@number"/></dd></div>
          <div><dt><p:t key="session.password"/></dt><dd class="code"><xsl:value-of select="concat('C-', @password)"/></dd></div>
          <div><dt><p:t key="session.access_code"/></dt><dd class="code"><xsl:value-of select="@access_code"/></dd></div>
        </dl>
      </section>
      <section class="card" aria-labelledby="consignes">
        <h2 id="consignes"><p:t key="session_codes.steps"/></h2>
        <ol class="steps">
          <li><p:t key="session_codes.step_open"/></li>
          <li><p:t key="session_codes.step_identity"/></li>
          <li><p:t key="session_codes.step_enter"><p:with name="number" select="@number"/></p:t></li>
          <li><p:t key="session_codes.step_admit"/></li>
          <li><p:t key="session_codes.step_code"/></li>
          <li><p:t key="session_codes.step_time"/></li>
          <li><p:t key="session_codes.step_incident"/></li>
          <li><p:t key="session_codes.step_sign"/></li>
        </ol>
        <p class="hint"><p:t key="session_codes.secret"/></p>
      </section>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
