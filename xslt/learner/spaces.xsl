<?xml version="1.0" encoding="UTF-8"?>
<!-- The spaces where a person works, one button each. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.spaces" mode="title"><p:t key="spaces.title"/></xsl:template>

  <xsl:template match="learner.spaces" mode="scripts"><xsl:call-template name="space-looks"/></xsl:template>

  <xsl:template match="learner.spaces" mode="main">
    <div class="middle">
      <h1><p:t key="spaces.title"/></h1>
      <p class="lead"><p:t key="spaces.lead"/></p>
      <div class="card main">
        <xsl:if test="organization"><h2><p:t key="space.orga"/></h2></xsl:if>
        <xsl:if test="organization"><ul class="lines spaces"><xsl:apply-templates select="organization" mode="space-choice"/></ul></xsl:if>
        <xsl:if test="center"><h2><p:t key="space.certif"/></h2></xsl:if>
        <xsl:if test="center"><ul class="lines spaces"><xsl:apply-templates select="center" mode="space-choice"/></ul></xsl:if>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="organization | center" mode="space-choice">
    <li>
      <p>
        <b><xsl:value-of select="@name"/></b>
        <span class="small quiet">
          <xsl:if test="@uai"><xsl:value-of select="concat(@uai, ' · ')"/></xsl:if>
          <p:t prefix="team.role." select="@role"/>
          <xsl:if test="@here = 'true'"><xsl:text> · </xsl:text><p:t key="spaces.here"/></xsl:if>
        </span>
      </p>
      <form method="post" action="{$prefix}/mes-espaces">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <input type="hidden" name="space" value="{@id}"/>
        <button class="button small"><p:t key="spaces.go"/><span class="unseen"><p:t key="spaces.go_to"><p:with name="name" select="@name"/></p:t></span></button>
      </form>
    </li>
  </xsl:template>
</xsl:stylesheet>
