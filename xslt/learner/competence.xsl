<?xml version="1.0" encoding="UTF-8"?>
<!-- One competence: the level, the test to start or to resume, its topics, earlier results. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.competence" mode="title"><xsl:value-of select="@name"/></xsl:template>

  <xsl:template match="learner.competence" mode="main">
    <div class="middle">
      <p><a class="back" href="{$prefix}/competences"><i class="icon i-back"></i><p:t key="profile.title"/></a></p>
      <xsl:call-template name="area-pill"><xsl:with-param name="name" select="@area_name"/></xsl:call-template>
      <h1><xsl:value-of select="@name"/></h1>
      <p class="lead"><xsl:value-of select="@description"/></p>

      <xsl:call-template name="competence-level"/>
      <xsl:call-template name="competence-topics"/>
      <xsl:call-template name="competence-past"/>
    </div>
  </xsl:template>

  <xsl:template name="competence-level">
    <section class="card main a{@area}" aria-labelledby="test">
      <xsl:if test="@status = 'not_started' and @available = 'true'"><xsl:attribute name="class">card main start a<xsl:value-of select="@area"/></xsl:attribute></xsl:if>
      <div class="standing">
        <div class="drawing"><xsl:call-template name="staircase"/></div>
        <div>
          <h2 id="test">
            <xsl:choose>
              <xsl:when test="@status = 'not_started'"><p:t key="competence.not_started"/></xsl:when>
              <xsl:when test="@level = 0"><p:t key="level.none"/></xsl:when>
              <xsl:otherwise>
                <p:t key="competence.level"><p:with name="level" select="@level"/><p:with name="landing"><xsl:call-template name="landing"/></p:with></p:t>
                <xsl:if test="@status = 'completed'">
                  <xsl:for-each select="past[1][@sure and @level = ../@level]">
                    <xsl:text> </xsl:text>
                    <xsl:call-template name="sure"/>
                  </xsl:for-each>
                </xsl:if>
              </xsl:otherwise>
            </xsl:choose>
          </h2>
          <p class="quiet">
            <xsl:choose>
              <xsl:when test="@status = 'not_started'"><p:t key="competence.levels"><p:with name="max" select="@max_level"/></p:t></xsl:when>
              <xsl:otherwise>
                <xsl:value-of select="@pix"/><p:t key="unit.pix"/>
                <xsl:if test="@level &lt; @max_level">
                  <p:t key="list.comma"/>
                  <xsl:call-template name="missing"/>
                </xsl:if>
              </xsl:otherwise>
            </xsl:choose>
          </p>
        </div>
      </div>
      <xsl:apply-templates select="." mode="start"/>
    </section>
  </xsl:template>

  <xsl:template name="competence-topics">
    <xsl:if test="topic">
      <section class="card" aria-labelledby="sujets">
        <h2 id="sujets"><p:t key="competence.topics"/></h2>
        <ul class="lines">
          <xsl:for-each select="topic">
            <li>
              <div class="topic">
                <h3><xsl:value-of select="@name"/></h3>
                <xsl:if test="@tested &gt; 0">
                  <p class="quiet"><p:t key="competence.validated" n="@validated"><p:with name="skills" select="@skills"/></p:t></p>
                  <progress max="{@skills}" value="{@validated}" aria-hidden="true"></progress>
                </xsl:if>
              </div>
              <xsl:if test="@lesson_title != ''">
                <xsl:call-template name="lesson-line"><xsl:with-param name="topic" select="@id"/><xsl:with-param name="area" select="../@area"/></xsl:call-template>
              </xsl:if>
            </li>
          </xsl:for-each>
        </ul>
        <xsl:if test="topic/@tested &gt; 0"><p><a href="{$prefix}/competences/{@code}/details"><p:t key="competence.details"/></a></p></xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="competence-past">
    <xsl:if test="past">
      <section class="card" aria-labelledby="passes">
        <h2 id="passes"><p:t key="competence.past"/></h2>
        <ul class="lines past">
          <xsl:for-each select="past">
            <li>
              <span class="when"><xsl:call-template name="date"><xsl:with-param name="instant" select="@completed_at"/></xsl:call-template></span>
              <span class="quiet"><p:t key="competence.past_level"><p:with name="level" select="@level"/><p:with name="pix" select="@pix"/></p:t></span>
              <a href="{$prefix}/evaluations/{@assessment}/resultats"><p:t key="competence.see_results"/><span class="unseen"><xsl:text> </xsl:text><p:t key="competence.of_day"/><xsl:call-template name="date"><xsl:with-param name="instant" select="@completed_at"/></xsl:call-template></span></a>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- What can be done now -->

  <xsl:template match="learner.competence[@status = 'started']" mode="start" priority="2">
    <p><p:t key="competence.waiting" n="@answered"/></p>
    <p class="buttons"><a class="button primary" href="{$prefix}/evaluations/{@assessment}"><p:t key="competence.resume"><p:with name="question" select="@answered + 1"/></p:t><i class="icon i-arrow"></i></a></p>
  </xsl:template>

  <xsl:template match="learner.competence[@available != 'true']" mode="start" priority="1.5">
    <p class="note neutral"><i class="icon i-info"></i><span><p:t key="competence.closed"/></span></p>
  </xsl:template>

  <xsl:template match="learner.competence[@days_before_retry &gt; 0]" mode="start" priority="1">
    <div class="note neutral">
      <i class="icon i-clock"></i>
      <p><b><p:t key="competence.retry_in" n="@days_before_retry"/></b><br/><p:t key="competence.meanwhile"/></p>
    </div>
  </xsl:template>

  <xsl:template match="learner.competence[@nothing_left = 'true']" mode="start" priority="1.2">
    <p class="note neutral"><i class="icon i-info"></i><span><p:t key="competence.nothing_left"/></span></p>
  </xsl:template>

  <xsl:template match="learner.competence" mode="start">
    <xsl:variable name="length" select="length[@name = current()/@length]"/>
    <form method="post" action="{$prefix}/competences/{@code}/evaluer">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <input type="hidden" name="length" value="{@length}"/>
      <xsl:if test="@campaign"><p><p:t prefix="competence.proposed." select="@length"><p:with name="campaign" select="@campaign"/></p:t></p></xsl:if>
      <ul class="facts">
        <li><i class="icon i-adapt"></i><span><p:t key="competence.fact1"><p:with name="questions" select="$length/@questions"/><p:with name="duration"><xsl:call-template name="duration"><xsl:with-param name="minutes" select="$length/@minutes"/></xsl:call-template></p:with></p:t></span></li>
        <li><i class="icon i-folder"></i><span><p:t key="competence.fact2"/></span></li>
        <li><i class="icon i-pause"></i><span><p:t key="competence.fact3"/></span></li>
      </ul>
      <p class="buttons">
        <button class="button primary">
          <xsl:choose>
            <xsl:when test="@status = 'completed'"><p:t key="competence.retry"/></xsl:when>
            <xsl:otherwise><p:t key="competence.start"/></xsl:otherwise>
          </xsl:choose>
          <i class="icon i-arrow"></i>
        </button>
      </p>
    </form>
    <details class="plain lengths">
      <summary><i class="icon i-chevron"></i><p:t key="competence.other_lengths"/></summary>
      <ul>
        <xsl:for-each select="length[@name != current()/@length]">
          <li>
            <form method="post" action="{$prefix}/competences/{../@code}/evaluer">
              <input type="hidden" name="csrf" value="{$csrf}"/>
              <input type="hidden" name="length" value="{@name}"/>
              <p><p:t prefix="competence.length." select="@name"><p:with name="questions" select="@questions"/><p:with name="duration"><xsl:call-template name="duration"><xsl:with-param name="minutes" select="@minutes"/></xsl:call-template></p:with></p:t></p>
              <p><button class="button small"><p:t prefix="competence.start." select="@name"/></button></p>
            </form>
          </li>
        </xsl:for-each>
      </ul>
    </details>
  </xsl:template>
</xsl:stylesheet>
