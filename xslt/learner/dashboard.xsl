<?xml version="1.0" encoding="UTF-8"?>
<!-- Where a person arrives: what is unfinished, the total, where to go next, lessons. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.dashboard" mode="title"><p:t key="nav.dashboard"/></xsl:template>

  <xsl:template match="learner.dashboard" mode="main">
    <h1>
      <xsl:choose>
        <xsl:when test="@new = 'true'"><p:t key="dashboard.welcome"><p:with name="name" select="$account/@first_name"/></p:t></xsl:when>
        <xsl:otherwise><p:t key="dashboard.hello"><p:with name="name" select="$account/@first_name"/></p:t></xsl:otherwise>
      </xsl:choose>
    </h1>
    <xsl:apply-templates select="participation[position() &lt;= 3]" mode="open"/>
    <xsl:apply-templates select="resume"/>
    <p class="buttons">
      <a class="button small" href="{$prefix}/campagnes"><i class="icon i-plus"></i><p:t key="join.have_code"/></a>
      <xsl:call-template name="space-links"><xsl:with-param name="class" select="'button small'"/></xsl:call-template>
    </p>

    <div class="dash">
      <xsl:call-template name="dashboard-total"/>
      <xsl:call-template name="dashboard-lessons"/>
    </div>

    <xsl:if test="competence[@available = 'true' and not(@code = ../resume/@code)]">
      <xsl:call-template name="dashboard-next"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="dashboard-total">
    <section class="card total" aria-labelledby="total">
      <div class="headline">
        <div>
          <h2 id="total" class="kick"><p:t key="dashboard.total"/></h2>
          <p class="sum"><b class="big"><xsl:call-template name="integer"><xsl:with-param name="value" select="@pix"/></xsl:call-template></b>
            <span><xsl:text> / </xsl:text><xsl:call-template name="integer"><xsl:with-param name="value" select="@max_pix"/></xsl:call-template><p:t key="unit.pix"/></span></p>
        </div>
        <p><a href="{$prefix}/competences"><p:t key="dashboard.all"/></a></p>
      </div>
      <xsl:call-template name="climb"><xsl:with-param name="level" select="floor(@level)"/></xsl:call-template>
      <p class="quiet">
        <xsl:choose>
          <xsl:when test="@new = 'true'"><p:t key="dashboard.nothing_yet"/></xsl:when>
          <xsl:otherwise><p:t key="dashboard.mean" n="@begun"><p:with name="level" select="translate(number(@level), '.', ',')"/></p:t></xsl:otherwise>
        </xsl:choose>
      </p>
    </section>
  </xsl:template>

  <xsl:template name="dashboard-lessons">
    <section class="card" aria-labelledby="fiches">
      <h2 id="fiches">
        <xsl:choose>
          <xsl:when test="@new = 'true'"><p:t key="dashboard.how"/></xsl:when>
          <xsl:otherwise><p:t key="dashboard.lessons"/></xsl:otherwise>
        </xsl:choose>
      </h2>
      <xsl:choose>
        <xsl:when test="@new = 'true'">
          <ul class="facts">
            <li><i class="icon i-adapt"></i><span><p:t key="dashboard.how1"/></span></li>
            <li><i class="icon i-skip"></i><span><p:t key="dashboard.how2"/></span></li>
            <li><i class="icon i-book"></i><span><p:t key="dashboard.how3"/></span></li>
          </ul>
        </xsl:when>
        <xsl:when test="lesson">
          <ul class="lines">
            <xsl:for-each select="lesson">
              <li><xsl:call-template name="lesson-line"><xsl:with-param name="title" select="@title"/></xsl:call-template></li>
            </xsl:for-each>
          </ul>
          <p><a href="{$prefix}/mes-tutos"><p:t key="dashboard.all_lessons"/></a></p>
        </xsl:when>
        <xsl:otherwise><p class="quiet"><p:t key="dashboard.no_lessons"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="dashboard-next">
    <section class="part" aria-labelledby="suite">
      <h2 id="suite">
        <xsl:choose>
          <xsl:when test="@new = 'true'"><p:t key="dashboard.where"/></xsl:when>
          <xsl:otherwise><p:t key="dashboard.next"/></xsl:otherwise>
        </xsl:choose>
      </h2>
      <ul class="tiles">
        <xsl:for-each select="competence[@available = 'true' and not(@code = ../resume/@code)]">
          <xsl:sort select="@ahead" data-type="number" order="descending"/>
          <xsl:if test="position() &lt;= 3"><xsl:apply-templates select="." mode="tile"/></xsl:if>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="participation" mode="open">
    <section class="resume" aria-labelledby="parcours-{@id}">
      <span class="dot here i-flag"></span>
      <div>
        <h2 id="parcours-{@id}"><xsl:value-of select="@title"/></h2>
        <p>
          <xsl:choose>
            <xsl:when test="@state = 'started'"><p:t key="dashboard.campaign" n="@answered"><p:with name="organization" select="@organization"/></p:t></xsl:when>
            <xsl:otherwise><p:t key="dashboard.to_send"><p:with name="organization" select="@organization"/></p:t></xsl:otherwise>
          </xsl:choose>
        </p>
      </div>
      <a class="button primary" href="{$prefix}/participations/{@id}">
        <xsl:choose>
          <xsl:when test="@state = 'started'"><p:t key="join.resume"/></xsl:when>
          <xsl:otherwise><p:t key="participation.to_send"/></xsl:otherwise>
        </xsl:choose>
        <span class="unseen"><p:t key="answers.colon"/><xsl:value-of select="@title"/></span><i class="icon i-arrow"></i>
      </a>
    </section>
  </xsl:template>

  <xsl:template match="resume">
    <section class="resume" aria-labelledby="reprise">
      <span class="dot here i-flag"></span>
      <div>
        <h2 id="reprise"><xsl:value-of select="@name"/></h2>
        <p>
          <p:t key="dashboard.unfinished" n="@answered"/><xsl:text> </xsl:text>
          <p:t key="dashboard.last"><p:with name="date"><xsl:call-template name="date"><xsl:with-param name="instant" select="@last_at"/><xsl:with-param name="form" select="'day'"/></xsl:call-template></p:with></p:t>
        </p>
      </div>
      <a class="button primary" href="{$prefix}/evaluations/{@assessment}"><p:t key="profile.resume"/><span class="unseen"><p:t key="answers.colon"/><xsl:value-of select="@name"/></span><i class="icon i-arrow"></i></a>
    </section>
  </xsl:template>

  <xsl:template match="competence" mode="tile">
    <li class="card area a{@area}">
      <div class="band"><i class="icon i-area{@area}"></i><h3><xsl:value-of select="@name"/></h3></div>
      <div class="standing">
        <div class="drawing"><xsl:call-template name="staircase"/></div>
        <xsl:if test="@status != 'not_started'"><p class="level"><small><p:t key="level.short"/></small><xsl:value-of select="@level"/></p></xsl:if>
      </div>
      <div class="quiet small">
        <p>
          <xsl:choose>
            <xsl:when test="@status = 'not_started'"><p:t key="profile.not_started"/></xsl:when>
            <xsl:when test="@level &lt; $highest"><span class="capital"><xsl:call-template name="missing"/></span></xsl:when>
            <xsl:otherwise><p:t key="level.top"/></xsl:otherwise>
          </xsl:choose>
        </p>
        <xsl:call-template name="sure-line"/>
      </div>
      <p class="act"><xsl:call-template name="competence-action"/></p>
    </li>
  </xsl:template>
</xsl:stylesheet>
