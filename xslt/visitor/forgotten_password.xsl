<?xml version="1.0" encoding="UTF-8"?>
<!-- Asking for a link to a new password; the answer is the same for a known and an unknown login. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="visitor.forgotten_password" mode="title">
    <xsl:choose>
      <xsl:when test="@sent = 'true'"><p:t key="forgotten.sent"/></xsl:when>
      <xsl:otherwise><p:t key="forgotten.title"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="visitor.forgotten_password" mode="main">
    <div class="narrow">
      <h1><p:t key="forgotten.title"/></h1>
      <xsl:call-template name="fault-summary"/>
      <form class="card main form" method="post" action="{$prefix}/mot-de-passe-oublie" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <p><p:t key="forgotten.text"/></p>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="'login'"/>
          <xsl:with-param name="label"><p:t key="field.login"/></xsl:with-param>
          <xsl:with-param name="autocomplete" select="'username'"/>
        </xsl:call-template>
        <p class="buttons"><button class="button primary full"><p:t key="forgotten.button"/></button></p>
      </form>
      <p class="aside"><a href="{$prefix}/connexion"><p:t key="forgotten.back"/></a></p>
    </div>
  </xsl:template>

  <xsl:template match="visitor.forgotten_password[@sent = 'true']" mode="main">
    <div class="narrow">
      <h1><p:t key="forgotten.sent"/></h1>
      <div class="card main">
        <div class="note"><span class="dot neutral i-letter"></span><p><p:t key="forgotten.sent_text"/></p></div>
        <p><p:t key="forgotten.sent_wait"/></p>
        <p class="buttons">
          <a class="button primary" href="{$prefix}/connexion"><p:t key="forgotten.back"/></a>
          <a class="button" href="{$prefix}/mot-de-passe-oublie"><p:t key="forgotten.again"/></a>
        </p>
      </div>
    </div>
  </xsl:template>
</xsl:stylesheet>
