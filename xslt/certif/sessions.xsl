<?xml version="1.0" encoding="UTF-8"?>
<!-- The center's exam sessions: lists by state, search, one page after the other. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.sessions" mode="title"><p:t key="sessions.title"/></xsl:template>

  <xsl:template match="certif.sessions" mode="main">
    <div class="headline">
      <h1><p:t key="sessions.title"/></h1>
      <a class="button primary" href="{$prefix}/certif/sessions/creation"><i class="icon i-plus"></i><p:t key="sessions.create"/></a>
    </div>
    <xsl:choose>
      <xsl:when test="list[@name = '']/@count = 0 and @search = ''">
        <div class="card main empty">
          <span class="dot neutral i-calendar"></span>
          <div><h2><p:t key="sessions.empty"/></h2><p><p:t key="sessions.empty_text"/></p></div>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <nav class="tabs" p:aria-label="sessions.lists">
          <ul>
            <xsl:for-each select="list">
              <xsl:call-template name="tab">
                <xsl:with-param name="to" select="concat('/certif/sessions?etat=', @name, '&amp;search=', ../@query)"/>
                <xsl:with-param name="label"><p:t prefix="sessions.list." select="@name"/><xsl:value-of select="concat(' (', @count, ')')"/></xsl:with-param>
                <xsl:with-param name="current" select="@name = ../@etat"/>
              </xsl:call-template>
            </xsl:for-each>
          </ul>
        </nav>
        <form class="search" method="get" role="search" action="{$prefix}/certif/sessions">
          <input type="hidden" name="etat" value="{@etat}"/>
          <label for="search"><p:t key="sessions.search"/></label>
          <input class="input" id="search" name="search" type="search" value="{@search}" maxlength="100"/>
          <button class="button"><i class="icon i-search"></i><p:t key="sessions.search_button"/></button>
        </form>
        <xsl:choose>
          <xsl:when test="session"><xsl:call-template name="sessions-list"/></xsl:when>
          <xsl:otherwise><p class="note neutral"><i class="icon i-info"></i><span><p:t key="sessions.none"/></span></p></xsl:otherwise>
        </xsl:choose>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="sessions-list">
    <div class="rows">
      <table role="table">
        <caption><p:t key="sessions.count" n="@count"/></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader"><p:t key="sessions.session"/></th>
            <th scope="col" role="columnheader"><p:t key="sessions.when"/></th>
            <th scope="col" role="columnheader"><p:t key="sessions.room"/></th>
            <th scope="col" role="columnheader" class="num"><p:t key="sessions.candidates"/></th>
            <th scope="col" role="columnheader"><p:t key="sessions.state"/></th>
          </tr>
        </thead>
        <tbody role="rowgroup"><xsl:apply-templates select="session" mode="certif-sessions"/></tbody>
      </table>
    </div>
    <xsl:call-template name="pager"><xsl:with-param name="link" select="concat('/certif/sessions?etat=', @etat, '&amp;search=', @query, '&amp;page=')"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="session" mode="certif-sessions">
    <tr role="row">
      <th scope="row" role="rowheader"><a href="{$prefix}/certif/sessions/{@id}"><xsl:value-of select="@number"/></a><small><xsl:value-of select="@level_name"/></small></th>
      <td role="cell" p:data-label="sessions.when"><span><xsl:call-template name="session-when"/></span></td>
      <td role="cell" p:data-label="sessions.room"><span><xsl:value-of select="@room"/></span></td>
      <td role="cell" class="num" p:data-label="sessions.candidates"><span><xsl:value-of select="@candidates"/></span></td>
      <td role="cell" p:data-label="sessions.state"><xsl:call-template name="session-state"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
