<?xml version="1.0" encoding="UTF-8"?>
<!-- A new account. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="visitor.sign_up" mode="title"><p:t key="sign_up.title"/></xsl:template>

  <xsl:template match="visitor.sign_up" mode="main">
    <div class="narrow">
      <h1><p:t key="sign_up.title"/></h1>
      <p class="lead"><p:t key="sign_up.lead"/></p>
      <xsl:call-template name="fault-summary"/>
      <form class="card main form" method="post" action="{$prefix}/inscription" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <xsl:if test="@retour"><input type="hidden" name="retour" value="{@retour}"/></xsl:if>
        <p class="hint"><p:t key="form.all_required"/></p>
        <xsl:call-template name="name-fields"/>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="'email'"/>
          <xsl:with-param name="label"><p:t key="field.email"/></xsl:with-param>
          <xsl:with-param name="hint"><p:t key="field.email_hint"/></xsl:with-param>
          <xsl:with-param name="type" select="'email'"/>
          <xsl:with-param name="autocomplete" select="'email'"/>
        </xsl:call-template>
        <xsl:call-template name="new-password-field"><xsl:with-param name="label"><p:t key="field.password"/></xsl:with-param></xsl:call-template>
        <xsl:call-template name="terms"/>
        <p class="buttons"><button class="button primary full"><p:t key="nav.sign_up"/></button></p>
      </form>
      <p class="aside"><p:t key="sign_up.already"/><xsl:text> </xsl:text><a href="{$prefix}/connexion"><xsl:if test="@retour"><xsl:attribute name="href"><xsl:value-of select="concat($prefix, '/connexion?retour=', @retour)"/></xsl:attribute></xsl:if><p:t key="nav.sign_in"/></a></p>
    </div>
  </xsl:template>

  <!-- The tick that no account is made without. -->
  <xsl:template name="terms">
    <xsl:variable name="fault" select="$faults[@field = 'terms'][1]"/>
    <div class="field">
      <xsl:if test="$fault"><xsl:attribute name="class">field faulty</xsl:attribute></xsl:if>
      <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="'terms'"/></xsl:call-template>
      <label class="tick" for="terms">
        <input type="checkbox" id="terms" name="terms" value="yes" required="required">
          <xsl:if test="$typed[@name = 'terms']/@value != ''"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
          <xsl:call-template name="described"><xsl:with-param name="id" select="'terms'"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
        </input>
        <span>
          <p:t key="sign_up.terms">
            <p:with name="legal"><a href="{$prefix}/mentions-legales"><p:t key="sign_up.terms_legal"/></a></p:with>
            <p:with name="privacy"><a href="{$prefix}/confidentialite"><p:t key="sign_up.terms_privacy"/></a></p:with>
          </p:t>
        </span>
      </label>
    </div>
  </xsl:template>
</xsl:stylesheet>
