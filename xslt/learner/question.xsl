<?xml version="1.0" encoding="UTF-8"?>
<!-- The question now, quiet as in an exam: where one is, what is asked, the answer, two buttons. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <!-- Where the test stands whose question, or whose question's application, this page shows. -->
  <xsl:variable name="test">
    <xsl:value-of select="$prefix"/>
    <xsl:choose>
      <xsl:when test="/page/learner.exam | /page/learner.exam_application">/certification/</xsl:when>
      <xsl:otherwise>/evaluations/</xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="/page/*/@assessment"/>
  </xsl:variable>

  <xsl:template match="learner.question" mode="title">
    <p:t key="question.title"><p:with name="position" select="@position"/><p:with name="name" select="@name"/></p:t>
  </xsl:template>

  <!-- The head of a test, and of its pauses. -->
  <xsl:template match="learner.question | learner.checkpoint" mode="header">
    <xsl:call-template name="quiet-header">
      <xsl:with-param name="title" select="@name"/>
      <xsl:with-param name="quit">
        <xsl:choose><xsl:when test="@kind = 'demonstration'">/</xsl:when><xsl:otherwise>/accueil</xsl:otherwise></xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="learner.question" mode="main">
    <div class="middle question">
      <div class="way">
        <h1>
          <p:t key="question.heading"><p:with name="position" select="@position"/></p:t>
          <xsl:if test="@total"><span><p:t key="question.of"><p:with name="total" select="@total"/></p:t></span></xsl:if>
        </h1>
        <xsl:choose>
          <xsl:when test="@total"/>
          <xsl:when test="@checkpoint_every - @since_checkpoint &gt; 1">
            <p><p:t key="question.checkpoint_in" n="@checkpoint_every - @since_checkpoint"/></p>
          </xsl:when>
          <xsl:otherwise><p><p:t key="question.checkpoint_next"/></p></xsl:otherwise>
        </xsl:choose>
        <xsl:choose>
          <xsl:when test="@total">
            <xsl:call-template name="trail"><xsl:with-param name="done" select="@position - 1"/><xsl:with-param name="all" select="@total"/></xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="trail"><xsl:with-param name="done" select="@since_checkpoint"/><xsl:with-param name="all" select="@checkpoint_every"/></xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </div>
      <xsl:call-template name="fault-summary"/>
      <xsl:apply-templates select="challenge"/>
    </div>
  </xsl:template>

  <!-- A question against the clock that has not been opened: nothing of it is in the page. -->

  <xsl:template match="challenge[@timer and @opened = 'false']">
    <form class="card main" method="post" action="{$test}/chrono">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <input type="hidden" name="key" value="{../@key}"/>
      <div class="note">
        <span class="dot warn i-clock"></span>
        <div>
          <h2>
            <xsl:choose>
              <xsl:when test="@timer &lt; 60"><p:t key="question.timed"><p:with name="seconds" select="@timer"/></p:t></xsl:when>
              <xsl:when test="@timer mod 60 = 0"><p:t key="question.timed_minutes" n="@timer div 60"/></xsl:when>
              <xsl:otherwise><p:t key="question.timed_both"><p:with name="minutes" select="floor(@timer div 60)"/><p:with name="seconds" select="@timer mod 60"/></p:t></xsl:otherwise>
            </xsl:choose>
          </h2>
          <p><p:t key="question.timed_text"/></p>
        </div>
      </div>
      <p class="buttons"><button class="button primary"><p:t key="question.open"/><i class="icon i-arrow"></i></button></p>
    </form>
  </xsl:template>

  <xsl:template match="challenge">
    <form class="card main" method="post" action="{$test}/reponse" novalidate="novalidate">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <input type="hidden" name="key" value="{../@key}"/>
      <xsl:if test="@left"><xsl:call-template name="timer"/></xsl:if>
      <div class="asked prose"><xsl:apply-templates select="body/node()" mode="markup"/></div>
      <xsl:apply-templates select="." mode="controls"/>
      <p class="buttons">
        <button class="button primary" name="action" value="answer"><p:t key="question.answer"/><i class="icon i-check"></i></button>
        <button class="button" name="action" value="skip" formnovalidate="formnovalidate"><p:t key="question.skip"/><i class="icon i-skip"></i></button>
      </p>
    </form>
  </xsl:template>

  <!-- Without script the sentence is true for the moment the page was made; the script counts on. -->
  <xsl:template name="timer">
    <div class="timer" data-left="{@left}" p:data-unit="timer.unit" p:data-at-30="timer.at_30" p:data-at-10="timer.at_10" p:data-over="timer.over">
      <i class="icon i-clock"></i>
      <p>
        <span class="label"><p:t key="timer.label"/></span><xsl:text> </xsl:text>
        <b class="left"><p:t key="timer.left"><p:with name="seconds" select="@left"/></p:t></b><xsl:text> </xsl:text>
        <span class="since"><p:t key="timer.since"/></span>
      </p>
      <p class="unseen said" role="status"></p>
    </div>
  </xsl:template>

  <!-- The way to the next checkpoint as stones; always beside words that say the same. -->

  <xsl:template name="trail">
    <xsl:param name="done"/>
    <xsl:param name="all"/>
    <ol class="trail" aria-hidden="true">
      <xsl:call-template name="trail-steps"><xsl:with-param name="done" select="$done"/><xsl:with-param name="all" select="$all"/></xsl:call-template>
    </ol>
  </xsl:template>

  <xsl:template name="trail-steps">
    <xsl:param name="done"/>
    <xsl:param name="all"/>
    <xsl:param name="n" select="1"/>
    <xsl:if test="$n &lt;= $all">
      <xsl:choose>
        <xsl:when test="$n &lt;= $done"><li class="on"></li></xsl:when>
        <xsl:when test="$n = $done + 1"><li class="now"></li></xsl:when>
        <xsl:otherwise><li></li></xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="trail-steps">
        <xsl:with-param name="done" select="$done"/>
        <xsl:with-param name="all" select="$all"/>
        <xsl:with-param name="n" select="$n + 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
