<?xml version="1.0" encoding="UTF-8"?>
<!-- A topic's lesson, as in visitor/lesson.xsl but for what leads on. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="preview.lesson" mode="title"><xsl:value-of select="@title"/></xsl:template>

  <xsl:template match="preview.lesson" mode="main">
    <article class="middle">
      <p><a href="{$prefix}/index.html#c{@code}"><p:t key="preview.back"/></a></p>
      <xsl:call-template name="lesson-body"/>
    </article>
  </xsl:template>
</xsl:stylesheet>
