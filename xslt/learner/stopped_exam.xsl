<?xml version="1.0" encoding="UTF-8"?>
<!-- The test does not go on here: why, and what was not taken of it. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.stopped_exam" mode="title"><p:t prefix="stopped.title." select="@stop"/></xsl:template>

  <xsl:template match="learner.stopped_exam" mode="main">
    <div class="middle">
      <h1><p:t prefix="stopped.title." select="@stop"/></h1>
      <p class="lead">
        <p:t prefix="stopped.text." select="@stop">
          <p:with name="hour"><xsl:call-template name="hour"><xsl:with-param name="instant" select="@ends_at"/></xsl:call-template></p:with>
        </p:t>
      </p>
      <div class="card main">
        <xsl:if test="@position">
          <h2><p:t key="stopped.not_taken"><p:with name="position" select="@position"/><p:with name="title" select="@title"/></p:t></h2>
          <xsl:choose>
            <xsl:when test="refused/value[. != '']">
              <xsl:apply-templates select="refused" mode="given"><xsl:with-param name="kind" select="@kind"/><xsl:with-param name="proposals" select="proposals"/></xsl:apply-templates>
            </xsl:when>
            <xsl:otherwise><p class="quiet"><p:t key="answers.skipped"/></p></xsl:otherwise>
          </xsl:choose>
        </xsl:if>
        <p class="buttons"><a class="button primary" href="{$prefix}/certification/{@assessment}"><p:t key="stopped.go_on"/><i class="icon i-arrow"></i></a></p>
      </div>
    </div>
  </xsl:template>
</xsl:stylesheet>
