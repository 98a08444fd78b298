<?xml version="1.0" encoding="UTF-8"?>
<!-- Two answers reached the same question: which one is kept, and the way on. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.conflict" mode="title"><p:t key="conflict.title"/></xsl:template>

  <xsl:template match="learner.conflict" mode="main">
    <div class="middle">
      <h1><p:t key="conflict.title"/></h1>
      <p class="lead"><p:t key="conflict.text"><p:with name="position" select="@position"/><p:with name="title" select="@title"/></p:t></p>
      <div class="card main">
        <div class="compare">
          <div class="expected">
            <h2><i class="icon i-check"></i><p:t key="conflict.kept"/></h2>
            <xsl:choose>
              <xsl:when test="kept/value[. != '']">
                <xsl:apply-templates select="kept" mode="given"><xsl:with-param name="kind" select="@kind"/><xsl:with-param name="proposals" select="proposals"/></xsl:apply-templates>
              </xsl:when>
              <xsl:otherwise><p class="quiet"><p:t key="answers.skipped"/></p></xsl:otherwise>
            </xsl:choose>
          </div>
          <div class="given">
            <h2><i class="icon i-cross"></i><p:t key="conflict.refused"/></h2>
            <xsl:choose>
              <xsl:when test="refused/value[. != '']">
                <xsl:apply-templates select="refused" mode="given"><xsl:with-param name="kind" select="@kind"/><xsl:with-param name="proposals" select="proposals"/></xsl:apply-templates>
              </xsl:when>
              <xsl:otherwise><p class="quiet"><p:t key="answers.skipped"/></p></xsl:otherwise>
            </xsl:choose>
          </div>
        </div>
        <p class="buttons"><a class="button primary" href="{$prefix}{@path}"><p:t key="conflict.go_on"/><i class="icon i-arrow"></i></a></p>
      </div>
    </div>
  </xsl:template>
</xsl:stylesheet>
