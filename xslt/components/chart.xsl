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
            <svg viewBox="0 0 40 161" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <path class="slots" d="M1 159V1h38v158M1 139h38M1 119h38M1 99h38M1 79h38M1 59h38M1 39h38M1 19h38"/>
              <xsl:if test="@level &gt; 0">
                <rect class="full" x="1" y="{159 - 20 * @level}" width="38" height="{20 * @level}"/>
                <path class="storeys" d="{substring('M1 139h38M1 119h38M1 99h38 M1 79h38 M1 59h38 M1 39h38 M1 19h38 ', 1, 9 * (ceiling(@level) - 1))}"/>
              </xsl:if>
              <path class="ground" d="M0 160h40"/>
            </svg>
            <b><xsl:choose><xsl:when test="@level = 0">0</xsl:when><xsl:otherwise><xsl:value-of select="translate(@level, '.', ',')"/></xsl:otherwise></xsl:choose></b>
            <xsl:call-template name="icon.area"><xsl:with-param name="area" select="@code"/></xsl:call-template>
          </div>
        </xsl:for-each>
      </div>
      <ul class="legend">
        <xsl:for-each select="$areas">
          <li class="a{@code}">
            <span class="dot"><xsl:call-template name="icon.area"><xsl:with-param name="area" select="@code"/></xsl:call-template></span>
            <span><xsl:value-of select="@name"/></span>
            <span class="figure"><b><xsl:value-of select="@pix"/></b><xsl:text> / </xsl:text><xsl:value-of select="@max_pix"/><span class="unseen"><p:t key="unit.pix"/></span></span>
          </li>
        </xsl:for-each>
      </ul>
    </div>
  </xsl:template>
</xsl:stylesheet>
