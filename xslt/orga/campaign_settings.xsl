<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of a campaign, the length of its test, and its archive. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.campaign_settings" mode="title"><p:t key="campaign.tab.settings"/><xsl:text>, </xsl:text><xsl:value-of select="@name"/></xsl:template>

  <xsl:template match="orga.campaign_settings" mode="main">
    <xsl:call-template name="campaign-head"/>
    <xsl:if test="@saved and not($faults)">
      <p class="note ok" role="status"><i class="icon i-check"></i><span><p:t prefix="campaign.saved." select="@saved"/></span></p>
    </xsl:if>
    <xsl:call-template name="fault-summary"/>
    <form class="card main form" method="post" action="{$prefix}/orga/campagnes/{@campaign}/parametres" novalidate="novalidate">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <xsl:call-template name="campaign-words"/>
      <xsl:call-template name="campaign-length"/>
      <p class="buttons"><button class="button primary"><p:t key="campaign.save"/></button></p>
    </form>
    <section class="card" aria-labelledby="archive">
      <xsl:choose>
        <xsl:when test="@archived = 'true'">
          <h2 id="archive"><p:t key="campaign.is_archived"/></h2>
          <p><p:t key="campaign.restore_text"><p:with name="date"><xsl:call-template name="date"><xsl:with-param name="instant" select="@archived_at"/></xsl:call-template></p:with></p:t></p>
          <form method="post" action="{$prefix}/orga/campagnes/{@campaign}/desarchiver">
            <input type="hidden" name="csrf" value="{$csrf}"/>
            <p class="buttons"><button class="button"><p:t key="campaign.restore"/></button></p>
          </form>
        </xsl:when>
        <xsl:otherwise>
          <h2 id="archive"><p:t key="campaign.archive_title"/></h2>
          <p><p:t key="campaign.archive_text"/></p>
          <form method="post" action="{$prefix}/orga/campagnes/{@campaign}/archiver">
            <input type="hidden" name="csrf" value="{$csrf}"/>
            <p class="buttons"><button class="button"><i class="icon i-archive"></i><p:t key="campaign.archive"/></button></p>
          </form>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>
</xsl:stylesheet>
