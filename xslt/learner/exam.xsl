<?xml version="1.0" encoding="UTF-8"?>
<!-- A question of the exam: which one of how many, when the test ends, what is asked. Nothing says right or wrong. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.exam" mode="title">
    <p:t key="question.title"><p:with name="position" select="@position"/><p:with name="name"><p:t key="exam.name"/></p:with></p:t>
  </xsl:template>

  <xsl:template match="learner.exam" mode="header">
    <header class="top quiet exam">
      <div class="wrap">
        <i class="mark"></i>
        <p class="doing"><p:t key="exam.name"/></p>
        <p class="ends" data-remaining="{@remaining}" p:data-unit="exam.unit" p:data-hours="exam.hours" p:data-over="exam.over" p:data-at-5="exam.at_5" p:data-at-1="exam.at_1">
          <span><p:t key="exam.ends_at"/><xsl:call-template name="hour"><xsl:with-param name="instant" select="@ends_at"/></xsl:call-template></span>
          <b class="left"><xsl:call-template name="duration"><xsl:with-param name="minutes" select="ceiling(@remaining div 60)"/><xsl:with-param name="form" select="'short'"/></xsl:call-template></b>
          <span class="unseen said" role="status"></span>
        </p>
      </div>
    </header>
  </xsl:template>

  <xsl:template match="learner.exam" mode="main">
    <div class="middle question">
      <div class="way">
        <h1><p:t key="question.heading"><p:with name="position" select="@position"/></p:t><span><p:t key="question.of"><p:with name="total" select="@total"/></p:t></span></h1>
        <progress class="exam-way" max="{@total}" value="{@position - 1}" aria-hidden="true"></progress>
      </div>
      <xsl:call-template name="fault-summary"/>
      <xsl:apply-templates select="challenge"/>
      <p class="quiet small"><p:t key="exam.once"/></p>
    </div>
  </xsl:template>
</xsl:stylesheet>
