<?xml version="1.0" encoding="UTF-8"?>
<!-- The outbox of a demonstration: mails as they were written, the latest open; their links to this site can be followed. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="operator.mails" mode="title"><p:t key="mails.title"/></xsl:template>

  <xsl:template match="operator.mails" mode="main">
    <h1><p:t key="mails.title"/></h1>
    <p class="lead"><p:t key="mails.lead"/></p>
    <xsl:choose>
      <xsl:when test="mail">
        <section class="card main" aria-labelledby="envois">
          <h2 id="envois"><p:t key="mails.count" n="@count"/></h2>
          <ul class="lines outbox"><xsl:apply-templates select="mail" mode="outbox"/></ul>
        </section>
        <xsl:call-template name="pager"><xsl:with-param name="link" select="'/operateur/courriels?page='"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <div class="card main empty">
          <span class="dot neutral i-letter"></span>
          <div><h2><p:t key="mails.empty"/></h2><p><p:t key="mails.empty_text"/></p></div>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="mail" mode="outbox">
    <li>
      <details class="plain note-of">
        <xsl:if test="position() = 1"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
        <summary><i class="icon i-chevron"></i><xsl:value-of select="@subject"/></summary>
        <p class="small quiet">
          <p:t key="mails.to"><p:with name="name" select="@recipient"/></p:t>
          <xsl:text> · </xsl:text>
          <p:t key="mails.at"><p:with name="day"><xsl:call-template name="date"><xsl:with-param name="instant" select="@created_at"/></xsl:call-template></p:with><p:with name="time"><xsl:call-template name="hour"><xsl:with-param name="instant" select="@created_at"/></xsl:call-template></p:with></p:t>
          <xsl:text> · </xsl:text>
          <xsl:choose>
            <xsl:when test="@sent_at"><p:t key="mails.sent"/></xsl:when>
            <xsl:otherwise><p:t key="mails.waiting"/></xsl:otherwise>
          </xsl:choose>
        </p>
        <div class="letter"><xsl:apply-templates select="line" mode="outbox"/></div>
      </details>
    </li>
  </xsl:template>

  <xsl:template match="line" mode="outbox">
    <xsl:choose>
      <xsl:when test="@to"><a href="{$prefix}{@to}"><xsl:value-of select="."/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
    <br/>
  </xsl:template>
</xsl:stylesheet>
