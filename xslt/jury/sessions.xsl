<?xml version="1.0" encoding="UTF-8"?>
<!-- The sessions that wait for the jury, then those that are published. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="jury.sessions" mode="title"><p:t key="jury.sessions"/></xsl:template>

  <xsl:template match="jury.sessions" mode="main">
    <h1><p:t key="jury.sessions"/></h1>
    <xsl:choose>
      <xsl:when test="session[@state = 'finalised']">
        <xsl:call-template name="jury-session-rows">
          <xsl:with-param name="caption"><p:t key="jury.to_publish"/></xsl:with-param>
          <xsl:with-param name="sessions" select="session[@state = 'finalised']"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@waiting = 'false'">
        <div class="card main empty">
          <span class="dot neutral i-check"></span>
          <div><h2><p:t key="jury.nothing"/></h2><p><p:t key="jury.nothing_text"/></p></div>
        </div>
      </xsl:when>
    </xsl:choose>
    <xsl:if test="session[@state = 'published']">
      <xsl:call-template name="jury-session-rows">
        <xsl:with-param name="caption"><p:t key="jury.published"/></xsl:with-param>
        <xsl:with-param name="sessions" select="session[@state = 'published']"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:call-template name="pager"><xsl:with-param name="link" select="'/jury/sessions?page='"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="jury-session-rows">
    <xsl:param name="caption"/>
    <xsl:param name="sessions"/>
    <div class="rows">
      <table role="table">
        <caption><xsl:value-of select="$caption"/></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col"><p:t key="jury.session"/></th>
            <th role="columnheader" scope="col"><p:t key="jury.day"/></th>
            <th role="columnheader" scope="col" class="num"><p:t key="jury.exams"/></th>
            <th role="columnheader" scope="col"><p:t key="jury.attention"/></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <xsl:for-each select="$sessions">
            <tr role="row">
              <th role="rowheader" scope="row"><a href="{$prefix}/jury/sessions/{@id}"><p:t key="jury.number"><p:with name="number" select="@number"/></p:t></a><small><xsl:value-of select="@center"/></small></th>
              <td role="cell" p:data-label="jury.day"><span><xsl:call-template name="digits-date"><xsl:with-param name="day" select="@starts_at"/></xsl:call-template></span></td>
              <td role="cell" class="num" p:data-label="jury.exams"><xsl:value-of select="@exams"/></td>
              <td role="cell" p:data-label="jury.attention"><span><xsl:call-template name="jury-attention"/></span></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <!-- What asks for attention in a session: incidents, unfinished, comment. -->
  <xsl:template name="jury-attention">
    <xsl:if test="@incidents &gt; 0"><span class="state warn"><i class="icon i-warning"></i><p:t key="jury.incidents" n="@incidents"/></span><xsl:text> </xsl:text></xsl:if>
    <xsl:if test="@unfinished &gt; 0"><span class="state warn"><i class="icon i-warning"></i><p:t key="jury.unfinished" n="@unfinished"/></span><xsl:text> </xsl:text></xsl:if>
    <xsl:if test="@comment"><span class="state"><i class="icon i-info"></i><p:t key="jury.comment"/></span></xsl:if>
    <xsl:if test="@incidents = 0 and @unfinished = 0 and not(@comment)"><span class="state ok"><i class="icon i-check"></i><p:t key="jury.fine"/></span></xsl:if>
  </xsl:template>
</xsl:stylesheet>
