<?xml version="1.0" encoding="UTF-8"?>
<!-- A QR code: <qr text="…"/> anywhere in a model, which the worker completes (src/view/qr.c). Nothing is drawn where it could not. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- qr: the element; label: what it holds, in words. -->
  <xsl:template name="qr">
    <xsl:param name="qr" select="qr"/>
    <xsl:param name="label"/>
    <xsl:if test="$qr/path">
      <svg class="qr" viewBox="0 0 {$qr/@size} {$qr/@size}" role="img" aria-label="{$label}" shape-rendering="crispEdges">
        <rect width="{$qr/@size}" height="{$qr/@size}" fill="#fff"/><path fill="#000" d="{$qr/path/@d}"/>
      </svg>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
