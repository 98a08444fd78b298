<?xml version="1.0" encoding="UTF-8"?>
<!-- An organization's campaigns, active or archived, page by page. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.campaigns" mode="title"><p:t key="campaigns.title"/></xsl:template>

  <xsl:template match="orga.campaigns" mode="main">
    <div class="headline">
      <h1><p:t key="campaigns.title"/></h1>
      <a class="button primary small" href="{$prefix}/orga/campagnes/creation"><i class="icon i-plus"></i><p:t key="campaigns.create"/></a>
    </div>
    <nav class="tabs" p:aria-label="campaigns.tabs">
      <ul>
        <xsl:call-template name="tab">
          <xsl:with-param name="to" select="'/orga/campagnes'"/>
          <xsl:with-param name="label"><p:t key="campaigns.active"><p:with name="count" select="@active"/></p:t></xsl:with-param>
          <xsl:with-param name="current" select="not(@etat)"/>
        </xsl:call-template>
        <xsl:call-template name="tab">
          <xsl:with-param name="to" select="'/orga/campagnes?etat=archivees'"/>
          <xsl:with-param name="label"><p:t key="campaigns.archived"><p:with name="count" select="@archived"/></p:t></xsl:with-param>
          <xsl:with-param name="current" select="@etat"/>
        </xsl:call-template>
      </ul>
    </nav>
    <xsl:if test="campaign or @recherche">
      <form class="search" method="get" role="search" action="{$prefix}/orga/campagnes">
        <xsl:if test="@etat"><input type="hidden" name="etat" value="{@etat}"/></xsl:if>
        <label for="recherche"><p:t key="campaigns.search"/></label>
        <input class="input" type="search" id="recherche" name="recherche" value="{@recherche}"/>
        <button class="button"><i class="icon i-search"></i><p:t key="campaigns.search_button"/></button>
      </form>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="campaign">
        <xsl:call-template name="campaigns-table"/>
        <xsl:call-template name="pager">
          <xsl:with-param name="link" select="concat('/orga/campagnes?', @query)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@recherche">
        <div class="card main empty"><span class="dot neutral i-search"></span><div><h2><p:t key="campaigns.none_found"/></h2><p><p:t key="campaigns.none_found_text"/></p></div></div>
      </xsl:when>
      <xsl:when test="@etat">
        <div class="card main empty"><span class="dot neutral i-archive"></span><div><h2><p:t key="campaigns.none_archived"/></h2><p><p:t key="campaigns.none_archived_text"/></p></div></div>
      </xsl:when>
      <xsl:otherwise>
        <div class="card main empty">
          <span class="dot neutral i-flag"></span>
          <div>
            <h2><p:t key="campaigns.none"/></h2>
            <p><p:t key="campaigns.none_text"/></p>
            <p class="buttons"><a class="button primary" href="{$prefix}/orga/campagnes/creation"><p:t key="campaigns.create"/></a></p>
          </div>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="campaigns-table">
    <div class="rows">
      <table role="table">
        <caption><p:t key="campaigns.count" n="@count"/></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader"><p:t key="campaigns.campaign"/></th>
            <th scope="col" role="columnheader"><p:t key="campaigns.code"/></th>
            <th scope="col" role="columnheader"><p:t key="campaigns.creator"/></th>
            <th scope="col" role="columnheader"><p:t key="campaigns.created"/></th>
            <th scope="col" role="columnheader" class="num"><p:t key="campaigns.participants"/></th>
            <th scope="col" role="columnheader" class="num"><p:t key="campaigns.shared"/></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <xsl:for-each select="campaign">
            <tr role="row">
              <th scope="row" role="rowheader"><a href="{$prefix}/orga/campagnes/{@id}"><xsl:value-of select="@name"/></a><small><p:t prefix="campaign.kind." select="@kind"/></small></th>
              <td role="cell" p:data-label="campaigns.code"><span class="code"><xsl:value-of select="@code"/></span></td>
              <td role="cell" p:data-label="campaigns.creator"><xsl:value-of select="@creator"/></td>
              <td role="cell" p:data-label="campaigns.created"><xsl:call-template name="digits-date"><xsl:with-param name="day" select="@created_at"/></xsl:call-template></td>
              <td role="cell" class="num" p:data-label="campaigns.participants"><xsl:value-of select="@participants"/></td>
              <td role="cell" class="num" p:data-label="campaigns.shared"><xsl:value-of select="@shared"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:template>
</xsl:stylesheet>
