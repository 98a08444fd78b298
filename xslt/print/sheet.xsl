<?xml version="1.0" encoding="UTF-8"?>
<!-- The document of a page that is printed: a route with ROUTE_PDF. A printed page says so with one template more,
     <xsl:template match="certif.attendance_sheet" mode="document"><xsl:call-template name="sheet"/></xsl:template>, and fills the modes
     title and main like any other. Its looks are nginx/static/print.css and nothing else: no link is followed, no picture opened; a
     drawing is inline SVG, and what it says stands beside it in words. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <!-- class: of the body, which print.css looks at: "sheet" has margins and numbered pages. -->
  <xsl:template name="sheet">
    <xsl:param name="class" select="'sheet'"/>
    <html lang="{/page/@lang}">
      <head>
        <title><xsl:apply-templates select="." mode="title"/><p:t key="page.site"/></title>
      </head>
      <body class="{$class}" data-page="{/page/@name}">
        <main id="contenu"><xsl:apply-templates select="." mode="main"/></main>
      </body>
    </html>
  </xsl:template>

  <!-- The site's mark and name. -->
  <xsl:template name="sheet-logo">
    <p class="brand">
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <rect width="48" height="48" rx="14" fill="#0F5348"/><path d="M9 39v-8.5h10V23h10v-7.5h10V39z" fill="#FBF6EA"/><circle cx="34" cy="9.5" r="4" fill="#F49A7C"/>
      </svg>
      <span><p:t key="site.name"/></span>
    </p>
  </xsl:template>
</xsl:stylesheet>
