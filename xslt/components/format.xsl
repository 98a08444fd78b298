<?xml version="1.0" encoding="UTF-8"?>
<!-- How numbers, dates and sizes are written. Nothing is computed here that a rule depends on. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:decimal-format name="fr" decimal-separator="," grouping-separator="&#xA0;" minus-sign="&#x2212;"/>

  <!-- 1024 as « 1 024 », with a no-break space. -->
  <xsl:template name="integer">
    <xsl:param name="value"/>
    <xsl:choose>
      <xsl:when test="$value &gt; 999">
        <xsl:value-of select="format-number($value, '#&#xA0;##0', 'fr')"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$value"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An instant as « jeudi 26 novembre » (form="day"), « 21 novembre 2026 » (form="date") or with both (form="full"). -->
  <xsl:template name="date">
    <xsl:param name="instant"/>
    <xsl:param name="form" select="'date'"/>
    <xsl:variable name="y" select="number(substring($instant, 1, 4))"/>
    <xsl:variable name="m" select="number(substring($instant, 6, 2))"/>
    <xsl:variable name="d" select="number(substring($instant, 9, 2))"/>
    <time datetime="{substring($instant, 1, 10)}">
      <xsl:if test="$form != 'date'">
        <!-- Zeller's congruence: January and February count with the year before; 0 is Saturday. -->
        <xsl:variable name="late" select="number($m &lt; 3)"/>
        <xsl:variable name="year" select="$y - $late"/>
        <xsl:variable name="month" select="$m + 12 * $late"/>
        <xsl:variable name="weekday" select="($d + floor(13 * ($month + 1) div 5) + $year + floor($year div 4)
            - floor($year div 100) + floor($year div 400)) mod 7"/>
        <p:t prefix="weekday." select="$weekday"/>
        <xsl:text>&#xA0;</xsl:text>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$d = 1"><p:t key="date.first"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$d"/></xsl:otherwise>
      </xsl:choose>
      <xsl:text>&#xA0;</xsl:text>
      <p:t prefix="month." select="$m"/>
      <xsl:if test="$form != 'day'">
        <xsl:text> </xsl:text><xsl:value-of select="$y"/>
      </xsl:if>
    </time>
  </xsl:template>

  <!-- From @opens to @closes: « du 1er mars 2027 au 15 mars 2027 », « le 1er mars 2027 ». -->
  <xsl:template name="period">
    <xsl:choose>
      <xsl:when test="@opens = @closes">
        <p:t key="date.one_day"><p:with name="day"><xsl:call-template name="date"><xsl:with-param name="instant" select="@opens"/></xsl:call-template></p:with></p:t>
      </xsl:when>
      <xsl:otherwise>
        <p:t key="date.period">
          <p:with name="from"><xsl:call-template name="date"><xsl:with-param name="instant" select="@opens"/></xsl:call-template></p:with>
          <p:with name="to"><xsl:call-template name="date"><xsl:with-param name="instant" select="@closes"/></xsl:call-template></p:with>
        </p:t>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The hour of an instant as « 14 h » or « 9 h 05 ». -->
  <xsl:template name="hour">
    <xsl:param name="instant"/>
    <xsl:value-of select="concat(number(substring($instant, 12, 2)), '&#xA0;h')"/>
    <xsl:if test="substring($instant, 15, 2) != '00'"><xsl:value-of select="concat('&#xA0;', substring($instant, 15, 2))"/></xsl:if>
  </xsl:template>

  <!-- How long something takes: « 45 minutes », from an hour on « 1 h 45 ». form="short": « 45 min ». -->
  <xsl:template name="duration">
    <xsl:param name="minutes"/>
    <xsl:param name="form" select="'long'"/>
    <xsl:choose>
      <xsl:when test="$minutes &gt;= 60">
        <xsl:value-of select="concat(floor($minutes div 60), '&#xA0;h')"/>
        <xsl:if test="$minutes mod 60 != 0"><xsl:value-of select="concat('&#xA0;', format-number($minutes mod 60, '00'))"/></xsl:if>
      </xsl:when>
      <xsl:when test="$form = 'short'"><p:t key="duration.short"><p:with name="n" select="$minutes"/></p:t></xsl:when>
      <xsl:otherwise><p:t key="duration.minutes" n="$minutes"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A day, or the day of an instant, as « 26/11/2026 »: in words, and as the time that it is. -->
  <xsl:template name="digits">
    <xsl:param name="day"/>
    <xsl:value-of select="concat(substring($day, 9, 2), '/', substring($day, 6, 2), '/', substring($day, 1, 4))"/>
  </xsl:template>
  <xsl:template name="digits-date">
    <xsl:param name="day"/>
    <time datetime="{substring($day, 1, 10)}"><xsl:call-template name="digits"><xsl:with-param name="day" select="$day"/></xsl:call-template></time>
  </xsl:template>

  <!-- Bytes as « 12 Ko » or « 1,4 Mo ». -->
  <xsl:template name="size">
    <xsl:param name="bytes"/>
    <xsl:choose>
      <xsl:when test="$bytes &lt; 1024">
        <p:t key="size.bytes" n="$bytes"/>
      </xsl:when>
      <xsl:when test="$bytes &lt; 1048576">
        <p:t key="size.kilo"><p:with name="count" select="ceiling($bytes div 1024)"/></p:t>
      </xsl:when>
      <xsl:otherwise>
        <p:t key="size.mega"><p:with name="count" select="translate(string(round($bytes div 104857.6) div 10), '.', ',')"/></p:t>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
