<?xml version="1.0" encoding="UTF-8"?>
<!-- A pupil was found who has no account yet: this is your username, choose a password. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="visitor.join_campaign" mode="title"><p:t key="join.found"><p:with name="name" select="@pupil_first_name"/></p:t></xsl:template>

  <xsl:template match="visitor.join_campaign" mode="main">
    <div class="narrow">
      <p class="kick"><xsl:value-of select="@title"/></p>
      <h1><p:t key="join.found"><p:with name="name" select="@pupil_first_name"/></p:t></h1>
      <section class="card main">
        <p class="note ok"><i class="icon i-check"></i><span><p:t key="join.found_text"><p:with name="name" select="concat(@pupil_first_name, ' ', @pupil_last_name)"/><p:with name="division" select="@division"/></p:t></span></p>
        <xsl:call-template name="pupil-password">
          <xsl:with-param name="username" select="@username"/>
          <xsl:with-param name="first_name" select="@first_name"/>
          <xsl:with-param name="last_name" select="@last_name"/>
          <xsl:with-param name="birth_date" select="@birth_date"/>
        </xsl:call-template>
      </section>
      <p class="aside"><p:t key="join.not_me"/><xsl:text> </xsl:text><a href="{$prefix}/campagnes/{@code}"><p:t key="join.again"/></a></p>
    </div>
  </xsl:template>
</xsl:stylesheet>
