<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of a campaign as fields of a form: what its team calls it, what learners read. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template name="campaign-words">
    <xsl:call-template name="field">
      <xsl:with-param name="name" select="'name'"/>
      <xsl:with-param name="label"><p:t key="campaign.name"/></xsl:with-param>
      <xsl:with-param name="hint"><p:t key="campaign.name_hint"/></xsl:with-param>
      <xsl:with-param name="value" select="@name"/>
    </xsl:call-template>
    <xsl:call-template name="field">
      <xsl:with-param name="name" select="'title'"/>
      <xsl:with-param name="label"><p:t key="campaign.title"/></xsl:with-param>
      <xsl:with-param name="hint"><p:t key="campaign.title_hint"/></xsl:with-param>
      <xsl:with-param name="value" select="@title"/>
      <xsl:with-param name="required" select="false()"/>
    </xsl:call-template>
    <xsl:call-template name="field-area">
      <xsl:with-param name="name" select="'welcome'"/>
      <xsl:with-param name="label"><p:t key="campaign.welcome"/></xsl:with-param>
      <xsl:with-param name="hint"><p:t key="campaign.welcome_hint"/></xsl:with-param>
      <xsl:with-param name="value" select="@welcome"/>
      <xsl:with-param name="rows" select="6"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
