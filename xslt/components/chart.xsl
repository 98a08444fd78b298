<?xml version="1.0" encoding="UTF-8"?>
<!-- The relief: the mean level of each of the five areas as a tower of eight storeys, and beside it
     the same in words and figures. A beginner sees five empty towers, not an empty page. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template name="relief">
    <xsl:param name="areas"/>
    <div class="relief">
      <div class="towers" role="img">
        <xsl:attribute name="aria-label">
          <p:t key="relief.label"/>
          <xsl:for-each select="$areas">
            <xsl:value-of select="concat(@name, ' ', translate(@level, '.', ','))"/>
            <xsl:if test="position() != last()">, </xsl:if>
          </xsl:for-each>
        </xsl:attribute>
        <div class="landings" aria-hidden="true">
          <span><p:t key="landing.4"/></span>
          <span><p:t key="landing.3"/></span>
          <span><p:t key="landing.2"/></span>
          <span><p:t key="landing.1"/></span>
        </div>
        <xsl:for-each select="$areas">
          <div class="tower a{@code}">
            <svg viewBox="0 0 1 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect y="{8 - @level}" width="1" height="{@level}"/></svg>
            <b><xsl:choose><xsl:when test="@level = 0">0</xsl:when><xsl:otherwise><xsl:value-of select="translate(@level, '.', ',')"/></xsl:otherwise></xsl:choose></b>
            <i class="icon i-area{@code}"></i>
          </div>
        </xsl:for-each>
      </div>
      <ul class="legend">
        <xsl:for-each select="$areas">
          <li class="a{@code}">
            <span class="dot i-area{@code}"></span>
            <span><xsl:value-of select="@name"/></span>
            <span class="figure"><b><xsl:value-of select="@pix"/></b><xsl:text> / </xsl:text><xsl:value-of select="@max_pix"/><span class="unseen"><p:t key="unit.pix"/></span></span>
          </li>
        </xsl:for-each>
      </ul>
    </div>
  </xsl:template>
</xsl:stylesheet>
