<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page: head, header, main, footer. A page fills the modes title and main of
     its own root element, and may fill header, footer and scripts. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>

  <xsl:variable name="prefix" select="string(/page/@prefix)"/>
  <xsl:variable name="path" select="string(/page/@path)"/>
  <xsl:variable name="version" select="string(/page/@version)"/>
  <xsl:variable name="csrf" select="string(/page/envelope/@csrf)"/>
  <xsl:variable name="account" select="/page/envelope/account"/>
  <xsl:variable name="person" select="$account[@kind != 'anonymous']"/>
  <xsl:variable name="faults" select="/page/faults/fault"/>
  <xsl:variable name="typed" select="/page/typed/field"/>

  <xsl:template match="/page">
    <xsl:apply-templates select="*[not(self::envelope or self::typed or self::faults)]" mode="document"/>
  </xsl:template>

  <!-- The document around a page; one that is printed has another (print/sheet.xsl). -->
  <xsl:template match="*" mode="document">
    <html lang="{/page/@lang}">
      <head>
        <title>
          <xsl:if test="$faults"><p:t key="page.fault"/></xsl:if>
          <xsl:apply-templates select="." mode="title"/>
          <p:t key="page.site"/>
        </title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <link rel="icon" type="image/svg+xml" href="{$prefix}/statique/logo.svg"/>
        <link rel="stylesheet" href="{$prefix}/statique/palier.css?v={$version}"/>
        <link rel="stylesheet" href="{$prefix}/statique/theme.css?v={$version}"/>
        <script defer="defer" src="{$prefix}/statique/palier.js?v={$version}"></script>
        <xsl:apply-templates select="." mode="scripts"/>
      </head>
      <body data-page="{/page/@name}" p:data-sending="form.sending">
        <a class="skip" href="#contenu"><p:t key="page.skip"/></a>
        <xsl:apply-templates select="." mode="header"/>
        <main id="contenu" tabindex="-1">
          <div class="wrap"><xsl:apply-templates select="." mode="frame"/></div>
        </main>
        <xsl:apply-templates select="." mode="footer"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="*" mode="scripts"/>

  <!-- A model that no stylesheet of this pool knows (palier.xsl): no page rather than an empty one. -->
  <xsl:template match="*" mode="title">
    <xsl:message terminate="yes"><xsl:value-of select="concat('no page for ', name())"/></xsl:message>
  </xsl:template>

  <xsl:template match="*" mode="frame"><xsl:apply-templates select="." mode="main"/></xsl:template>

  <!-- The site's header: for a person, for an anonymous learner, for a visitor. -->

  <xsl:template match="*" mode="header">
    <header class="top">
      <div class="wrap">
        <xsl:call-template name="logo"/>
        <xsl:choose>
          <xsl:when test="$person">
            <xsl:call-template name="main-menu"/>
            <xsl:call-template name="account-menu"/>
          </xsl:when>
          <xsl:when test="$account">
            <p class="enter"><a class="button primary small" href="{$prefix}/inscription"><p:t key="nav.sign_up"/></a></p>
          </xsl:when>
          <xsl:otherwise>
            <p class="enter">
              <a class="button plain small" href="{$prefix}/connexion"><p:t key="nav.sign_in"/></a>
              <a class="button small wide-only" href="{$prefix}/inscription"><p:t key="nav.sign_up"/></a>
            </p>
          </xsl:otherwise>
        </xsl:choose>
      </div>
    </header>
  </xsl:template>

  <xsl:template name="logo">
    <a class="logo" p:aria-label="nav.home_page">
      <xsl:attribute name="href">
        <xsl:value-of select="$prefix"/>
        <xsl:choose><xsl:when test="$person">/accueil</xsl:when><xsl:otherwise>/</xsl:otherwise></xsl:choose>
      </xsl:attribute>
      <p:t key="site.name"/>
    </a>
  </xsl:template>

  <xsl:template name="main-menu">
    <nav class="menu" p:aria-label="nav.main">
      <ul>
        <li>
          <a href="{$prefix}/accueil">
            <xsl:if test="$path = '/accueil'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
            <i class="icon i-home"></i><p:t key="nav.dashboard"/>
          </a>
        </li>
        <li>
          <a href="{$prefix}/competences">
            <xsl:choose>
              <xsl:when test="$path = '/competences'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:when>
              <xsl:when test="starts-with($path, '/competences/')"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:when>
            </xsl:choose>
            <i class="icon i-stairs"></i><p:t key="nav.competences"/>
          </a>
        </li>
        <li>
          <a href="{$prefix}/mes-parcours">
            <xsl:choose>
              <xsl:when test="$path = '/mes-parcours'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:when>
              <xsl:when test="starts-with($path, '/participations/') or starts-with($path, '/campagnes')"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:when>
            </xsl:choose>
            <i class="icon i-flag"></i><p:t key="nav.participations_short"/>
          </a>
        </li>
        <li>
          <a href="{$prefix}/mes-tutos">
            <xsl:if test="$path = '/mes-tutos'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
            <i class="icon i-book"></i><p:t key="nav.lessons"/>
          </a>
        </li>
      </ul>
    </nav>
  </xsl:template>

  <!-- A name; of somebody whose school sends none, that they are signed in. -->
  <xsl:template name="who">
    <xsl:variable name="name" select="normalize-space(concat($account/@first_name, ' ', $account/@last_name))"/>
    <xsl:value-of select="$name"/>
    <xsl:if test="$name = ''"><p:t key="nav.nameless"/></xsl:if>
  </xsl:template>

  <xsl:template name="account-menu">
    <details class="account">
      <summary>
        <span class="who"><xsl:call-template name="who"/></span>
        <span class="initials" aria-hidden="true"><xsl:value-of select="$account/@initials"/></span>
        <span class="unseen"><p:t key="nav.account_menu"/></span>
        <i class="icon i-chevron"></i>
      </summary>
      <div class="panel">
        <p class="name"><xsl:call-template name="who"/></p>
        <a href="{$prefix}/mon-compte">
          <xsl:if test="$path = '/mon-compte'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
          <i class="icon i-user"></i><p:t key="nav.account"/>
        </a>
        <a href="{$prefix}/certification">
          <xsl:if test="$path = '/certification'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
          <i class="icon i-medal"></i><p:t key="nav.certification"/>
        </a>
        <a href="{$prefix}/mes-certifications">
          <xsl:if test="$path = '/mes-certifications'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
          <i class="icon i-medal"></i><p:t key="nav.certificates"/>
        </a>
        <xsl:call-template name="space-links"/>
        <form method="post" action="{$prefix}/deconnexion">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <button><i class="icon i-leave"></i><p:t key="nav.sign_out"/></button>
        </form>
      </div>
    </details>
  </xsl:template>

  <!-- The quiet header of a test: what is being done, and the way out. -->
  <xsl:template name="quiet-header">
    <xsl:param name="title"/>
    <xsl:param name="quit"/>
    <header class="top quiet">
      <div class="wrap">
        <i class="mark"></i>
        <p class="doing"><xsl:value-of select="$title"/></p>
        <a class="button small" href="{$prefix}{$quit}"><p:t key="question.quit"/></a>
      </div>
    </header>
  </xsl:template>

  <xsl:template match="*" mode="footer">
    <footer class="foot">
      <div class="wrap">
        <p><p:t key="foot.what"/></p>
        <ul>
          <li><a href="{$prefix}/aide"><p:t key="foot.help"/></a></li>
          <li><a href="{$prefix}/verification-certificat"><p:t key="foot.verification"/></a></li>
          <li><a href="{$prefix}/accessibilite"><p:t key="foot.accessibility"/></a></li>
          <li><a href="{$prefix}/confidentialite"><p:t key="foot.privacy"/></a></li>
          <li><a href="{$prefix}/mentions-legales"><p:t key="foot.legal"/></a></li>
          <li><a href="{$prefix}/plan-du-site"><p:t key="foot.map"/></a></li>
        </ul>
      </div>
    </footer>
  </xsl:template>
</xsl:stylesheet>
