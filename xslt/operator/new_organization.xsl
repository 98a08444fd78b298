<?xml version="1.0" encoding="UTF-8"?>
<!-- Opening an organization. The way past a wrong check letter shows when it was found wrong. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="operator.new_organization" mode="title"><p:t key="organizations.create"/></xsl:template>

  <xsl:template match="operator.new_organization" mode="main">
    <div class="middle">
      <a class="back" href="{$prefix}/operateur/etablissements"><i class="icon i-back"></i><p:t key="organizations.title"/></a>
      <h1><p:t key="organizations.create"/></h1>
      <p class="lead"><p:t key="organizations.create_text"/></p>
      <xsl:call-template name="fault-summary"/>
      <form class="card main form" method="post" action="{$prefix}/operateur/etablissements/creation" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="'name'"/>
          <xsl:with-param name="label"><p:t key="organizations.name"/></xsl:with-param>
          <xsl:with-param name="hint"><p:t key="organizations.name_hint"/></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="organization-type"/>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="'uai'"/>
          <xsl:with-param name="label"><p:t key="organizations.uai"/></xsl:with-param>
          <xsl:with-param name="hint"><p:t key="organizations.uai_hint"/></xsl:with-param>
          <xsl:with-param name="required" select="false()"/>
        </xsl:call-template>
        <xsl:if test="$faults[@key = 'uai.letter'] or $typed[@name = 'force']/@value != ''">
          <label class="tick" for="force">
            <input type="checkbox" id="force" name="force" value="yes"><xsl:if test="$typed[@name = 'force']/@value != ''"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
            <span><p:t key="organizations.force"/></span>
          </label>
        </xsl:if>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="'email'"/>
          <xsl:with-param name="label"><p:t key="organizations.email"/></xsl:with-param>
          <xsl:with-param name="hint"><p:t key="organizations.email_hint"/></xsl:with-param>
          <xsl:with-param name="type" select="'email'"/>
        </xsl:call-template>
        <p class="buttons"><button class="button primary"><p:t key="organizations.create_go"/></button></p>
      </form>
    </div>
  </xsl:template>

  <xsl:template name="organization-type">
    <xsl:variable name="fault" select="$faults[@field = 'type'][1]"/>
    <div class="field">
      <xsl:if test="$fault"><xsl:attribute name="class">field faulty</xsl:attribute></xsl:if>
      <label for="type"><p:t key="organizations.type"/></label>
      <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="'type'"/></xsl:call-template>
      <select class="input" id="type" name="type" required="required">
        <xsl:call-template name="described"><xsl:with-param name="id" select="'type'"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
        <xsl:call-template name="organization-type-option"><xsl:with-param name="name" select="'SCO'"/></xsl:call-template>
        <xsl:call-template name="organization-type-option"><xsl:with-param name="name" select="'SUP'"/></xsl:call-template>
        <xsl:call-template name="organization-type-option"><xsl:with-param name="name" select="'PRO'"/></xsl:call-template>
      </select>
    </div>
  </xsl:template>

  <xsl:template name="organization-type-option">
    <xsl:param name="name"/>
    <option value="{$name}">
      <xsl:if test="$typed[@name = 'type']/@value = $name"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <p:t prefix="organizations.type." select="$name"/>
    </option>
  </xsl:template>
</xsl:stylesheet>
