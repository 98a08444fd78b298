<?xml version="1.0" encoding="UTF-8"?>
<!-- The public page of a certificate, and the form that leads to it. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="visitor.verification" mode="title"><p:t key="verification.title"/></xsl:template>

  <xsl:template match="visitor.verification" mode="main">
    <div class="middle">
      <h1><p:t key="verification.title"/></h1>
      <p class="lead"><p:t key="verification.lead"/></p>
      <form class="card main form" method="post" action="{$prefix}/verification-certificat">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <xsl:call-template name="fault-summary"/>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="'code'"/>
          <xsl:with-param name="label"><p:t key="verification.code"/></xsl:with-param>
          <xsl:with-param name="hint"><p:t key="verification.hint"/></xsl:with-param>
        </xsl:call-template>
        <p class="buttons"><button class="button primary"><p:t key="verification.go"/></button></p>
      </form>
      <p class="quiet"><p:t key="verification.note"/></p>
    </div>
  </xsl:template>

  <!-- Not for search engines: only who has the code is to find it. -->
  <xsl:template match="visitor.certificate" mode="scripts"><meta name="robots" content="noindex"/></xsl:template>

  <xsl:template match="visitor.certificate" mode="main">
    <div class="certificate-page">
      <xsl:choose>
        <xsl:when test="certificate/@expired = 'true'"><xsl:call-template name="certificate-expired"/></xsl:when>
        <xsl:otherwise>
          <xsl:variable name="until"><xsl:call-template name="date"><xsl:with-param name="instant" select="certificate/@expires_on"/></xsl:call-template></xsl:variable>
          <p class="note ok"><i class="icon i-check"></i><span><p:t key="verification.genuine"><p:with name="date" select="string($until)"/></p:t></span></p>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="certificate"/>
      <p class="buttons"><a class="button" href="{$prefix}/verification-certificat"><p:t key="verification.another"/></a></p>
    </div>
  </xsl:template>
</xsl:stylesheet>
