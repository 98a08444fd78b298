<?xml version="1.0" encoding="UTF-8"?>
<!-- The rooms of those who work with Palier: Orga, Certif, jury, operators. Their pages stand in a frame: whose space it is and its
     menu at the side (above, on a small screen), the page beside it. A page of a space gives its model's root a child <organization/>
     or <center/> (web.space_of_organization, web.space_of_center); the frame needs nothing else. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:variable name="roles" select="concat(' ', $account/@roles, ' ')"/>

  <!-- The ways into the spaces, in the menu of the account and, as buttons, on the dashboard. class: of each link. -->
  <xsl:template name="space-links">
    <xsl:param name="class" select="''"/>
    <xsl:if test="contains($roles, ' orga ')">
      <xsl:call-template name="space-link"><xsl:with-param name="class" select="$class"/><xsl:with-param name="to" select="'/orga/campagnes'"/><xsl:with-param name="icon" select="'school'"/><xsl:with-param name="section" select="'orga'"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="contains($roles, ' certif ')">
      <xsl:call-template name="space-link"><xsl:with-param name="class" select="$class"/><xsl:with-param name="to" select="'/certif/sessions'"/><xsl:with-param name="icon" select="'medal'"/><xsl:with-param name="section" select="'certif'"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="contains($roles, ' jury ')">
      <xsl:call-template name="space-link"><xsl:with-param name="class" select="$class"/><xsl:with-param name="to" select="'/jury/sessions'"/><xsl:with-param name="icon" select="'shield'"/><xsl:with-param name="section" select="'jury'"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="contains($roles, ' operator ')">
      <xsl:call-template name="space-link"><xsl:with-param name="class" select="$class"/><xsl:with-param name="to" select="'/operateur/epreuves'"/><xsl:with-param name="icon" select="'gear'"/><xsl:with-param name="section" select="'operator'"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="space-link">
    <xsl:param name="class"/>
    <xsl:param name="to"/>
    <xsl:param name="icon"/>
    <xsl:param name="section"/>
    <a href="{$prefix}{$to}">
      <xsl:if test="$class != ''"><xsl:attribute name="class"><xsl:value-of select="$class"/></xsl:attribute></xsl:if>
      <i class="{concat('icon i-', $icon)}"></i><p:t prefix="space." select="$section"/>
    </a>
  </xsl:template>

  <xsl:template match="*[starts-with(name(), 'orga.')]" mode="frame">
    <xsl:call-template name="space">
      <xsl:with-param name="section" select="'orga'"/>
      <xsl:with-param name="name" select="organization/@name"/>
      <xsl:with-param name="detail" select="organization/@uai"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="*[starts-with(name(), 'certif.')]" mode="frame">
    <xsl:call-template name="space">
      <xsl:with-param name="section" select="'certif'"/>
      <xsl:with-param name="name" select="center/@name"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="*[starts-with(name(), 'jury.')]" mode="frame">
    <xsl:call-template name="space"><xsl:with-param name="section" select="'jury'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="*[starts-with(name(), 'operator.')]" mode="frame">
    <xsl:call-template name="space"><xsl:with-param name="section" select="'operator'"/></xsl:call-template>
  </xsl:template>

  <!-- Their own looks, after everybody's. -->
  <xsl:template match="*[starts-with(name(), 'orga.') or starts-with(name(), 'certif.') or starts-with(name(), 'jury.') or starts-with(name(), 'operator.')]" mode="scripts">
    <xsl:call-template name="space-looks"/>
  </xsl:template>
  <xsl:template name="space-looks">
    <link rel="stylesheet" href="{$prefix}/statique/space.css?v={$version}"/>
  </xsl:template>

  <xsl:template name="space">
    <xsl:param name="section"/>
    <xsl:param name="name" select="''"/>
    <xsl:param name="detail" select="''"/>
    <div class="space">
      <nav class="side" aria-labelledby="espace">
        <p id="espace">
          <span class="kick"><p:t prefix="space." select="$section"/></span>
          <xsl:if test="$name != ''"><b><xsl:value-of select="$name"/></b></xsl:if>
          <xsl:if test="$detail != ''"><span class="small quiet"><xsl:value-of select="$detail"/></span></xsl:if>
        </p>
        <xsl:if test="*[self::organization or self::center]/@several = 'true'">
          <p class="small"><a href="{$prefix}/mes-espaces"><p:t key="space.change"/></a></p>
        </xsl:if>
        <ul><xsl:apply-templates select="." mode="space-menu"/></ul>
      </nav>
      <div class="room"><xsl:apply-templates select="." mode="main"/></div>
    </div>
  </xsl:template>

  <!-- The menus: a line an entry. Those of admins alone say so. -->
  <xsl:template match="*[starts-with(name(), 'orga.')]" mode="space-menu">
    <xsl:call-template name="space-entry"><xsl:with-param name="to" select="'/orga/campagnes'"/><xsl:with-param name="icon" select="'flag'"/><xsl:with-param name="key" select="'campaigns'"/></xsl:call-template>
    <xsl:call-template name="space-entry"><xsl:with-param name="to" select="'/orga/eleves'"/><xsl:with-param name="icon" select="'people'"/><xsl:with-param name="key" select="'pupils'"/></xsl:call-template>
    <xsl:call-template name="space-entry"><xsl:with-param name="to" select="'/orga/certifications'"/><xsl:with-param name="icon" select="'medal'"/><xsl:with-param name="key" select="'certifications'"/></xsl:call-template>
    <xsl:call-template name="space-entry"><xsl:with-param name="to" select="'/orga/equipe'"/><xsl:with-param name="icon" select="'key'"/><xsl:with-param name="key" select="'team'"/></xsl:call-template>
    <xsl:call-template name="space-entry"><xsl:with-param name="to" select="'/orga/documentation'"/><xsl:with-param name="icon" select="'book'"/><xsl:with-param name="key" select="'documentation'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="*[starts-with(name(), 'certif.')]" mode="space-menu">
    <xsl:call-template name="space-entry"><xsl:with-param name="to" select="'/certif/sessions'"/><xsl:with-param name="icon" select="'calendar'"/><xsl:with-param name="key" select="'sessions'"/></xsl:call-template>
    <xsl:call-template name="space-entry"><xsl:with-param name="to" select="'/certif/equipe'"/><xsl:with-param name="icon" select="'key'"/><xsl:with-param name="key" select="'team'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="*[starts-with(name(), 'jury.')]" mode="space-menu">
    <xsl:call-template name="space-entry"><xsl:with-param name="to" select="'/jury/sessions'"/><xsl:with-param name="within" select="'/jury/'"/><xsl:with-param name="icon" select="'calendar'"/><xsl:with-param name="key" select="'sessions'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="*[starts-with(name(), 'operator.')]" mode="space-menu">
    <xsl:call-template name="space-entry"><xsl:with-param name="to" select="'/operateur/epreuves'"/><xsl:with-param name="icon" select="'stairs'"/><xsl:with-param name="key" select="'items'"/></xsl:call-template>
    <xsl:call-template name="space-entry"><xsl:with-param name="to" select="'/operateur/etablissements'"/><xsl:with-param name="icon" select="'school'"/><xsl:with-param name="key" select="'organizations'"/></xsl:call-template>
    <xsl:call-template name="space-entry"><xsl:with-param name="to" select="'/operateur/calendrier'"/><xsl:with-param name="icon" select="'calendar'"/><xsl:with-param name="key" select="'windows'"/></xsl:call-template>
    <xsl:if test="/page/envelope/@shows_mail = 'true'"><xsl:call-template name="space-entry"><xsl:with-param name="to" select="'/operateur/courriels'"/><xsl:with-param name="icon" select="'letter'"/><xsl:with-param name="key" select="'mails'"/></xsl:call-template></xsl:if>
  </xsl:template>

  <xsl:template name="space-entry">
    <xsl:param name="to"/>
    <xsl:param name="icon"/>
    <xsl:param name="key"/>
    <xsl:param name="within" select="concat($to, '/')"/>
    <li>
      <a href="{$prefix}{$to}">
        <xsl:choose>
          <xsl:when test="$path = $to"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:when>
          <xsl:when test="starts-with($path, $within)"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:when>
        </xsl:choose>
        <i class="{concat('icon i-', $icon)}"></i><p:t prefix="space.menu." select="$key"/>
      </a>
    </li>
  </xsl:template>

  <!-- One tab of <nav class="tabs"><ul>…</ul></nav>; label: its text. -->
  <xsl:template name="tab">
    <xsl:param name="to"/>
    <xsl:param name="label"/>
    <xsl:param name="current" select="$path = $to"/>
    <li>
      <a href="{$prefix}{$to}">
        <xsl:if test="$current"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
        <xsl:value-of select="$label"/>
      </a>
    </li>
  </xsl:template>

  <!-- Which page of a list this is, and the ways to its neighbours: @page of @pages. link: path and query up to "page=". -->
  <xsl:template name="pager">
    <xsl:param name="link"/>
    <xsl:if test="@pages &gt; 1">
      <nav class="pages" p:aria-label="items.pages">
        <xsl:if test="@page &gt; 1">
          <a class="button small" rel="prev" href="{$prefix}{$link}{@page - 1}"><i class="icon i-back"></i><p:t key="items.previous"/></a>
        </xsl:if>
        <span><p:t key="items.page"><p:with name="page" select="@page"/><p:with name="pages" select="@pages"/></p:t></span>
        <xsl:if test="@page &lt; @pages">
          <a class="button small" rel="next" href="{$prefix}{$link}{@page + 1}"><p:t key="items.next"/><i class="icon i-arrow"></i></a>
        </xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
