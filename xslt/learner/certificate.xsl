<?xml version="1.0" encoding="UTF-8"?>
<!-- One's certificate, on the page and in print. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.certificate | learner.certificate_pdf | visitor.certificate" mode="title">
    <p:t key="certificate.title"><p:with name="name" select="concat(certificate/@first_name, ' ', certificate/@last_name)"/></p:t>
  </xsl:template>

  <xsl:template match="learner.certificate" mode="main">
    <div class="certificate-page">
      <p class="buttons">
        <a class="button primary" href="{$prefix}/mes-certifications/{@assessment}/certificat.pdf"><i class="icon i-download"></i><p:t key="certificate.download"/></a>
        <a class="button" href="{$prefix}/certificats/{certificate/@code}"><p:t key="certificate.public"/></a>
        <a class="button plain" href="{$prefix}/mes-certifications"><p:t key="certificates.all"/></a>
      </p>
      <xsl:call-template name="certificate-expired"/>
      <xsl:apply-templates select="certificate"/>
    </div>
  </xsl:template>

  <!-- Of the element that has a certificate. -->
  <xsl:template name="certificate-expired">
    <xsl:if test="certificate/@expired = 'true'">
      <xsl:variable name="until"><xsl:call-template name="date"><xsl:with-param name="instant" select="certificate/@expires_on"/></xsl:call-template></xsl:variable>
      <p class="note neutral"><i class="icon i-warning"></i><span><p:t key="certificate.expired"><p:with name="date" select="string($until)"/></p:t></span></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="learner.certificate_pdf | orga.certificates_pdf" mode="document">
    <xsl:call-template name="sheet"><xsl:with-param name="class" select="'certificates'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="learner.certificate_pdf | orga.certificates_pdf" mode="main">
    <xsl:apply-templates select="certificate"/>
  </xsl:template>
  <xsl:template match="orga.certificates_pdf" mode="title"><p:t key="certificates.class_title"><p:with name="class" select="@class"/></p:t></xsl:template>
</xsl:stylesheet>
