<?xml version="1.0" encoding="UTF-8"?>
<!-- The end of a test: the level, what was gained, what to work on, every answer. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.results" mode="title">
    <p:t key="results.page"><p:with name="name" select="@name"/></p:t>
  </xsl:template>

  <xsl:template match="learner.results" mode="main">
    <div class="middle">
      <xsl:call-template name="area-pill"><xsl:with-param name="name" select="@name"/></xsl:call-template>
      <h1>
        <xsl:choose>
          <xsl:when test="@level = 0 and @pix = 0"><p:t key="results.start"/></xsl:when>
          <xsl:when test="@level = 0"><p:t key="results.first_pix" n="@pix"/></xsl:when>
          <xsl:when test="@level &gt; @before_level"><p:t key="results.reached"><p:with name="level" select="@level"/></p:t></xsl:when>
          <xsl:otherwise><p:t key="results.at"><p:with name="level" select="@level"/></p:t></xsl:otherwise>
        </xsl:choose>
      </h1>

      <xsl:call-template name="results-level"/>
      <xsl:call-template name="results-topics"/>
      <xsl:call-template name="results-next"/>
      <xsl:call-template name="answers"/>
    </div>
  </xsl:template>

  <xsl:template name="results-level">
    <section class="card area a{@area}" aria-labelledby="niveau">
      <div class="band">
        <i class="icon i-flag"></i>
        <h2 id="niveau">
          <xsl:choose>
            <xsl:when test="@level &gt; @before_level"><p:t key="results.more_levels" n="@level - @before_level"/></xsl:when>
            <xsl:when test="@level = 0"><p:t key="results.beginning"/></xsl:when>
            <xsl:otherwise><p:t key="results.your_level"/></xsl:otherwise>
          </xsl:choose>
        </h2>
        <xsl:if test="@pix &gt; @before_pix"><b><p:t key="results.gained"><p:with name="pix" select="@pix - @before_pix"/></p:t></b></xsl:if>
      </div>
      <div class="outcome">
        <p class="now">
          <b class="big"><xsl:value-of select="@level"/></b>
          <span>
            <xsl:choose>
              <xsl:when test="@level = 0"><p:t key="level.none"/></xsl:when>
              <xsl:otherwise><b><xsl:call-template name="landing"/></b><p:t key="level.on" n="@max_level"/></xsl:otherwise>
            </xsl:choose>
          </span>
        </p>
        <xsl:call-template name="results-figures"/>
      </div>
      <xsl:call-template name="climb"/>
      <xsl:if test="@sure">
        <p class="sureness">
          <xsl:call-template name="sure"/>
          <xsl:text> </xsl:text>
          <span class="quiet"><p:t key="sure.detail"><p:with name="percent" select="@percent"/><p:with name="margin" select="@margin"/></p:t></span>
        </p>
      </xsl:if>
      <p class="quiet">
        <xsl:if test="@level = 0"><p:t key="results.kind"/><xsl:text> </xsl:text></xsl:if>
        <xsl:choose>
          <xsl:when test="@level &gt;= @max_level"><p:t key="results.top"/></xsl:when>
          <xsl:otherwise>
            <span class="capital">
              <xsl:call-template name="missing"/>
              <xsl:text>.</xsl:text>
            </span>
          </xsl:otherwise>
        </xsl:choose>
      </p>
    </section>
  </xsl:template>

  <xsl:template name="results-figures">
    <dl class="figures">
      <xsl:if test="@before_pix &gt; 0 or @before_level &gt; 0">
        <div><dt><p:t key="results.before"/></dt><dd><xsl:value-of select="@before_pix"/><small><p:t key="unit.pix"/></small></dd></div>
      </xsl:if>
      <div><dt><p:t key="results.now"/></dt><dd><xsl:value-of select="@pix"/><small><p:t key="unit.pix"/></small></dd></div>
      <div><dt><p:t key="results.right"/></dt><dd><xsl:value-of select="@right"/><small><p:t key="results.out_of"><p:with name="answered" select="@answered"/></p:t></small></dd></div>
    </dl>
  </xsl:template>

  <xsl:template name="results-topics">
    <xsl:if test="topic">
      <section class="card" aria-labelledby="travailler">
        <h2 id="travailler"><p:t key="results.work_on"/></h2>
        <ul class="lines">
          <xsl:for-each select="topic">
            <li>
              <h3><xsl:value-of select="@name"/></h3>
              <xsl:choose>
                <xsl:when test="@lesson_title != ''">
                  <xsl:call-template name="lesson-line">
                    <xsl:with-param name="topic" select="@id"/>
                    <xsl:with-param name="area" select="../@area"/>
                    <xsl:with-param name="more"><xsl:call-template name="missed"/></xsl:with-param>
                  </xsl:call-template>
                </xsl:when>
                <xsl:otherwise><p class="quiet"><xsl:call-template name="missed"/></p></xsl:otherwise>
              </xsl:choose>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="results-next">
    <div class="next">
      <p class="buttons">
        <a class="button primary" href="{$prefix}/competences"><p:t key="results.profile"/></a>
        <a class="button" href="{$prefix}/competences/{@code}/details"><p:t key="competence.details"/></a>
      </p>
      <xsl:for-each select="participation[@state = 'to_share'][1]">
        <p><a href="{$prefix}/participations/{@id}"><p:t key="results.send"><p:with name="title" select="@title"/></p:t></a></p>
      </xsl:for-each>
      <p>
        <xsl:choose>
          <xsl:when test="@days_before_retry &gt; 0">
            <p:t key="results.retry">
              <p:with name="date"><xsl:call-template name="date"><xsl:with-param name="instant" select="@retry_at"/><xsl:with-param name="form" select="'day'"/></xsl:call-template></p:with>
            </p:t>
          </xsl:when>
          <xsl:otherwise><a href="{$prefix}/competences/{@code}"><p:t key="results.retry_now"/></a></xsl:otherwise>
        </xsl:choose>
      </p>
    </div>
  </xsl:template>

  <!-- The end of a demonstration -->

  <xsl:template match="learner.results[@kind = 'demonstration']" mode="main">
    <div class="middle">
      <h1><p:t key="results.demo"/></h1>
      <section class="card main invite">
        <p class="score"><b class="big"><xsl:value-of select="@right"/></b><span><p:t key="results.demo_of" n="@right"><p:with name="total" select="@total"/></p:t></span></p>
        <div>
          <h2><p:t key="results.demo_next"/></h2>
          <p><p:t key="results.demo_text"/></p>
          <p class="buttons">
            <a class="button primary" href="{$prefix}/inscription"><p:t key="nav.sign_up"/></a>
            <a class="button" href="{$prefix}/demonstration"><p:t key="results.demo_again"/></a>
          </p>
        </div>
      </section>
      <xsl:call-template name="answers"/>
    </div>
  </xsl:template>
</xsl:stylesheet>
