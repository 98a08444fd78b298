<?xml version="1.0" encoding="UTF-8"?>
<!-- What happened, what to do, a way on: one page for every fault the worker or nginx may answer. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="visitor.error" mode="title">
    <p:t prefix="error.title." select="substring-after(@key, 'error.')"><p:else><p:t prefix="error.title." select="@status"><p:else><p:t key="error.title.500"/></p:else></p:t></p:else></p:t>
  </xsl:template>

  <xsl:template match="visitor.error" mode="main">
    <div class="error">
      <div>
        <p class="kick"><p:t key="error.number"><p:with name="status" select="@status"/></p:t></p>
        <h1><xsl:apply-templates select="." mode="title"/></h1>
        <p class="lead"><p:t prefix="error.text." select="substring-after(@key, 'error.')"><p:else><p:t prefix="error.text." select="@status"><p:else><p:t key="error.text.500"/></p:else></p:t></p:else></p:t></p>
        <p class="buttons">
          <xsl:choose>
            <xsl:when test="starts-with(@key, 'error.cas_')">
              <a class="button primary" href="{$prefix}/connexion"><p:t key="error.sign_in"/></a>
              <a class="button" href="{$prefix}/"><p:t key="error.home"/></a>
            </xsl:when>
            <xsl:when test="$person">
              <a class="button primary" href="{$prefix}/accueil"><p:t key="error.dashboard"/></a>
              <a class="button" href="{$prefix}/competences"><p:t key="profile.title"/></a>
            </xsl:when>
            <xsl:otherwise>
              <a class="button primary" href="{$prefix}/"><p:t key="error.home"/></a>
              <a class="button" href="{$prefix}/aide"><p:t key="foot.help"/></a>
            </xsl:otherwise>
          </xsl:choose>
        </p>
      </div>
      <img class="scene" src="{$prefix}/statique/poteau.svg?v={$version}" width="240" height="170" alt=""/>
    </div>
  </xsl:template>
</xsl:stylesheet>
