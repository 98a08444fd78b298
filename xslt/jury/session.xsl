<?xml version="1.0" encoding="UTF-8"?>
<!-- A session's tests, and its publication. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="jury.session" mode="title"><p:t key="jury.number"><p:with name="number" select="session/@number"/></p:t></xsl:template>

  <xsl:template match="jury.session" mode="main">
    <p><a class="back" href="{$prefix}/jury/sessions"><i class="icon i-back"></i><p:t key="jury.sessions"/></a></p>
    <h1><xsl:apply-templates select="." mode="title"/></h1>
    <p class="lead">
      <xsl:value-of select="session/@center"/><p:t key="list.comma"/><xsl:value-of select="concat(session/@address, ', ', session/@room)"/><p:t key="list.comma"/>
      <xsl:call-template name="date"><xsl:with-param name="instant" select="session/@starts_at"/></xsl:call-template>
    </p>
    <xsl:call-template name="fault-summary"/>
    <xsl:if test="session/@comment">
      <div class="note neutral"><i class="icon i-info"></i><p><b><p:t key="jury.comment_of"/></b><xsl:value-of select="session/@comment"/></p></div>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="session/@state = 'published'">
        <p class="note ok"><i class="icon i-check"></i><span><p:t key="jury.published_on"/><xsl:call-template name="date"><xsl:with-param name="instant" select="session/@published_on"/></xsl:call-template></span></p>
      </xsl:when>
      <xsl:otherwise>
        <form class="card main form" method="post" action="{$prefix}/jury/sessions/{session/@id}/publication">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <h2><p:t key="jury.publish"/></h2>
          <p><p:t key="jury.publish_text"/></p>
          <p><xsl:for-each select="session"><xsl:call-template name="jury-attention"/></xsl:for-each></p>
          <p class="buttons"><button class="button primary"><p:t key="jury.publish_go"/></button></p>
        </form>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="exam"><xsl:call-template name="jury-exam-rows"/></xsl:when>
      <xsl:otherwise><p class="quiet"><p:t key="jury.no_exam"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="jury-exam-rows">
    <div class="rows short judged">
      <table role="table">
        <caption><p:t key="jury.tests"/></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col"><p:t key="jury.candidate"/></th>
            <th role="columnheader" scope="col"><p:t key="jury.result"/></th>
            <th role="columnheader" scope="col" class="num"><p:t key="jury.pix"/></th>
            <th role="columnheader" scope="col" class="num"><p:t key="jury.rate"/></th>
            <th role="columnheader" scope="col"><p:t key="jury.attention"/></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <xsl:for-each select="exam">
            <tr role="row">
              <th role="rowheader" scope="row">
                <a href="{$prefix}/jury/certifications/{@assessment}"><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></a>
                <small><xsl:call-template name="digits-date"><xsl:with-param name="day" select="@birth_date"/></xsl:call-template></small>
              </th>
              <td role="cell" class="first" p:data-label="jury.result"><span><xsl:call-template name="jury-status"/></span></td>
              <td role="cell" class="num" p:data-label="jury.pix"><xsl:if test="@pix"><xsl:value-of select="@pix"/><span class="only-short"><p:t key="unit.pix"/></span></xsl:if></td>
              <td role="cell" class="num" p:data-label="jury.rate"><xsl:if test="@rate"><xsl:value-of select="@rate"/><p:t key="unit.percent"/><span class="only-short"><p:t key="jury.of_right"/></span></xsl:if></td>
              <td role="cell" p:data-label="jury.attention">
                <xsl:if test="@incidents &gt; 0 or @unfinished = 'true' or @abandonment"><span>
                  <xsl:if test="@incidents &gt; 0"><span class="state warn"><i class="icon i-warning"></i><p:t key="jury.incidents" n="@incidents"/></span><xsl:text> </xsl:text></xsl:if>
                  <xsl:if test="@unfinished = 'true'"><span class="state warn"><i class="icon i-warning"></i><p:t key="jury.no_reason"/></span><xsl:text> </xsl:text></xsl:if>
                  <xsl:if test="@abandonment"><span class="state"><i class="icon i-info"></i><p:t prefix="jury.abandonment." select="@abandonment"/></span></xsl:if>
                </span></xsl:if>
              </td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
    <xsl:call-template name="pager"><xsl:with-param name="link" select="concat('/jury/sessions/', session/@id, '?page=')"/></xsl:call-template>
  </xsl:template>

  <!-- The status of a result, as a word with an icon. -->
  <xsl:template name="jury-status">
    <xsl:choose>
      <xsl:when test="@status"><xsl:call-template name="exam-state"><xsl:with-param name="state" select="@status"/></xsl:call-template></xsl:when>
      <xsl:otherwise><span class="state"><i class="icon i-clock"></i><p:t key="jury.unscored"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
