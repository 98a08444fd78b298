<?xml version="1.0" encoding="UTF-8"?>
<!-- The campaigns one takes part in. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.participations" mode="title"><p:t key="nav.participations"/></xsl:template>

  <xsl:template match="learner.participations" mode="main">
    <div class="middle">
      <div class="headline">
        <h1><p:t key="nav.participations"/></h1>
        <a class="button small" href="{$prefix}/campagnes"><i class="icon i-plus"></i><p:t key="join.have_code"/></a>
      </div>
      <xsl:choose>
        <xsl:when test="participation">
          <div class="card main">
            <ul class="lines taken">
              <xsl:for-each select="participation">
                <li>
                  <div>
                    <h2><xsl:value-of select="@title"/></h2>
                    <p class="quiet small"><xsl:value-of select="@organization"/></p>
                    <p><xsl:call-template name="participation-state"/></p>
                  </div>
                  <a class="button small" href="{$prefix}/participations/{@id}">
                    <xsl:choose>
                      <xsl:when test="@state = 'started'"><p:t key="join.resume"/></xsl:when>
                      <xsl:when test="@state = 'to_share' and @archived != 'true'"><p:t key="participation.to_send"/></xsl:when>
                      <xsl:otherwise><p:t key="join.see"/></xsl:otherwise>
                    </xsl:choose>
                    <span class="unseen"><p:t key="answers.colon"/><xsl:value-of select="@title"/></span>
                  </a>
                </li>
              </xsl:for-each>
            </ul>
          </div>
          <xsl:call-template name="pager"><xsl:with-param name="link" select="'/mes-parcours?page='"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <div class="card main empty">
            <span class="dot neutral i-flag"></span>
            <div>
              <h2><p:t key="participations.none"/></h2>
              <p><p:t key="participations.none_text"/></p>
              <p class="buttons"><a class="button primary" href="{$prefix}/campagnes"><p:t key="join.have_code"/></a></p>
            </div>
          </div>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- Where a participation stands, in a word or two. -->
  <xsl:template name="participation-state">
    <xsl:choose>
      <xsl:when test="@state = 'shared'">
        <span class="state ok"><i class="icon i-check"></i><p:t key="participation.shared_on"><p:with name="date"><xsl:call-template name="digits"><xsl:with-param name="day" select="@shared_at"/></xsl:call-template></p:with></p:t></span>
        <xsl:if test="@percent"><xsl:text> </xsl:text><xsl:call-template name="stars"/><xsl:text> </xsl:text><xsl:value-of select="@percent"/><p:t key="unit.percent"/></xsl:if>
        <xsl:if test="@pix"><xsl:text> </xsl:text><xsl:value-of select="@pix"/><p:t key="unit.pix"/></xsl:if>
      </xsl:when>
      <xsl:when test="@archived = 'true'"><span class="state"><p:t key="campaign.archived"/></span></xsl:when>
      <xsl:when test="@state = 'to_share'"><span class="state warn"><i class="icon i-sent"></i><p:t key="participation.state.to_share"/></span></xsl:when>
      <xsl:otherwise><span class="state"><i class="icon i-clock"></i><p:t key="participation.state.started"><p:with name="percent" select="@progress"/></p:t></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
