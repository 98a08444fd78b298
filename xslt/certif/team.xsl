<?xml version="1.0" encoding="UTF-8"?>
<!-- The team of a certification center: components/team.xsl. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.team" mode="title"><p:t key="team.title"/></xsl:template>
  <xsl:template match="certif.team" mode="main">
    <xsl:call-template name="team"><xsl:with-param name="base" select="'/certif/equipe'"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
