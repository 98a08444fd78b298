<?xml version="1.0" encoding="UTF-8"?>
<!-- A level as a drawing: the staircase (small, eight steps, a wider gap after each landing) and
     the climb (large, four landings of two stones). The figure always stands beside it. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:variable name="highest">
    <xsl:choose>
      <xsl:when test="/page/envelope/@max_level"><xsl:value-of select="/page/envelope/@max_level"/></xsl:when>
      <xsl:otherwise>8</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- Twenty characters a step, twelve a top edge: a level is a substring. -->
  <xsl:variable name="steps" select="'M0.5  23.5v-5 h5v5 zM7.5  23.5v-7 h5v7 zM16.5 23.5v-10h5v10zM23.5 23.5v-12h5v12zM32.5 23.5v-15h5v15zM39.5 23.5v-17h5v17zM48.5 23.5v-20h5v20zM55.5 23.5v-22h5v22z'"/>
  <xsl:variable name="edges" select="'M0    19  h6M7    17  h6M16   14  h6M23   12  h6M32   9   h6M39   7   h6M48   4   h6M55   2   h6'"/>

  <xsl:template name="staircase">
    <xsl:param name="level"/>
    <xsl:param name="max_level" select="$highest"/>
    <svg class="staircase" viewBox="0 0 61 24" width="61" height="24" role="img">
      <xsl:call-template name="level-label">
        <xsl:with-param name="level" select="$level"/>
        <xsl:with-param name="max_level" select="$max_level"/>
      </xsl:call-template>
      <xsl:if test="$max_level &lt; 8"><path class="out" d="{substring($steps, 20 * $max_level + 1)}"/></xsl:if>
      <xsl:if test="$level &lt; $max_level"><path class="off" d="{substring($steps, 20 * $level + 1, 20 * ($max_level - $level))}"/></xsl:if>
      <xsl:if test="$level &gt; 0">
        <path class="on" d="{substring($steps, 1, 20 * $level)}"/>
        <path class="here" d="{substring($edges, 12 * $level - 11, 12)}"/>
      </xsl:if>
    </svg>
  </xsl:template>

  <xsl:template name="level-label">
    <xsl:param name="level"/>
    <xsl:param name="max_level" select="$highest"/>
    <xsl:attribute name="aria-label">
      <xsl:choose>
        <xsl:when test="$level &lt; 1"><p:t key="level.none"/></xsl:when>
        <xsl:otherwise>
          <p:t key="level.label">
            <p:with name="level" select="$level"/>
            <p:with name="max" select="$max_level"/>
            <p:with name="landing"><xsl:call-template name="landing"><xsl:with-param name="level" select="$level"/></xsl:call-template></p:with>
          </p:t>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
  </xsl:template>

  <!-- The name of the landing a level stands on. -->
  <xsl:template name="landing">
    <xsl:param name="level"/>
    <p:t prefix="landing." select="floor(($level + 1) div 2)"/>
  </xsl:template>

  <xsl:template name="climb">
    <xsl:param name="level"/>
    <xsl:param name="max_level" select="$highest"/>
    <div class="climb" role="img">
      <xsl:call-template name="level-label">
        <xsl:with-param name="level" select="$level"/>
        <xsl:with-param name="max_level" select="$max_level"/>
      </xsl:call-template>
      <div class="landing l1">
        <span class="stones">
          <xsl:call-template name="stone"><xsl:with-param name="n" select="1"/><xsl:with-param name="level" select="$level"/><xsl:with-param name="max_level" select="$max_level"/></xsl:call-template>
          <xsl:call-template name="stone"><xsl:with-param name="n" select="2"/><xsl:with-param name="level" select="$level"/><xsl:with-param name="max_level" select="$max_level"/></xsl:call-template>
        </span>
        <span class="name"><p:t key="landing.1"/></span>
      </div>
      <div class="landing l2">
        <span class="stones">
          <xsl:call-template name="stone"><xsl:with-param name="n" select="3"/><xsl:with-param name="level" select="$level"/><xsl:with-param name="max_level" select="$max_level"/></xsl:call-template>
          <xsl:call-template name="stone"><xsl:with-param name="n" select="4"/><xsl:with-param name="level" select="$level"/><xsl:with-param name="max_level" select="$max_level"/></xsl:call-template>
        </span>
        <span class="name"><p:t key="landing.2"/></span>
      </div>
      <div class="landing l3">
        <span class="stones">
          <xsl:call-template name="stone"><xsl:with-param name="n" select="5"/><xsl:with-param name="level" select="$level"/><xsl:with-param name="max_level" select="$max_level"/></xsl:call-template>
          <xsl:call-template name="stone"><xsl:with-param name="n" select="6"/><xsl:with-param name="level" select="$level"/><xsl:with-param name="max_level" select="$max_level"/></xsl:call-template>
        </span>
        <span class="name"><p:t key="landing.3"/></span>
      </div>
      <div class="landing l4">
        <span class="stones">
          <xsl:call-template name="stone"><xsl:with-param name="n" select="7"/><xsl:with-param name="level" select="$level"/><xsl:with-param name="max_level" select="$max_level"/></xsl:call-template>
          <xsl:call-template name="stone"><xsl:with-param name="n" select="8"/><xsl:with-param name="level" select="$level"/><xsl:with-param name="max_level" select="$max_level"/></xsl:call-template>
        </span>
        <span class="name"><p:t key="landing.4"/></span>
      </div>
    </div>
  </xsl:template>

  <xsl:template name="stone">
    <xsl:param name="n"/>
    <xsl:param name="level"/>
    <xsl:param name="max_level"/>
    <b>
      <xsl:attribute name="class">
        <xsl:choose>
          <xsl:when test="$n = $level">here</xsl:when>
          <xsl:when test="$n &lt; $level">on</xsl:when>
          <xsl:when test="$n &gt; $max_level">out</xsl:when>
          <xsl:otherwise>off</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:value-of select="$n"/>
    </b>
  </xsl:template>

  <!-- What is still missing to the next level, in words; nothing at the top. -->
  <xsl:template name="missing">
    <xsl:param name="level"/>
    <xsl:param name="ahead"/>
    <xsl:param name="max_level" select="$highest"/>
    <xsl:if test="$level &lt; $max_level">
      <p:t key="level.missing" n="8 - $ahead"><p:with name="next" select="$level + 1"/></p:t>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
