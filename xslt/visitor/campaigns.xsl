<?xml version="1.0" encoding="UTF-8"?>
<!-- Where a campaign's code is typed. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="visitor.campaigns" mode="title"><p:t key="join.have_code"/></xsl:template>

  <xsl:template match="visitor.campaigns" mode="main">
    <div class="narrow">
      <h1><p:t key="join.have_code"/></h1>
      <p class="lead"><p:t key="join.code_lead"/></p>
      <xsl:call-template name="fault-summary"/>
      <form class="card main form" method="post" action="{$prefix}/campagnes" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="'code'"/>
          <xsl:with-param name="label"><p:t key="join.code"/></xsl:with-param>
          <xsl:with-param name="hint"><p:t key="join.code_hint"/></xsl:with-param>
        </xsl:call-template>
        <p class="buttons"><button class="button primary full"><p:t key="join.code_button"/><i class="icon i-arrow"></i></button></p>
      </form>
    </div>
  </xsl:template>
</xsl:stylesheet>
