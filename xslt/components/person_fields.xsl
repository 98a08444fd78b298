<?xml version="1.0" encoding="UTF-8"?>
<!-- What several forms ask of a person: their names, a password to choose. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template name="name-fields">
    <xsl:param name="first_name" select="''"/>
    <xsl:param name="last_name" select="''"/>
    <xsl:call-template name="field">
      <xsl:with-param name="name" select="'first_name'"/>
      <xsl:with-param name="label"><p:t key="field.first_name"/></xsl:with-param>
      <xsl:with-param name="autocomplete" select="'given-name'"/>
      <xsl:with-param name="value" select="$first_name"/>
    </xsl:call-template>
    <xsl:call-template name="field">
      <xsl:with-param name="name" select="'last_name'"/>
      <xsl:with-param name="label"><p:t key="field.last_name"/></xsl:with-param>
      <xsl:with-param name="autocomplete" select="'family-name'"/>
      <xsl:with-param name="value" select="$last_name"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="new-password-field">
    <xsl:param name="label"/>
    <xsl:call-template name="field">
      <xsl:with-param name="name" select="'password'"/>
      <xsl:with-param name="label" select="$label"/>
      <xsl:with-param name="hint"><p:t key="field.password_hint"/></xsl:with-param>
      <xsl:with-param name="type" select="'password'"/>
      <xsl:with-param name="autocomplete" select="'new-password'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
