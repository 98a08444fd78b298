<?xml version="1.0" encoding="UTF-8"?>
<!-- The buttons of the schools' servers that sign in: of a model with <provider/>s. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template name="cas-buttons">
    <xsl:param name="retour"/>
    <xsl:param name="looks" select="'button'"/>
    <xsl:if test="provider">
      <p class="buttons">
        <xsl:for-each select="provider">
          <a class="{$looks}" href="{$prefix}/connexion/cas/{@name}">
            <xsl:if test="$retour != '/accueil'"><xsl:attribute name="href"><xsl:value-of select="concat($prefix, '/connexion/cas/', @name, '?retour=', $retour)"/></xsl:attribute></xsl:if>
            <p:t key="sign_in.by"><p:with name="label" select="@label"/></p:t>
          </a>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
