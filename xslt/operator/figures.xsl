<?xml version="1.0" encoding="UTF-8"?>
<!-- How the figures of a challenge are written: numbers, errors, flags, the curve. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <!-- « 2,41 », and with an error « 2,41 ± 0,57 ». -->
  <xsl:template name="figure">
    <xsl:param name="value"/>
    <xsl:param name="error" select="''"/>
    <xsl:param name="format" select="'0,00'"/>
    <xsl:value-of select="format-number($value, $format, 'fr')"/>
    <xsl:if test="$error != ''">
      <small class="error-of"><p:t key="figure.error"><p:with name="n" select="format-number($error, $format, 'fr')"/></p:t></small>
    </xsl:if>
  </xsl:template>

  <xsl:template match="flag" mode="flag">
    <span class="state warn"><i class="icon i-warning"></i><p:t prefix="flag." select="@name"/></span>
  </xsl:template>

  <!-- A challenge as a row of a table: of the list, and of the variants side by side. -->
  <xsl:template match="challenge|variant" mode="figures">
    <xsl:param name="this" select="''"/>
    <tr class="a{@area}">
      <th scope="row">
        <xsl:choose>
          <xsl:when test="@id = $this"><b><xsl:value-of select="@title"/></b></xsl:when>
          <xsl:otherwise><a href="{$prefix}/operateur/epreuves/{@id}"><xsl:value-of select="@title"/></a></xsl:otherwise>
        </xsl:choose>
        <small><xsl:value-of select="@id"/><xsl:if test="@id = $this"><p:t key="list.comma"/><p:t key="variants.this"/></xsl:if></small>
      </th>
      <xsl:choose>
        <xsl:when test="@answers">
          <td class="num"><span class="of"><p:t key="figure.answers"/></span><xsl:call-template name="integer"><xsl:with-param name="value" select="@answers"/></xsl:call-template></td>
          <td class="num"><span class="of"><p:t key="figure.success"/></span><xsl:value-of select="@success"/><p:t key="unit.percent"/></td>
          <td class="num"><span class="of"><p:t key="figure.discrimination"/></span><xsl:call-template name="figure"><xsl:with-param name="value" select="@discrimination"/></xsl:call-template></td>
          <td class="num"><span class="of"><p:t key="figure.difficulty"/></span><xsl:call-template name="figure"><xsl:with-param name="value" select="@difficulty"/><xsl:with-param name="format" select="'0,0'"/></xsl:call-template></td>
          <td class="num"><span class="of"><p:t key="figure.exposure"/></span><xsl:value-of select="@exposure"/><p:t key="unit.percent"/></td>
          <td class="num"><span class="of"><p:t key="figure.time"/></span><xsl:if test="@seconds"><p:t key="figure.seconds_unit"><p:with name="n" select="@seconds"/></p:t></xsl:if></td>
          <td class="flags"><xsl:apply-templates select="flag" mode="flag"/><xsl:if test="not(flag)"><span class="quiet"><p:t key="figure.none"/></span></xsl:if></td>
        </xsl:when>
        <xsl:otherwise><td colspan="7" class="quiet"><p:t key="items.empty"/></td></xsl:otherwise>
      </xsl:choose>
    </tr>
  </xsl:template>

  <xsl:template name="figures-head">
    <thead>
      <tr>
        <th scope="col"><p:t key="figure.challenge"/></th>
        <th scope="col" class="num"><p:t key="figure.answers"/></th>
        <th scope="col" class="num"><p:t key="figure.success"/></th>
        <th scope="col" class="num"><p:t key="figure.discrimination"/></th>
        <th scope="col" class="num"><p:t key="figure.difficulty"/></th>
        <th scope="col" class="num"><p:t key="figure.exposure"/></th>
        <th scope="col" class="num"><p:t key="figure.time"/></th>
        <th scope="col"><p:t key="figure.flags"/></th>
      </tr>
    </thead>
  </xsl:template>

  <!-- Success by ability: 400 units wide, levels 0 to 8 from 62 to 390; 240 high, 0 to 100 % from 198 up to 14. -->
  <xsl:template name="curve">
    <svg class="curve" viewBox="0 0 400 240" role="img">
      <xsl:attribute name="aria-label">
        <p:t key="curve.label"/>
        <xsl:for-each select="group">
          <p:t key="curve.label_group"><p:with name="level" select="format-number(@ability, '0,0', 'fr')"/><p:with name="success" select="round(@success)"/></p:t>
          <xsl:if test="position() != last()"><p:t key="list.comma"/></xsl:if>
        </xsl:for-each>
      </xsl:attribute>
      <g class="grid">
        <path d="M62 14H390M62 106H390M62 198H390"/>
        <path d="M62 198v5M144 198v5M226 198v5M308 198v5M390 198v5"/>
      </g>
      <g aria-hidden="true">
        <text x="56" y="20" text-anchor="end">100</text>
        <text x="56" y="112" text-anchor="end">50</text>
        <text x="56" y="204" text-anchor="end">0</text>
        <text x="62" y="226" text-anchor="middle">0</text>
        <text x="144" y="226" text-anchor="middle">2</text>
        <text x="226" y="226" text-anchor="middle">4</text>
        <text x="308" y="226" text-anchor="middle">6</text>
        <text x="386" y="226" text-anchor="middle">8</text>
      </g>
      <polyline class="expected-line">
        <xsl:attribute name="points">
          <xsl:for-each select="group">
            <xsl:call-template name="curve-x"/><xsl:text>,</xsl:text><xsl:value-of select="198 - 1.84 * @expected"/><xsl:text> </xsl:text>
          </xsl:for-each>
        </xsl:attribute>
      </polyline>
      <xsl:for-each select="group">
        <xsl:variable name="x"><xsl:call-template name="curve-x"/></xsl:variable>
        <line class="margin" x1="{$x}" x2="{$x}" y1="{198 - 1.84 * @low}" y2="{198 - 1.84 * @high}"/>
        <circle class="found" cx="{$x}" cy="{198 - 1.84 * @success}" r="5"/>
      </xsl:for-each>
    </svg>
  </xsl:template>

  <!-- The few beyond level 0 or 8 are drawn at the edge. -->
  <xsl:template name="curve-x">
    <xsl:choose>
      <xsl:when test="@ability &lt; 0">62</xsl:when>
      <xsl:when test="@ability &gt; 8">390</xsl:when>
      <xsl:otherwise><xsl:value-of select="62 + 41 * @ability"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
