<?xml version="1.0" encoding="UTF-8"?>
<!-- All sixteen competences with their levels, and the relief of the five areas. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.profile" mode="title"><p:t key="profile.title"/></xsl:template>

  <xsl:template match="learner.profile" mode="main">
    <div class="headline">
      <h1><p:t key="profile.title"/></h1>
      <p class="sum"><b class="big"><xsl:call-template name="integer"><xsl:with-param name="value" select="@pix"/></xsl:call-template></b>
        <span><xsl:text> / </xsl:text><xsl:call-template name="integer"><xsl:with-param name="value" select="@max_pix"/></xsl:call-template><p:t key="unit.pix"/></span></p>
    </div>
    <section class="card main" aria-labelledby="relief">
      <h2 id="relief"><p:t key="relief.title"/></h2>
      <p class="quiet">
        <xsl:choose>
          <xsl:when test="@pix = 0"><p:t key="relief.beginner"/></xsl:when>
          <xsl:otherwise><p:t key="relief.text"/></xsl:otherwise>
        </xsl:choose>
      </p>
      <xsl:call-template name="relief"><xsl:with-param name="areas" select="area"/></xsl:call-template>
    </section>
    <xsl:for-each select="area">
      <section class="card area a{@code}" aria-labelledby="domaine-{@code}">
        <div class="band">
          <i class="icon i-area{@code}"></i>
          <h2 id="domaine-{@code}"><xsl:value-of select="@name"/></h2>
          <b><xsl:value-of select="@pix"/><p:t key="unit.pix"/></b>
        </div>
        <ul class="competences"><xsl:apply-templates select="competence" mode="row"/></ul>
      </section>
    </xsl:for-each>
    <p class="quiet small"><p:t key="profile.rule"/></p>
  </xsl:template>

  <!-- A competence as a row: name, staircase, level, what can be done now. What is ahead of the level is a bar under
       the staircase, drawn by the class p. -->

  <xsl:template match="competence" mode="row">
    <li>
      <div class="what">
        <h3><xsl:value-of select="@name"/></h3>
        <p>
          <xsl:value-of select="@pix"/><p:t key="unit.pix"/>
          <xsl:if test="@level &lt; $highest"><p:t key="list.comma"/><xsl:call-template name="missing"/></xsl:if>
        </p>
        <xsl:call-template name="sure-line"/>
      </div>
      <div class="drawing p{@ahead}">
        <xsl:if test="@level &gt;= $highest"><xsl:attribute name="class">drawing</xsl:attribute></xsl:if>
        <xsl:call-template name="staircase"/>
      </div>
      <p class="level"><small><p:t key="level.short"/></small><xsl:value-of select="@level"/></p>
      <xsl:call-template name="competence-action"/>
    </li>
  </xsl:template>

  <xsl:template match="competence[@status = 'not_started']" mode="row" priority="1">
    <li>
      <div class="what"><h3><xsl:value-of select="@name"/></h3><p><p:t key="profile.not_started"/></p></div>
      <div class="drawing"><i class="staircase s0 m{$highest}" role="img" p:aria-label="level.none"></i></div>
      <xsl:call-template name="competence-action"/>
    </li>
  </xsl:template>

  <xsl:template match="competence[@status = 'not_started'][@available != 'true']" mode="row" priority="2">
    <li class="closed">
      <h3 class="what"><xsl:value-of select="@name"/></h3>
      <span class="soon"><p:t key="profile.soon"/></span>
    </li>
  </xsl:template>

  <!-- The button that leads to a competence, by its state. -->
  <xsl:template name="competence-action">
    <xsl:choose>
      <xsl:when test="@available != 'true' and @status = 'not_started'"><span class="soon"><p:t key="profile.soon"/></span></xsl:when>
      <xsl:otherwise>
        <a class="button small" href="{$prefix}/competences/{@code}">
          <xsl:if test="@status = 'started'"><xsl:attribute name="class">button small primary</xsl:attribute></xsl:if>
          <xsl:choose>
            <xsl:when test="@status = 'started'"><p:t key="profile.resume"/></xsl:when>
            <xsl:when test="@status = 'completed'"><p:t key="profile.see"/></xsl:when>
            <xsl:otherwise><p:t key="profile.start"/></xsl:otherwise>
          </xsl:choose>
          <span class="unseen"><p:t key="answers.colon"/><xsl:value-of select="@name"/></span>
        </a>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
