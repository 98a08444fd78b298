<?xml version="1.0" encoding="UTF-8"?>
<!-- What the team's pages of a campaign show alike: key figures, states, bars. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <!-- How many take part, have not sent, have sent, and the mean of these: <figures/> (web.campaign_figures) of the element. -->
  <xsl:template name="campaign-figures">
    <dl class="tallies">
      <div><dt><p:t key="figures.participants" n="figures/@participants"/></dt><dd><xsl:value-of select="figures/@participants"/></dd></div>
      <xsl:if test="@kind = 'assessment'">
        <div><dt><p:t key="figures.started"/></dt><dd><xsl:value-of select="figures/@started"/></dd></div>
      </xsl:if>
      <div><dt><p:t key="figures.to_share"/></dt><dd><xsl:value-of select="figures/@to_share"/></dd></div>
      <div><dt><p:t key="figures.shared" n="figures/@shared"/></dt><dd><xsl:value-of select="figures/@shared"/></dd></div>
      <xsl:if test="figures/@percent"><div><dt><p:t key="figures.percent"/></dt><dd><xsl:value-of select="figures/@percent"/><p:t key="unit.percent"/></dd></div></xsl:if>
      <xsl:if test="figures/@pix"><div><dt><p:t key="figures.pix"/></dt><dd><xsl:call-template name="integer"><xsl:with-param name="value" select="figures/@pix"/></xsl:call-template></dd></div></xsl:if>
    </dl>
  </xsl:template>

  <xsl:template name="export-link">
    <a class="button small" href="{$prefix}/orga/campagnes/{@campaign}/export.csv" download="download"><i class="icon i-download"></i><p:t key="participants.export"/></a>
  </xsl:template>

  <!-- A campaign without participants: how they come. -->
  <xsl:template name="nobody-yet">
    <div class="card main empty">
      <span class="dot neutral i-people"></span>
      <div>
        <h2><p:t key="participants.nobody"/></h2>
        <p><p:t key="participants.nobody_text"><p:with name="code" select="@code"/></p:t></p>
        <p class="buttons"><a class="button" href="{$prefix}/orga/campagnes/{@campaign}"><p:t key="participants.nobody_go"/></a></p>
      </div>
    </div>
  </xsl:template>

  <!-- A campaign to which nobody has sent results yet. -->
  <xsl:template name="nothing-sent">
    <div class="card main empty">
      <span class="dot neutral i-sent"></span>
      <div>
        <h2><p:t key="sent.none"/></h2>
        <p><p:t key="sent.none_text"/></p>
        <p class="buttons"><a class="button" href="{$prefix}/orga/campagnes/{@campaign}/participants"><p:t key="sent.none_go"/></a></p>
      </div>
    </div>
  </xsl:template>

  <!-- The state of a participation: a word with its icon, and when it was sent. -->
  <xsl:template name="participant-state">
    <span class="participation">
      <span>
        <xsl:attribute name="class">state<xsl:choose><xsl:when test="@state = 'shared'"> ok</xsl:when><xsl:when test="@state = 'to_share'"> warn</xsl:when></xsl:choose></xsl:attribute>
        <i><xsl:attribute name="class">icon <xsl:choose><xsl:when test="@state = 'shared'">i-check</xsl:when><xsl:when test="@state = 'to_share'">i-sent</xsl:when><xsl:otherwise>i-clock</xsl:otherwise></xsl:choose></xsl:attribute></i>
        <p:t prefix="participants.is." select="@state"/>
      </span>
      <xsl:if test="@shared_at"><xsl:text> </xsl:text><span class="quiet small"><xsl:call-template name="digits-date"><xsl:with-param name="day" select="@shared_at"/></xsl:call-template></span></xsl:if>
    </span>
  </xsl:template>

  <xsl:template name="certifiable-state">
    <span>
      <xsl:attribute name="class">state<xsl:if test="@certifiable = 'true'"> ok</xsl:if></xsl:attribute>
      <i><xsl:attribute name="class">icon <xsl:choose><xsl:when test="@certifiable = 'true'">i-medal</xsl:when><xsl:otherwise>i-stairs</xsl:otherwise></xsl:choose></xsl:attribute></i>
      <p:t prefix="participants.certifiable." select="@certifiable"/>
    </span>
  </xsl:template>

  <!-- Bars, one a competence: name, figure, and a length of @value of $most. The figures are text: the drawing says nothing more.
       rows: elements with code, area, name and the figure; unit: what follows it. -->
  <xsl:template name="bars">
    <xsl:param name="rows"/>
    <xsl:param name="most" select="100"/>
    <xsl:param name="level" select="false()"/>
    <ul class="bars">
      <xsl:for-each select="$rows">
        <xsl:variable name="value"><xsl:choose><xsl:when test="$level"><xsl:value-of select="@level"/></xsl:when><xsl:otherwise><xsl:value-of select="@percent"/></xsl:otherwise></xsl:choose></xsl:variable>
        <li class="a{@area}">
          <span><xsl:value-of select="concat(@code, ' ', @name)"/></span>
          <b class="figure"><xsl:choose><xsl:when test="$level"><xsl:value-of select="translate($value, '.', ',')"/></xsl:when><xsl:otherwise><xsl:value-of select="$value"/><p:t key="unit.percent"/></xsl:otherwise></xsl:choose></b>
          <svg viewBox="0 0 {$most} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="{$value}" height="1"/></svg>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <!-- How strongly a topic is recommended: four bubbles and the word. Of the element that has a rank. -->
  <xsl:template name="rank">
    <span class="advised">
      <svg viewBox="0 0 44 10" width="44" height="10" aria-hidden="true" focusable="false">
        <circle cx="5" cy="5" r="4"/>
        <circle cx="16" cy="5" r="4"><xsl:if test="@rank &lt; 2"><xsl:attribute name="class">off</xsl:attribute></xsl:if></circle>
        <circle cx="27" cy="5" r="4"><xsl:if test="@rank &lt; 3"><xsl:attribute name="class">off</xsl:attribute></xsl:if></circle>
        <circle cx="38" cy="5" r="4"><xsl:if test="@rank &lt; 4"><xsl:attribute name="class">off</xsl:attribute></xsl:if></circle>
      </svg>
      <p:t prefix="rank." select="@rank"/>
    </span>
  </xsl:template>

  <!-- The way to a topic's lesson. Of the element that has id, lesson_title and minutes. -->
  <xsl:template name="lesson-way">
    <xsl:if test="@lesson_title != ''">
      <span class="small"><a href="{$prefix}/fiches/{@id}"><xsl:value-of select="@lesson_title"/></a><xsl:text>, </xsl:text><p:t key="analysis.minutes"><p:with name="minutes" select="@minutes"/></p:t></span>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
