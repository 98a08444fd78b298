<?xml version="1.0" encoding="UTF-8"?>
<!-- A lesson as a line: its icon, its title as a link, how long it takes. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template name="lesson-line">
    <xsl:param name="topic" select="@topic"/>
    <xsl:param name="title" select="@lesson_title"/>
    <xsl:param name="area" select="@area"/>
    <xsl:param name="more" select="''"/>
    <p class="lesson a{$area}">
      <span class="dot i-book"></span>
      <span>
        <a href="{$prefix}/fiches/{$topic}"><xsl:value-of select="$title"/></a>
        <small>
          <p:t key="lesson.minutes"><p:with name="minutes" select="@minutes"/></p:t>
          <xsl:if test="string($more) != ''"><xsl:text>, </xsl:text><xsl:value-of select="$more"/></xsl:if>
        </small>
      </span>
    </p>
  </xsl:template>

  <!-- A whole lesson: where it belongs, its title, how long it takes, what it says. -->
  <xsl:template name="lesson-body">
    <xsl:call-template name="area-pill"><xsl:with-param name="name" select="@competence_name"/></xsl:call-template>
    <h1><xsl:value-of select="@title"/></h1>
    <p class="kick"><p:t key="lesson.reading"><p:with name="minutes" select="@minutes"/><p:with name="topic" select="@name"/></p:t></p>
    <div class="card main prose reading"><xsl:apply-templates select="body/node()" mode="markup"/></div>
  </xsl:template>

  <!-- « 2 questions ratées », « 1 question passée », or both. -->
  <xsl:template name="missed">
    <xsl:if test="@failed &gt; 0"><p:t key="lesson.failed" n="@failed"/></xsl:if>
    <xsl:if test="@failed &gt; 0 and @skipped &gt; 0"><p:t key="lesson.and"/></xsl:if>
    <xsl:if test="@skipped &gt; 0"><p:t key="lesson.skipped" n="@skipped"/></xsl:if>
  </xsl:template>

  <!-- The coloured word that says which area this belongs to. -->
  <xsl:template name="area-pill">
    <xsl:param name="area" select="@area"/>
    <xsl:param name="name"/>
    <p class="pill a{$area}"><i class="icon i-area{$area}"></i><span><xsl:value-of select="$name"/></span></p>
  </xsl:template>
</xsl:stylesheet>
