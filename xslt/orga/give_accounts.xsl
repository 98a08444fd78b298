<?xml version="1.0" encoding="UTF-8"?>
<!-- The sheets of a class, to be printed and cut: shown once. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.give_accounts" mode="title"><p:t key="sheets.title"><p:with name="division" select="@division"/></p:t></xsl:template>

  <xsl:template match="orga.give_accounts" mode="main">
    <div class="screen-only room">
      <p><a class="back" href="{$prefix}/orga/eleves/identifiants?classe={@division}"><i class="icon i-back"></i><p:t key="sheets.back"/></a></p>
      <h1><p:t key="sheets.title"><p:with name="division" select="@division"/></p:t></h1>
      <p class="note neutral"><i class="icon i-warning"></i><span><p:t key="sheets.once"/></span></p>
    </div>
    <ul class="sheets">
      <xsl:for-each select="sheet">
        <li>
          <p><b><xsl:value-of select="concat(@first_name, ' ', @last_name)"/></b><xsl:text> </xsl:text><span class="quiet"><xsl:value-of select="@division"/></span></p>
          <xsl:choose>
            <xsl:when test="@password">
              <dl>
                <div><dt><p:t key="sheets.address"/></dt><dd class="code"><xsl:value-of select="../@address"/></dd></div>
                <div><dt><p:t key="sheets.username"/></dt><dd class="code"><xsl:value-of select="@username"/></dd></div>
                <div><dt><p:t key="sheets.password"/></dt><dd class="code"><xsl:value-of select="@password"/></dd></div>
              </dl>
              <p class="small quiet"><p:t key="sheets.change"/></p>
            </xsl:when>
            <xsl:otherwise><p><p:t prefix="accounts.access." select="@access"/></p></xsl:otherwise>
          </xsl:choose>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:template>
</xsl:stylesheet>
