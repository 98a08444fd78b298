<?xml version="1.0" encoding="UTF-8"?>
<!-- The icons, drawn in strokes on a square of 24, always beside a word: hidden from assistive
     tools. Areas have theirs by number. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="icon.area">
    <xsl:param name="area"/>
    <xsl:choose>
      <xsl:when test="$area = 1"><xsl:call-template name="icon.area1"/></xsl:when>
      <xsl:when test="$area = 2"><xsl:call-template name="icon.area2"/></xsl:when>
      <xsl:when test="$area = 3"><xsl:call-template name="icon.area3"/></xsl:when>
      <xsl:when test="$area = 4"><xsl:call-template name="icon.area4"/></xsl:when>
      <xsl:when test="$area = 5"><xsl:call-template name="icon.area5"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="icon.stairs"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="icon.area1">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5M8 10.5h5"/></svg>
  </xsl:template>
  <xsl:template name="icon.area2">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M3 5h12v8H8l-3.5 3v-3H3zM18 9h3v8h-1.5v3L16 17h-5"/></svg>
  </xsl:template>
  <xsl:template name="icon.area3">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="m4 20 1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5"/></svg>
  </xsl:template>
  <xsl:template name="icon.area4">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M12 3 4.5 6v5.5c0 4.5 3 8 7.5 9.5 4.5-1.5 7.5-5 7.5-9.5V6zM9 12l2.2 2.2L15 10"/></svg>
  </xsl:template>
  <xsl:template name="icon.area5">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><rect x="4" y="5" width="16" height="10.5" rx="1.5"/><path d="M2 19.5h20"/></svg>
  </xsl:template>
  <xsl:template name="icon.check">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="m5 12.5 4.5 4.5L19 7"/></svg>
  </xsl:template>
  <xsl:template name="icon.cross">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="m6 6 12 12M18 6 6 18"/></svg>
  </xsl:template>
  <xsl:template name="icon.skip">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="m6 6 6 6-6 6M13 6l6 6-6 6"/></svg>
  </xsl:template>
  <xsl:template name="icon.half">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="8"/><path fill="currentColor" d="M12 4v16a8 8 0 0 0 0-16z"/></svg>
  </xsl:template>
  <xsl:template name="icon.clock">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.2l3.5 2"/></svg>
  </xsl:template>
  <xsl:template name="icon.warning">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M12 4 2.5 20h19zM12 10v4.5M12 17.2v.1"/></svg>
  </xsl:template>
  <xsl:template name="icon.info">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.5v.1"/></svg>
  </xsl:template>
  <xsl:template name="icon.home">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M3 11.5 12 4l9 7.5M5.5 10v10h13V10M10 20v-5h4v5"/></svg>
  </xsl:template>
  <xsl:template name="icon.stairs">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M3 20h5v-5h5v-5h5V5h3"/></svg>
  </xsl:template>
  <xsl:template name="icon.book">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M4 5c3-1 6-.5 8 1.5C14 4.5 17 4 20 5v14c-3-1-6-.5-8 1.5-2-2-5-2.5-8-1.5zM12 6.5V20"/></svg>
  </xsl:template>
  <xsl:template name="icon.flag">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M6 21V4M6 4h11l-2.5 4L17 12H6"/></svg>
  </xsl:template>
  <xsl:template name="icon.arrow">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M4 12h15M13 6l6 6-6 6"/></svg>
  </xsl:template>
  <xsl:template name="icon.back">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M20 12H5M11 6l-6 6 6 6"/></svg>
  </xsl:template>
  <xsl:template name="icon.chevron">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="m6 9 6 6 6-6"/></svg>
  </xsl:template>
  <xsl:template name="icon.download">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M12 4v11M7 10.5l5 5 5-5M4 20h16"/></svg>
  </xsl:template>
  <xsl:template name="icon.newtab">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6"/></svg>
  </xsl:template>
  <xsl:template name="icon.user">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><circle cx="12" cy="8" r="4"/><path d="M4 21c0-4.5 3.5-7 8-7s8 2.5 8 7"/></svg>
  </xsl:template>
  <xsl:template name="icon.leave">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M14 4H5v16h9M10 12h11M17 8l4 4-4 4"/></svg>
  </xsl:template>
  <xsl:template name="icon.pause">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M8.5 5v14M15.5 5v14"/></svg>
  </xsl:template>
  <xsl:template name="icon.adapt">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M3 18c5 0 4-12 9-12h8M16 2.5 20 6l-4 3.5M13 18h7"/></svg>
  </xsl:template>
  <xsl:template name="icon.again">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M20 12a8 8 0 1 1-2.5-5.800M20 3.5v5h-5"/></svg>
  </xsl:template>
  <xsl:template name="icon.lock">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/></svg>
  </xsl:template>
  <xsl:template name="icon.letter">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><rect x="3" y="5.5" width="18" height="13" rx="2"/><path d="m3.5 7.5 8.5 6 8.5-6"/></svg>
  </xsl:template>
  <xsl:template name="icon.folder">
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M3 19V5.5h6l2.5 3H21V19z"/></svg>
  </xsl:template>
</xsl:stylesheet>
