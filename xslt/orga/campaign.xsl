<?xml version="1.0" encoding="UTF-8"?>
<!-- A campaign: its code to be shown to a class, the link and the QR code, what it is. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.campaign" mode="title"><xsl:value-of select="@name"/></xsl:template>

  <xsl:template match="orga.campaign" mode="main">
    <xsl:call-template name="campaign-head"/>
    <section class="card main ways" aria-labelledby="code">
      <div>
        <h2 id="code" class="kick"><p:t key="campaign.code_title"/></h2>
        <p class="code large"><xsl:value-of select="concat(substring(@code, 1, 6), ' ', substring(@code, 7))"/></p>
        <p class="quiet"><p:t key="campaign.code_text"/></p>
        <p><a href="{@link}"><xsl:value-of select="@link"/></a></p>
      </div>
      <xsl:call-template name="qr"><xsl:with-param name="label"><p:t key="campaign.qr"/></xsl:with-param></xsl:call-template>
    </section>
    <xsl:call-template name="campaign-figures"/>
    <section class="card" aria-labelledby="presentation">
      <h2 id="presentation"><p:t key="campaign.about"/></h2>
      <dl class="known">
        <xsl:if test="@creator != ''"><div><dt><p:t key="campaigns.creator"/></dt><dd><xsl:value-of select="@creator"/></dd></div></xsl:if>
        <div><dt><p:t key="campaigns.created"/></dt><dd><xsl:call-template name="date"><xsl:with-param name="instant" select="@created_at"/></xsl:call-template></dd></div>
        <xsl:if test="@kind = 'assessment'">
          <div>
            <dt><p:t key="campaign.profile"/></dt>
            <dd>
              <xsl:choose>
                <xsl:when test="@profile"><xsl:value-of select="@profile"/></xsl:when>
                <xsl:otherwise><p:t key="campaign.profile_picked"/></xsl:otherwise>
              </xsl:choose>
            </dd>
          </div>
          <div><dt><p:t key="campaign.skills"/></dt><dd><xsl:value-of select="@skills"/></dd></div>
          <div><dt><p:t key="campaign.competences"/></dt><dd><xsl:value-of select="@competences"/></dd></div>
        </xsl:if>
        <div>
          <dt><p:t key="length.title"/></dt>
          <dd>
            <p:t prefix="length.name." select="@length"/><p:t key="length.colon"/>
            <xsl:call-template name="length-means"><xsl:with-param name="kind" select="@kind"/></xsl:call-template>
          </dd>
        </div>
        <xsl:if test="@title != ''"><div><dt><p:t key="campaign.title"/></dt><dd><xsl:value-of select="@title"/></dd></div></xsl:if>
        <xsl:if test="@welcome != ''"><div><dt><p:t key="campaign.welcome"/></dt><dd class="lines-kept"><xsl:value-of select="@welcome"/></dd></div></xsl:if>
      </dl>
    </section>
  </xsl:template>
</xsl:stylesheet>
