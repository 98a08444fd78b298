<?xml version="1.0" encoding="UTF-8"?>
<!-- One's exams: what came of each, in words. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.certificates" mode="title"><p:t key="certificates.title"/></xsl:template>

  <xsl:template match="learner.certificates" mode="main">
    <div class="middle">
      <h1><p:t key="certificates.title"/></h1>
      <xsl:choose>
        <xsl:when test="exam">
          <ul class="exams"><xsl:apply-templates select="exam" mode="certificates"/></ul>
        </xsl:when>
        <xsl:otherwise>
          <div class="card main empty">
            <span class="dot neutral i-medal"></span>
            <div>
              <h2><p:t key="certificates.none"/></h2>
              <p><p:t key="certificates.none_text"/></p>
              <p class="buttons"><a class="button" href="{$prefix}/competences"><p:t key="certificates.none_go"/></a></p>
            </div>
          </div>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="exam" mode="certificates">
    <li class="card">
      <xsl:if test="position() = 1"><xsl:attribute name="class">card main</xsl:attribute></xsl:if>
      <p class="kick"><xsl:value-of select="@center"/></p>
      <h2><p:t key="certificates.of"/><xsl:call-template name="date"><xsl:with-param name="instant" select="@held_on"/></xsl:call-template></h2>
      <p><xsl:call-template name="exam-state"/></p>
      <xsl:choose>
        <xsl:when test="@code">
          <p class="big"><xsl:value-of select="@pix"/><small><p:t key="unit.pix"/></small></p>
          <xsl:variable name="until"><xsl:call-template name="date"><xsl:with-param name="instant" select="@expires_on"/></xsl:call-template></xsl:variable>
          <p>
            <xsl:choose>
              <xsl:when test="@expired = 'true'"><p:t key="certificate.expired"><p:with name="date" select="string($until)"/></p:t></xsl:when>
              <xsl:otherwise><p:t key="certificates.until"><p:with name="date" select="string($until)"/></p:t></xsl:otherwise>
            </xsl:choose>
          </p>
          <p class="buttons">
            <a class="button primary" href="{$prefix}/mes-certifications/{@assessment}"><p:t key="certificates.see"/></a>
            <a class="button" href="{$prefix}/mes-certifications/{@assessment}/certificat.pdf"><i class="icon i-download"></i><p:t key="certificate.download"/></a>
          </p>
        </xsl:when>
        <xsl:when test="@reason"><p><p:t prefix="certificates.reason." select="@reason"/></p></xsl:when>
        <xsl:otherwise><p><p:t prefix="certificates.text." select="@state"/></p></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>
</xsl:stylesheet>
