<?xml version="1.0" encoding="UTF-8"?>
<!-- A level as a drawing: the staircase (small, eight steps, a wider gap after each landing) and
     the climb (large, four landings of two stones). The figure always stands beside it. Both are
     drawn by palier.css from the classes s (the level) and m (the highest one). -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:variable name="highest" select="number(/page/envelope/@max_level)"/>

  <!-- Of the element that has a level. -->
  <xsl:template name="staircase">
    <i class="staircase s{@level} m{$highest}" role="img">
      <xsl:call-template name="level-label"/>
    </i>
  </xsl:template>

  <xsl:template name="level-label">
    <xsl:param name="level" select="@level"/>
    <xsl:attribute name="aria-label">
      <xsl:choose>
        <xsl:when test="$level &lt; 1"><p:t key="level.none"/></xsl:when>
        <xsl:otherwise>
          <p:t key="level.label">
            <p:with name="level" select="$level"/>
            <p:with name="max" select="$highest"/>
            <p:with name="landing">
              <xsl:choose>
                <xsl:when test="$level &gt; 6"><p:t key="landing.4"/></xsl:when>
                <xsl:when test="$level &gt; 4"><p:t key="landing.3"/></xsl:when>
                <xsl:when test="$level &gt; 2"><p:t key="landing.2"/></xsl:when>
                <xsl:otherwise><p:t key="landing.1"/></xsl:otherwise>
              </xsl:choose>
            </p:with>
          </p:t>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
  </xsl:template>

  <!-- The name of the landing of the element that has a level. -->
  <xsl:template name="landing"><p:t prefix="landing." select="floor((@level + 1) div 2)"/></xsl:template>

  <xsl:template name="climb">
    <xsl:param name="level" select="@level"/>
    <div class="climb s{$level} m{$highest}" role="img">
      <xsl:call-template name="level-label"><xsl:with-param name="level" select="$level"/></xsl:call-template>
      <div class="landing l1"><span class="stones"><b class="n1">1</b><b class="n2">2</b></span><span class="name"><p:t key="landing.1"/></span></div>
      <div class="landing l2"><span class="stones"><b class="n3">3</b><b class="n4">4</b></span><span class="name"><p:t key="landing.2"/></span></div>
      <div class="landing l3"><span class="stones"><b class="n5">5</b><b class="n6">6</b></span><span class="name"><p:t key="landing.3"/></span></div>
      <div class="landing l4"><span class="stones"><b class="n7">7</b><b class="n8">8</b></span><span class="name"><p:t key="landing.4"/></span></div>
    </div>
  </xsl:template>

  <!-- How sure a reported level is, in words; the figure on hover, and said in full beside it
       where there is room. Of the element that has percent and sure. -->
  <xsl:template name="sure">
    <span class="sure {@sure}">
      <xsl:attribute name="title"><p:t key="sure.percent"><p:with name="percent" select="@percent"/></p:t></xsl:attribute>
      <p:t prefix="sure.word." select="@sure"/>
    </span>
  </xsl:template>

  <!-- The same as a line of a list: level and word. Nothing when it is not known. -->
  <xsl:template name="sure-line">
    <xsl:if test="@sure">
      <xsl:variable name="word"><p:t prefix="sure.line." select="@sure"/></xsl:variable>
      <p>
        <xsl:attribute name="title"><p:t key="sure.percent"><p:with name="percent" select="@percent"/></p:t></xsl:attribute>
        <p:t key="sure.line"><p:with name="level" select="@level"/><p:with name="word" select="$word"/></p:t>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- What is still missing to the next level, in words; nothing at the top. Of the element that has level and ahead. -->
  <xsl:template name="missing">
    <xsl:if test="@level &lt; $highest">
      <p:t key="level.missing" n="8 - @ahead"><p:with name="next" select="@level + 1"/></p:t>
    </xsl:if>
  </xsl:template>

  <!-- Stars, of three: a picture with its words. stars: how many are full. -->
  <xsl:template name="stars">
    <xsl:param name="stars" select="@stars"/>
    <span class="stars" role="img">
      <xsl:attribute name="aria-label"><p:t key="stars.of" n="$stars"/></xsl:attribute>
      <i><xsl:attribute name="class">icon <xsl:choose><xsl:when test="$stars &gt; 0">i-starred</xsl:when><xsl:otherwise>i-star</xsl:otherwise></xsl:choose></xsl:attribute></i>
      <i><xsl:attribute name="class">icon <xsl:choose><xsl:when test="$stars &gt; 1">i-starred</xsl:when><xsl:otherwise>i-star</xsl:otherwise></xsl:choose></xsl:attribute></i>
      <i><xsl:attribute name="class">icon <xsl:choose><xsl:when test="$stars &gt; 2">i-starred</xsl:when><xsl:otherwise>i-star</xsl:otherwise></xsl:choose></xsl:attribute></i>
    </span>
  </xsl:template>
</xsl:stylesheet>
