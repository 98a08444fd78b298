<?xml version="1.0" encoding="UTF-8"?>
<!-- The organizations: found, counted, page by page, with what became of the invitation of each one's head. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="operator.organizations" mode="title"><p:t key="organizations.title"/></xsl:template>

  <xsl:template match="operator.organizations" mode="main">
    <div class="headline">
      <h1><p:t key="organizations.title"/></h1>
      <a class="button primary" href="{$prefix}/operateur/etablissements/creation"><i class="icon i-plus"></i><p:t key="organizations.create"/></a>
    </div>
    <xsl:if test="@done">
      <p class="note ok" role="status"><i class="icon i-check"></i><span><p:t prefix="organizations.done." select="@done"/></span></p>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="@any = 'true'">
        <form class="search" method="get" role="search" action="{$prefix}/operateur/etablissements">
          <label for="q"><p:t key="organizations.search"/></label>
          <input class="input" type="search" id="q" name="q" value="{@q}" autocomplete="off"/>
          <button class="button"><i class="icon i-search"></i><p:t key="organizations.search_go"/></button>
        </form>
        <xsl:choose>
          <xsl:when test="organization"><xsl:call-template name="organizations-list"/></xsl:when>
          <xsl:otherwise>
            <div class="card main empty">
              <span class="dot neutral i-search"></span>
              <div>
                <h2><p:t key="organizations.none"/></h2>
                <p><p:t key="organizations.none_text"/></p>
                <p class="buttons"><a class="button" href="{$prefix}/operateur/etablissements"><p:t key="organizations.all"/></a></p>
              </div>
            </div>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:when>
      <xsl:otherwise>
        <div class="card main empty">
          <span class="dot neutral i-school"></span>
          <div><h2><p:t key="organizations.empty"/></h2><p><p:t key="organizations.empty_text"/></p><p class="quiet small"><p:t key="operator.on_server"><p:with name="command" select="'palierctl organization create --from'"/></p:t></p></div>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="organizations-list">
    <div class="rows">
      <table role="table">
        <caption><p:t key="organizations.count" n="@count"/></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col"><p:t key="organizations.name"/></th>
            <th role="columnheader" scope="col"><p:t key="organizations.uai"/></th>
            <th role="columnheader" scope="col"><p:t key="organizations.type"/></th>
            <th role="columnheader" scope="col" class="num"><p:t key="organizations.members"/></th>
            <th role="columnheader" scope="col"><p:t key="organizations.head"/></th>
          </tr>
        </thead>
        <tbody role="rowgroup"><xsl:apply-templates select="organization" mode="organizations"/></tbody>
      </table>
    </div>
    <xsl:call-template name="pager"><xsl:with-param name="link" select="concat('/operateur/etablissements?q=', translate(@q, '&amp;#+% ', '    +'), '&amp;page=')"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="organization" mode="organizations">
    <tr role="row">
      <th role="rowheader" scope="row"><xsl:value-of select="@name"/><small><xsl:value-of select="@email"/></small></th>
      <td role="cell" p:data-label="organizations.uai">
        <xsl:choose>
          <xsl:when test="@uai"><span class="code"><xsl:value-of select="@uai"/></span></xsl:when>
          <xsl:otherwise><span class="quiet"><p:t key="organizations.no_uai"/></span></xsl:otherwise>
        </xsl:choose>
      </td>
      <td role="cell" p:data-label="organizations.type"><span><p:t prefix="organizations.type." select="@type"/></span></td>
      <td role="cell" class="num" p:data-label="organizations.members"><xsl:value-of select="@members"/></td>
      <td role="cell" p:data-label="organizations.head">
        <xsl:choose>
          <xsl:when test="@invitation = 'accepted'"><span class="state ok"><i class="icon i-check"></i><p:t key="organizations.accepted"/></span></xsl:when>
          <xsl:otherwise>
            <span class="head-waits">
              <xsl:if test="@invitation = 'pending'"><span class="state warn"><i class="icon i-letter"></i><p:t key="organizations.pending"/></span></xsl:if>
              <xsl:if test="@invitation = 'cancelled'"><span class="state"><i class="icon i-cross"></i><p:t key="organizations.cancelled"/></span></xsl:if>
              <form method="post" action="{$prefix}/operateur/etablissements/{@id}/invitation">
                <input type="hidden" name="csrf" value="{$csrf}"/>
                <button class="button small"><p:t key="team.send_again"/><span class="unseen"><p:t key="team.to"><p:with name="name" select="@email"/></p:t></span></button>
              </form>
            </span>
          </xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
