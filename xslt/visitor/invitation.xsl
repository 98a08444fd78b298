<?xml version="1.0" encoding="UTF-8"?>
<!-- Behind the link of an invitation: what it leads to, and how to accept it. The form to sign in posts to /connexion with the way
     back as a hidden value, so that the secret stands in no query. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="visitor.invitation" mode="title"><p:t prefix="invitation.title." select="@state"/></xsl:template>

  <xsl:template match="visitor.invitation" mode="main">
    <div class="narrow">
      <h1><p:t prefix="invitation.title." select="@state"/></h1>
      <xsl:call-template name="fault-summary"/>
      <div class="card main">
        <p><p:t prefix="invitation.text." select="@state"/></p>
        <p class="buttons">
          <xsl:choose>
            <xsl:when test="@mine = 'true'"><a class="button primary" href="{$prefix}{@to}"><p:t key="invitation.go"/></a></xsl:when>
            <xsl:when test="$person"><a class="button primary" href="{$prefix}/accueil"><p:t key="error.dashboard"/></a></xsl:when>
            <xsl:otherwise><a class="button primary" href="{$prefix}/connexion"><p:t key="nav.sign_in"/></a></xsl:otherwise>
          </xsl:choose>
        </p>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="visitor.invitation[@state = 'pending']" mode="main">
    <div class="narrow">
      <h1><p:t key="invitation.title.pending"/></h1>
      <p class="lead">
        <p:t key="invitation.lead">
          <p:with name="name"><b><xsl:choose><xsl:when test="@organization"><xsl:value-of select="@organization"/></xsl:when><xsl:otherwise><xsl:value-of select="@center"/></xsl:otherwise></xsl:choose></b></p:with>
        </p:t>
      </p>
      <ul class="facts">
        <xsl:if test="@organization"><li><i class="icon i-school"></i><span><p:t prefix="invitation.organization." select="@role"/></span></li></xsl:if>
        <xsl:if test="@center"><li><i class="icon i-medal"></i><span><p:t prefix="invitation.center." select="@role"/></span></li></xsl:if>
      </ul>
      <xsl:call-template name="fault-summary"/>
      <xsl:choose>
        <xsl:when test="$person"><xsl:call-template name="invitation-accept"/></xsl:when>
        <xsl:when test="@known = 'true'">
          <section class="card main" aria-labelledby="connexion">
            <h2 id="connexion"><p:t key="sign_in.title"/></h2>
            <p><p:t key="invitation.known"/></p>
            <xsl:call-template name="invitation-sign-in"><xsl:with-param name="login" select="@email"/></xsl:call-template>
          </section>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="invitation-sign-up"/>
          <details class="plain note-of">
            <summary><i class="icon i-chevron"></i><p:t key="invitation.other"/></summary>
            <xsl:call-template name="invitation-sign-in"/>
          </details>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template name="invitation-accept">
    <section class="card main" aria-labelledby="accepter">
      <h2 id="accepter"><p:t key="invitation.as"><p:with name="name" select="concat($person/@first_name, ' ', $person/@last_name)"/></p:t></h2>
      <p class="quiet"><xsl:value-of select="@login"/></p>
      <xsl:choose>
        <xsl:when test="@member = 'true'">
          <p><p:t key="fault.invitation.member"/></p>
          <p class="buttons"><a class="button" href="{$prefix}/mes-espaces"><p:t key="invitation.go"/></a></p>
        </xsl:when>
        <xsl:otherwise>
          <form method="post" action="{$prefix}/invitations/{@code}/accepter">
            <input type="hidden" name="csrf" value="{$csrf}"/>
            <p class="buttons"><button class="button primary full"><p:t key="invitation.accept"/></button></p>
          </form>
        </xsl:otherwise>
      </xsl:choose>
    </section>
    <form class="aside" method="post" action="{$prefix}/deconnexion">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <p><p:t key="invitation.not_me"/><xsl:text> </xsl:text><button class="button plain small"><p:t key="nav.sign_out"/></button></p>
    </form>
  </xsl:template>

  <xsl:template name="invitation-sign-up">
    <form class="card main form" method="post" action="{$prefix}/invitations/{@code}" novalidate="novalidate">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <h2><p:t key="invitation.sign_up"/></h2>
      <dl class="known"><div><dt><p:t key="field.email"/></dt><dd><xsl:value-of select="@email"/></dd></div></dl>
      <p class="hint"><p:t key="form.all_required"/></p>
      <xsl:call-template name="name-fields"/>
      <xsl:call-template name="new-password-field"><xsl:with-param name="label"><p:t key="field.password"/></xsl:with-param></xsl:call-template>
      <xsl:call-template name="terms"/>
      <p class="buttons"><button class="button primary full"><p:t key="invitation.join"/></button></p>
    </form>
  </xsl:template>

  <xsl:template name="invitation-sign-in">
    <xsl:param name="login" select="''"/>
    <form class="form" method="post" action="{$prefix}/connexion" novalidate="novalidate">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <input type="hidden" name="retour" value="/invitations/{@code}"/>
      <xsl:call-template name="field">
        <xsl:with-param name="name" select="'login'"/>
        <xsl:with-param name="id" select="'connexion.login'"/>
        <xsl:with-param name="label"><p:t key="field.login"/></xsl:with-param>
        <xsl:with-param name="autocomplete" select="'username'"/>
        <xsl:with-param name="value" select="$login"/>
        <xsl:with-param name="here" select="false()"/>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="name" select="'password'"/>
        <xsl:with-param name="id" select="'connexion.password'"/>
        <xsl:with-param name="label"><p:t key="field.password"/></xsl:with-param>
        <xsl:with-param name="type" select="'password'"/>
        <xsl:with-param name="autocomplete" select="'current-password'"/>
        <xsl:with-param name="here" select="false()"/>
      </xsl:call-template>
      <p class="buttons"><button class="button primary full"><p:t key="sign_in.button"/></button></p>
      <p><a href="{$prefix}/mot-de-passe-oublie"><p:t key="sign_in.forgotten"/></a></p>
    </form>
  </xsl:template>
</xsl:stylesheet>
