<?xml version="1.0" encoding="UTF-8"?>
<!-- Opening a session on the invigilator's tablet: number and password. And what the invigilator's pages share: they are in no
     space, and their header leads nowhere but out. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.invigilation | certif.room | certif.seat" mode="frame" priority="2"><xsl:apply-templates select="." mode="main"/></xsl:template>

  <xsl:template match="certif.room | certif.seat" mode="header">
    <header class="top quiet wide">
      <div class="wrap">
        <i class="mark"></i>
        <p class="doing"><p:t key="invigilation.name"/></p>
        <form method="post" action="{$prefix}/deconnexion">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <button class="button small"><i class="icon i-leave"></i><p:t key="invigilation.leave"/></button>
        </form>
      </div>
    </header>
  </xsl:template>

  <xsl:template match="certif.invigilation" mode="title"><p:t key="invigilation.title"/></xsl:template>

  <xsl:template match="certif.invigilation" mode="main">
    <div class="narrow">
      <h1><p:t key="invigilation.title"/></h1>
      <xsl:if test="@opened">
        <p class="lead"><a href="{$prefix}/certif/surveillance/{@opened}"><p:t key="invigilation.opened"/></a></p>
      </xsl:if>
      <xsl:call-template name="fault-summary"/>
      <form class="card main form" method="post" action="{$prefix}/certif/surveillance" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="'session'"/>
          <xsl:with-param name="label"><p:t key="field.session"/></xsl:with-param>
          <xsl:with-param name="hint"><p:t key="field.session_hint"/></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="'password'"/>
          <xsl:with-param name="label"><p:t key="field.invigilation_password"/></xsl:with-param>
          <xsl:with-param name="hint"><p:t key="field.invigilation_password_hint"/></xsl:with-param>
          <xsl:with-param name="type" select="'password'"/>
        </xsl:call-template>
        <p class="buttons"><button class="button primary full"><p:t key="invigilation.button"/></button></p>
      </form>
      <xsl:if test="$person"><p class="aside"><p:t key="invigilation.signs_out"/></p></xsl:if>
    </div>
  </xsl:template>
</xsl:stylesheet>
