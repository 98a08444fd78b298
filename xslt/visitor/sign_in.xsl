<?xml version="1.0" encoding="UTF-8"?>
<!-- Signing in with an e-mail address or a username, or by a school's server (CAS). -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="visitor.sign_in" mode="title"><p:t key="sign_in.title"/></xsl:template>

  <xsl:template match="visitor.sign_in" mode="main">
    <div class="narrow">
      <h1><p:t key="sign_in.title"/></h1>
      <xsl:variable name="return">
        <xsl:choose>
          <xsl:when test="@retour != ''"><xsl:value-of select="@retour"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="$typed[@name = 'retour']/@value"/></xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <xsl:if test="signed_out and not($faults)">
        <p class="note" role="status"><i class="icon i-leave"></i><span><p:t key="sign_in.signed_out"><p:with name="label" select="signed_out/@label"/></p:t><xsl:text> </xsl:text><a href="{signed_out/@url}"><p:t key="sign_in.leave_too"><p:with name="label" select="signed_out/@label"/></p:t></a></span></p>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$faults or signed_out"/>
        <xsl:when test="@lost"><p class="note warn" role="status"><i class="icon i-warning"/><span><p:t key="sign_in.lost"/></span></p></xsl:when>
        <xsl:when test="$return != ''"><p class="lead"><p:t key="sign_in.first"/></p></xsl:when>
      </xsl:choose>
      <xsl:call-template name="fault-summary"/>
      <form class="card main form" method="post" action="{$prefix}/connexion" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <xsl:if test="$return != ''"><input type="hidden" name="retour" value="{$return}"/></xsl:if>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="'login'"/>
          <xsl:with-param name="label"><p:t key="field.login"/></xsl:with-param>
          <xsl:with-param name="autocomplete" select="'username'"/>
        </xsl:call-template>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="'password'"/>
          <xsl:with-param name="label"><p:t key="field.password"/></xsl:with-param>
          <xsl:with-param name="type" select="'password'"/>
          <xsl:with-param name="autocomplete" select="'current-password'"/>
        </xsl:call-template>
        <p class="buttons"><button class="button primary full"><p:t key="sign_in.button"/></button></p>
        <p><a href="{$prefix}/mot-de-passe-oublie"><p:t key="sign_in.forgotten"/></a></p>
      </form>
      <xsl:if test="provider">
        <section class="card" aria-labelledby="portails">
          <h2 id="portails"><p:t key="sign_in.school"/></h2>
          <xsl:call-template name="cas-buttons"><xsl:with-param name="retour" select="@retour"/><xsl:with-param name="looks" select="'button full'"/></xsl:call-template>
        </section>
      </xsl:if>
      <p class="aside"><p:t key="sign_in.no_account"/><xsl:text> </xsl:text><a href="{$prefix}/inscription"><xsl:if test="starts-with($return, '/campagnes/')"><xsl:attribute name="href"><xsl:value-of select="concat($prefix, '/inscription?retour=', $return)"/></xsl:attribute></xsl:if><p:t key="nav.sign_up"/></a></p>
    </div>
  </xsl:template>
</xsl:stylesheet>
