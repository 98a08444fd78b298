<?xml version="1.0" encoding="UTF-8"?>
<!-- The pause after every few questions: how far one is, and the last answers explained. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.checkpoint" mode="title">
    <p:t key="checkpoint.page"><p:with name="name" select="@name"/></p:t>
  </xsl:template>

  <xsl:template match="learner.checkpoint" mode="main">
    <div class="middle checkpoint">
      <div class="card main pause">
        <div class="words">
          <h1><p:t key="checkpoint.title"/></h1>
          <p class="lead"><p:t key="checkpoint.rest" n="@answered"/></p>
          <p>
            <xsl:choose>
              <xsl:when test="@right = 0"><p:t key="checkpoint.none"/></xsl:when>
              <xsl:otherwise><p:t key="checkpoint.right" n="@right"><p:with name="count" select="count(answer)"/></p:t></xsl:otherwise>
            </xsl:choose>
          </p>
        </div>
        <img class="scene" src="{$prefix}/statique/refuge.svg?v={$version}" width="240" height="170" alt=""/>
        <div class="advance">
          <p><label for="avance"><p:t key="checkpoint.progress"/></label><xsl:text> </xsl:text><b><p:t key="checkpoint.about"><p:with name="percent" select="@progress"/></p:t></b></p>
          <progress id="avance" max="100" value="{@progress}"><xsl:value-of select="@progress"/><p:t key="unit.percent"/></progress>
        </div>
        <p class="buttons">
          <a class="button primary" href="{$prefix}/evaluations/{@assessment}"><p:t key="checkpoint.continue"/><i class="icon i-arrow"></i></a>
          <a class="button">
            <xsl:attribute name="href">
              <xsl:value-of select="$prefix"/>
              <xsl:choose><xsl:when test="@kind = 'demonstration'">/</xsl:when><xsl:otherwise>/accueil</xsl:otherwise></xsl:choose>
            </xsl:attribute>
            <i class="icon i-pause"></i><p:t key="checkpoint.pause"/>
          </a>
        </p>
        <p class="small quiet"><p:t key="checkpoint.kept"/></p>
      </div>
      <xsl:call-template name="answers"/>
    </div>
  </xsl:template>
</xsl:stylesheet>
