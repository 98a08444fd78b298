<?xml version="1.0" encoding="UTF-8"?>
<!-- What the team's pages of one campaign share. Of a model's root with web.campaign_attributes. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <!-- The way back to the list, the campaign's name as the page's heading, its code, and the tabs. -->
  <xsl:template name="campaign-head">
    <p><a class="back" href="{$prefix}/orga/campagnes"><i class="icon i-back"></i><p:t key="campaign.back"/></a></p>
    <div class="headline">
      <div>
        <h1><xsl:value-of select="@name"/></h1>
        <p class="quiet">
          <p:t prefix="campaign.kind." select="@kind"/><xsl:text>, </xsl:text><p:t key="campaign.code"/>
          <b class="code"><xsl:value-of select="@code"/></b>
          <xsl:if test="@archived = 'true'"><xsl:text> </xsl:text><span class="state"><i class="icon i-archive"></i><p:t key="campaign.archived"/></span></xsl:if>
        </p>
      </div>
    </div>
    <xsl:variable name="home" select="concat('/orga/campagnes/', @campaign)"/>
    <nav class="tabs" p:aria-label="campaign.tabs">
      <ul>
        <xsl:call-template name="tab"><xsl:with-param name="to" select="$home"/><xsl:with-param name="label"><p:t key="campaign.tab.home"/></xsl:with-param></xsl:call-template>
        <xsl:call-template name="tab">
          <xsl:with-param name="to" select="concat($home, '/participants')"/>
          <xsl:with-param name="label"><p:t key="campaign.tab.participants"/></xsl:with-param>
          <xsl:with-param name="current" select="starts-with($path, concat($home, '/participants'))"/>
        </xsl:call-template>
        <xsl:call-template name="tab"><xsl:with-param name="to" select="concat($home, '/resultats')"/><xsl:with-param name="label"><p:t key="campaign.tab.results"/></xsl:with-param></xsl:call-template>
        <xsl:if test="@kind = 'assessment'">
          <xsl:call-template name="tab"><xsl:with-param name="to" select="concat($home, '/analyse')"/><xsl:with-param name="label"><p:t key="campaign.tab.analysis"/></xsl:with-param></xsl:call-template>
        </xsl:if>
        <xsl:call-template name="tab"><xsl:with-param name="to" select="concat($home, '/parametres')"/><xsl:with-param name="label"><p:t key="campaign.tab.settings"/></xsl:with-param></xsl:call-template>
      </ul>
    </nav>
  </xsl:template>

  <!-- A link that renews a live page where nothing does it by itself: palier.js takes its place. link: path and query. -->
  <xsl:template name="again">
    <xsl:param name="link"/>
    <a class="button small" href="{$prefix}{$link}"><i class="icon i-again"></i><p:t key="live.again"/></a>
  </xsl:template>
</xsl:stylesheet>
