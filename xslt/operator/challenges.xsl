<?xml version="1.0" encoding="UTF-8"?>
<!-- The item report: all challenges, filtered, sorted, page by page. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="operator.challenges" mode="title"><p:t key="items.title"/></xsl:template>

  <xsl:template match="operator.challenges" mode="main">
    <div class="headline">
      <h1><p:t key="items.title"/></h1>
      <xsl:if test="@answers &gt; 0"><a class="button small" href="{$prefix}/operateur/epreuves.csv"><i class="icon i-download"></i><p:t key="items.csv"/></a></xsl:if>
    </div>
    <xsl:choose>
      <xsl:when test="@answers &gt; 0">
        <p class="lead">
          <p:t key="items.lead" n="@answers"><p:with name="count"><xsl:call-template name="integer"><xsl:with-param name="value" select="@answers"/></xsl:call-template></p:with><p:with name="date"><xsl:call-template name="digits"><xsl:with-param name="day" select="@refreshed_at"/></xsl:call-template></p:with></p:t>
        </p>
        <xsl:call-template name="items-filters"/>
        <xsl:choose>
          <xsl:when test="challenge"><xsl:call-template name="items-list"/></xsl:when>
          <xsl:otherwise>
            <div class="card main empty">
              <span class="dot neutral i-check"></span>
              <div>
                <h2><p:t key="items.none"/></h2>
                <p><p:t key="items.none_text"/></p>
                <p class="buttons"><a class="button" href="{$prefix}/operateur/epreuves"><p:t key="items.none_go"/></a></p>
              </div>
            </div>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:when>
      <xsl:otherwise>
        <div class="card main empty">
          <span class="dot neutral i-stairs"></span>
          <div><h2><p:t key="items.empty"/></h2><p><p:t key="items.empty_text"/></p><p class="quiet small"><p:t key="operator.on_server"><p:with name="command" select="'palierctl items refresh'"/></p:t></p></div>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="items-filters">
    <form class="card filters" method="get" role="search" action="{$prefix}/operateur/epreuves" p:aria-label="items.filters">
      <div class="field">
        <label for="competence"><p:t key="items.competence"/></label>
        <select class="input" id="competence" name="competence">
          <option value=""><p:t key="items.competence_all"/></option>
          <xsl:for-each select="competence">
            <option value="{@code}">
              <xsl:if test="@code = ../@competence"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
              <xsl:value-of select="concat(@code, ' ', @name)"/>
            </option>
          </xsl:for-each>
        </select>
      </div>
      <div class="field">
        <label for="flag"><p:t key="items.flag"/></label>
        <select class="input" id="flag" name="flag">
          <option value=""><p:t key="items.flag_all"/></option>
          <xsl:for-each select="flag">
            <xsl:variable name="name"><p:t prefix="flag." select="@name"/></xsl:variable>
            <option value="{@name}">
              <xsl:if test="@name = ../@flag"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
              <p:t key="items.flag_count"><p:with name="name" select="$name"/><p:with name="count" select="@count"/></p:t>
            </option>
          </xsl:for-each>
        </select>
      </div>
      <div class="field">
        <label for="tri"><p:t key="items.sort"/></label>
        <select class="input" id="tri" name="tri">
          <xsl:call-template name="items-sort"><xsl:with-param name="name" select="'challenge'"/></xsl:call-template>
          <xsl:call-template name="items-sort"><xsl:with-param name="name" select="'success'"/></xsl:call-template>
          <xsl:call-template name="items-sort"><xsl:with-param name="name" select="'discrimination'"/></xsl:call-template>
          <xsl:call-template name="items-sort"><xsl:with-param name="name" select="'exposure'"/></xsl:call-template>
          <xsl:call-template name="items-sort"><xsl:with-param name="name" select="'answers'"/></xsl:call-template>
        </select>
      </div>
      <button class="button"><p:t key="items.filter"/></button>
    </form>
  </xsl:template>

  <xsl:template name="items-sort">
    <xsl:param name="name"/>
    <option value="{$name}">
      <xsl:if test="@tri = $name"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <p:t prefix="items.sort." select="$name"/>
    </option>
  </xsl:template>

  <xsl:template name="items-list">
    <section class="card main" aria-labelledby="nombre">
      <h2 id="nombre"><p:t key="items.count" n="@count"/></h2>
      <table class="items-figures">
        <caption class="unseen"><p:t key="items.table"/></caption>
        <xsl:call-template name="figures-head"/>
        <tbody><xsl:apply-templates select="challenge" mode="figures"/></tbody>
      </table>
      <xsl:call-template name="figures-note"/>
    </section>
    <xsl:call-template name="pager">
      <xsl:with-param name="link" select="concat('/operateur/epreuves?competence=', @competence, '&amp;flag=', @flag, '&amp;tri=', @tri, '&amp;page=')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="figures-note">
    <details class="plain note-of">
      <summary><i class="icon i-chevron"></i><p:t key="figure.what"/></summary>
      <ul class="lines small">
        <li><p:t key="figure.what_success"/></li>
        <li><p:t key="figure.what_discrimination"/></li>
        <li><p:t key="figure.what_difficulty"/></li>
        <li><p:t key="figure.what_exposure"/></li>
        <li><p:t key="figure.what_point_biserial"/></li>
        <li><p:t key="figure.what_error"/></li>
      </ul>
    </details>
  </xsl:template>
</xsl:stylesheet>
