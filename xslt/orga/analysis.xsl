<?xml version="1.0" encoding="UTF-8"?>
<!-- Which topics to teach after a campaign, with their lessons. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.analysis" mode="title"><p:t key="analysis.title"><p:with name="name" select="@name"/></p:t></xsl:template>

  <xsl:template match="orga.analysis" mode="main">
    <xsl:call-template name="campaign-head"/>
    <xsl:choose>
      <xsl:when test="@participants = 0"><xsl:call-template name="nobody-yet"/></xsl:when>
      <xsl:when test="@shared = 0"><xsl:call-template name="nothing-sent"/></xsl:when>
      <xsl:otherwise>
        <h2><p:t key="analysis.heading"/></h2>
        <p><p:t key="analysis.lead" n="@shared"/></p>
        <nav class="sorts" aria-labelledby="trier">
          <span id="trier" class="quiet"><p:t key="participants.sort"/></span>
          <ul>
            <xsl:call-template name="analysis-order"><xsl:with-param name="tri" select="''"/></xsl:call-template>
            <xsl:call-template name="analysis-order"><xsl:with-param name="tri" select="'reussite'"/></xsl:call-template>
            <xsl:call-template name="analysis-order"><xsl:with-param name="tri" select="'sujet'"/></xsl:call-template>
          </ul>
        </nav>
        <div class="rows">
          <table role="table">
            <caption class="unseen"><p:t key="analysis.table"/></caption>
            <thead role="rowgroup"><tr role="row">
              <th scope="col" role="columnheader"><p:t key="analysis.sort.sujet"/></th>
              <th scope="col" role="columnheader"><p:t key="analysis.sort.relevance"/></th>
              <th scope="col" role="columnheader"><p:t key="analysis.sort.reussite"/></th>
              <th scope="col" role="columnheader"><p:t key="analysis.lesson"/></th>
            </tr></thead>
            <tbody role="rowgroup">
              <xsl:for-each select="topic">
                <tr role="row">
                  <th scope="row" role="rowheader"><xsl:value-of select="@name"/><small><xsl:value-of select="concat(@code, ' ', @competence)"/></small></th>
                  <td role="cell" p:data-label="analysis.sort.relevance">
                    <xsl:choose>
                      <xsl:when test="@rank"><xsl:call-template name="rank"/></xsl:when>
                      <xsl:otherwise><span class="state ok"><i class="icon i-check"></i><p:t key="analysis.mastered"/></span></xsl:otherwise>
                    </xsl:choose>
                  </td>
                  <td role="cell" p:data-label="analysis.sort.reussite"><span class="figure"><xsl:value-of select="@percent"/><p:t key="unit.percent"/></span></td>
                  <td role="cell" p:data-label="analysis.lesson"><xsl:call-template name="lesson-way"/></td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
        <xsl:call-template name="pager"><xsl:with-param name="link" select="concat('/orga/campagnes/', @campaign, '/analyse?tri=', @tri, '&amp;page=')"/></xsl:call-template>
        <details class="plain note-of">
          <summary><i class="icon i-chevron"></i><p:t key="analysis.how"/></summary>
          <p class="small"><p:t key="analysis.how_text"/></p>
        </details>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- One order of the topics. tri: '' is by relevance. -->
  <xsl:template name="analysis-order">
    <xsl:param name="tri"/>
    <li>
      <a href="{$prefix}/orga/campagnes/{@campaign}/analyse?tri={$tri}">
        <xsl:if test="string(@tri) = $tri"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if>
        <xsl:choose><xsl:when test="$tri = ''"><p:t key="analysis.sort.relevance"/></xsl:when><xsl:otherwise><p:t prefix="analysis.sort." select="$tri"/></xsl:otherwise></xsl:choose>
      </a>
    </li>
  </xsl:template>
</xsl:stylesheet>
