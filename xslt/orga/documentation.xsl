<?xml version="1.0" encoding="UTF-8"?>
<!-- Help for those who work in a school: a text of content/pages. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.documentation" mode="title"><xsl:value-of select="@title"/></xsl:template>
  <xsl:template match="orga.documentation" mode="main">
    <article class="middle">
      <h1><xsl:value-of select="@title"/></h1>
      <div class="prose reading"><xsl:apply-templates select="body/node()" mode="markup"/></div>
    </article>
  </xsl:template>
</xsl:stylesheet>
