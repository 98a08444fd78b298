<?xml version="1.0" encoding="UTF-8"?>
<!-- The way to the exam: is one's profile certifiable, what is missing; then which session, and who one is. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.certification" mode="title"><p:t key="certification.title"/></xsl:template>

  <xsl:template match="learner.certification" mode="main">
    <xsl:variable name="begun" select="count(competence[@level &gt; 0])"/>
    <div class="middle">
      <h1><p:t key="certification.title"/></h1>
      <p class="lead"><p:t key="certification.lead"/></p>
      <xsl:apply-templates select="done"/>
      <xsl:choose>
        <xsl:when test="place">
          <xsl:call-template name="fault-summary"/>
          <xsl:apply-templates select="place"/>
        </xsl:when>
        <xsl:when test="@certifiable = 'true'">
          <p class="note ok"><span class="dot ok i-check"></span><span><p:t key="certification.ready" n="$begun"/></span></p>
          <xsl:call-template name="exam-entry"/>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="not-certifiable"><xsl:with-param name="begun" select="$begun"/></xsl:call-template></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="done">
    <div class="note neutral">
      <span class="dot ok i-check"></span>
      <p><p:t key="certification.done"><p:with name="number" select="@number"/></p:t><br/>
        <a href="{$prefix}/certification/{@assessment}/fin"><p:t key="certification.done_link"/></a></p>
    </div>
  </xsl:template>

  <!-- A place that is taken: on with it. -->
  <xsl:template match="place">
    <section class="card main" aria-labelledby="place">
      <h2 id="place"><p:t key="certification.session"><p:with name="number" select="@number"/></p:t></h2>
      <p><xsl:value-of select="concat(@first_name, ' ', @last_name)"/><br/><span class="quiet"><xsl:value-of select="@room"/></span></p>
      <p class="buttons">
        <a class="button primary" href="{$prefix}/certification/attente">
          <xsl:choose>
            <xsl:when test="@started = 'true'"><p:t key="certification.resume"/></xsl:when>
            <xsl:otherwise><p:t key="certification.go_on"/></xsl:otherwise>
          </xsl:choose>
          <i class="icon i-arrow"></i>
        </a>
      </p>
    </section>
  </xsl:template>

  <xsl:template name="exam-entry">
    <xsl:call-template name="fault-summary"/>
    <form class="card main form" method="post" action="{$prefix}/certification" novalidate="novalidate">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <h2><p:t key="certification.enter"/></h2>
      <p class="quiet"><p:t key="certification.enter_text"/></p>
      <xsl:call-template name="field">
        <xsl:with-param name="name" select="'session'"/>
        <xsl:with-param name="label"><p:t key="field.session"/></xsl:with-param>
        <xsl:with-param name="hint"><p:t key="field.session_hint"/></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="name" select="'first_name'"/>
        <xsl:with-param name="label"><p:t key="field.first_name"/></xsl:with-param>
        <xsl:with-param name="value" select="$account/@first_name"/>
        <xsl:with-param name="autocomplete" select="'given-name'"/>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="name" select="'last_name'"/>
        <xsl:with-param name="label"><p:t key="field.birth_name"/></xsl:with-param>
        <xsl:with-param name="value" select="$account/@last_name"/>
        <xsl:with-param name="autocomplete" select="'family-name'"/>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="name" select="'birth_date'"/>
        <xsl:with-param name="label"><p:t key="field.birth_date"/></xsl:with-param>
        <xsl:with-param name="hint"><p:t key="field.birth_date_hint"/></xsl:with-param>
        <xsl:with-param name="autocomplete" select="'bday'"/>
      </xsl:call-template>
      <p class="buttons"><button class="button primary"><p:t key="certification.enter_button"/><i class="icon i-arrow"></i></button></p>
    </form>
  </xsl:template>

  <xsl:template name="not-certifiable">
    <xsl:param name="begun"/>
    <xsl:call-template name="fault-summary"/>
    <section class="card main" aria-labelledby="manque">
      <h2 id="manque"><p:t key="certification.not_yet" n="@needed - $begun"/></h2>
      <p>
        <xsl:choose>
          <xsl:when test="$begun = 0"><p:t key="certification.rule_none"><p:with name="needed" select="@needed"/></p:t></xsl:when>
          <xsl:otherwise><p:t key="certification.rule"><p:with name="needed" select="@needed"/></p:t></xsl:otherwise>
        </xsl:choose>
      </p>
      <ul class="lines">
        <xsl:for-each select="competence[@level &gt; 0]">
          <li class="toward a{@area}">
            <span class="dot ok i-check"></span>
            <p><b><xsl:value-of select="@name"/></b><br/><span class="quiet"><p:t key="certification.reached"><p:with name="level" select="@level"/></p:t></span></p>
          </li>
        </xsl:for-each>
        <xsl:for-each select="competence[@level = 0][position() &lt;= 2 * (../@needed - $begun)]">
          <li class="toward a{@area}">
            <span class="dot neutral i-stairs"></span>
            <p><a href="{$prefix}/competences/{@code}"><xsl:value-of select="@name"/></a><br/><span class="quiet"><p:t key="certification.missing" n="@missing"/></span></p>
          </li>
        </xsl:for-each>
      </ul>
      <p class="buttons"><a class="button primary" href="{$prefix}/competences"><p:t key="certification.work"/><i class="icon i-arrow"></i></a></p>
    </section>
  </xsl:template>
</xsl:stylesheet>
