<?xml version="1.0" encoding="UTF-8"?>
<!-- The window of a browser over a small web: back, home, an address; a page, results, or a page that is not there.
     fil holds the pages before this one. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template match="window" mode="web">
    <div class="toolbar">
      <xsl:choose>
        <xsl:when test="@before"><a class="tool" href="{$app}?lieu={@before}&amp;fil={@before_trail}"><i class="icon i-back"></i><span><p:t key="web.back"/></span></a></xsl:when>
        <xsl:otherwise><span class="tool off"><i class="icon i-back"></i><span><p:t key="web.back"/></span></span></xsl:otherwise>
      </xsl:choose>
      <a class="tool"><xsl:call-template name="web-link"><xsl:with-param name="address" select="@start"/></xsl:call-template><i class="icon i-home"></i><span class="unseen"><p:t key="web.home"/></span></a>
      <form class="find address-bar" method="get" action="{$app}" role="search" p:aria-label="web.address">
        <xsl:call-template name="trail-field"/>
        <label class="unseen" for="adresse"><p:t key="web.address"/></label>
        <input class="input" type="text" inputmode="url" id="adresse" name="adresse" value="{webpage/@address}" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="go">
          <xsl:if test="not(webpage)"><xsl:attribute name="value"><xsl:value-of select="concat(@query, @missing)"/></xsl:attribute></xsl:if>
        </input>
        <button class="tool"><i class="icon i-arrow"></i><span class="unseen"><p:t key="web.go"/></span></button>
      </form>
    </div>
    <xsl:choose>
      <xsl:when test="webpage"><xsl:apply-templates select="webpage" mode="web"/></xsl:when>
      <xsl:when test="@query"><xsl:call-template name="web-results"/></xsl:when>
      <xsl:otherwise>
        <div class="site">
          <xsl:call-template name="nothing"><xsl:with-param name="icon">i-globe</xsl:with-param><xsl:with-param name="text"><p:t key="web.missing"><p:with name="address" select="@missing"/></p:t></xsl:with-param></xsl:call-template>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="webpage" mode="web">
    <div class="site t{@tone}">
      <xsl:if test="@site != @title"><p class="banner"><xsl:value-of select="@site"/></p></xsl:if>
      <div class="page prose reading">
        <h2><xsl:value-of select="@title"/></h2>
        <xsl:apply-templates select="body/*" mode="markup"/>
      </div>
    </div>
  </xsl:template>

  <xsl:template name="web-results">
    <div class="site">
      <div class="page">
        <h2><xsl:value-of select="@engine"/></h2>
        <xsl:call-template name="engine-form"/>
        <p class="quiet"><p:t key="web.found" n="count(result)"/></p>
        <xsl:if test="result">
          <ol class="results">
            <xsl:for-each select="result">
              <li>
                <p class="where"><xsl:value-of select="@address"/></p>
                <h3><a><xsl:call-template name="web-link"/><xsl:value-of select="@title"/></a></h3>
                <p>
                  <xsl:if test="@date"><span class="quiet"><xsl:call-template name="short-date"><xsl:with-param name="date" select="@date"/></xsl:call-template> — </span></xsl:if>
                  <xsl:value-of select="@extract"/>
                </p>
              </li>
            </xsl:for-each>
          </ol>
        </xsl:if>
        <xsl:if test="not(result)"><p><p:t key="web.none_found"/></p></xsl:if>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="searchbox" mode="markup">
    <xsl:for-each select="/page/*/window"><xsl:call-template name="engine-form"/></xsl:for-each>
  </xsl:template>

  <xsl:template name="engine-form">
    <form class="find big-find" method="get" action="{$app}" role="search" aria-label="{@engine}">
      <xsl:call-template name="trail-field"/>
      <label class="unseen" for="recherche"><p:t key="web.search"><p:with name="engine" select="@engine"/></p:t></label>
      <input class="input" type="text" id="recherche" name="recherche" value="{@query}" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search"/>
      <button class="button primary small"><i class="icon i-search"></i><span><p:t key="application.search"/></span></button>
    </form>
  </xsl:template>

  <!-- The trail that the next page gets: this one's and this page. -->

  <xsl:template name="next-trail">
    <xsl:for-each select="/page/*/window">
      <xsl:value-of select="@trail"/>
      <xsl:if test="@place"><xsl:if test="@trail != ''">.</xsl:if><xsl:value-of select="@place"/></xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="trail-field">
    <input type="hidden" name="fil"><xsl:attribute name="value"><xsl:call-template name="next-trail"/></xsl:attribute></input>
  </xsl:template>

  <xsl:template match="@href" mode="web-link">
    <xsl:call-template name="web-link"><xsl:with-param name="address" select="."/></xsl:call-template>
  </xsl:template>

  <xsl:template name="web-link">
    <xsl:param name="address" select="@address"/>
    <xsl:attribute name="href"><xsl:value-of select="concat($app, '?adresse=', $address, '&amp;fil=')"/><xsl:call-template name="next-trail"/></xsl:attribute>
  </xsl:template>
</xsl:stylesheet>
