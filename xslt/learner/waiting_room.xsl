<?xml version="1.0" encoding="UTF-8"?>
<!-- Before the test, and before coming back to it: waiting, then the way in. What follows the invigilator is one live part. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.waiting_room" mode="title">
    <xsl:choose>
      <xsl:when test="@admitted = 'true'"><p:t key="waiting.admitted"/></xsl:when>
      <xsl:when test="@resumes = 'true' and @asked = 'false'"><p:t key="waiting.elsewhere"/></xsl:when>
      <xsl:otherwise><p:t key="waiting.title"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="learner.waiting_room" mode="main">
    <div class="narrow" id="attente">
      <xsl:if test="/page/@http_status = 200"><xsl:attribute name="data-live">2</xsl:attribute></xsl:if>
      <h1><xsl:apply-templates select="." mode="title"/></h1>
      <xsl:call-template name="candidate-line"/>
      <xsl:call-template name="fault-summary"/>
      <div class="card main">
        <xsl:choose>
          <xsl:when test="@admitted = 'true'"><xsl:call-template name="way-in"/></xsl:when>
          <xsl:when test="@resumes = 'true' and @asked = 'false'">
            <p><p:t key="waiting.elsewhere_text"/></p>
            <xsl:call-template name="waiting-form"><xsl:with-param name="to" select="'reprise'"/><xsl:with-param name="label"><p:t key="waiting.ask"/></xsl:with-param></xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <div class="note"><span class="dot warn i-clock"></span><p role="status"><p:t key="waiting.text"/></p></div>
            <p class="quiet small"><p:t key="waiting.live"/></p>
            <p class="buttons"><a class="button" href="{$prefix}/certification/attente"><i class="icon i-again"></i><p:t key="live.renew"/></a></p>
          </xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
  </xsl:template>

  <xsl:template name="way-in">
    <ul class="facts">
      <xsl:choose>
        <xsl:when test="@resumes = 'true'">
          <li><i class="icon i-flag"></i><span><p:t key="waiting.same_question"/></span></li>
          <li><i class="icon i-clock"></i><span><p:t key="waiting.ends_at"/><xsl:call-template name="hour"><xsl:with-param name="instant" select="@ends_at"/></xsl:call-template><xsl:text>.</xsl:text></span></li>
        </xsl:when>
        <xsl:otherwise>
          <li><i class="icon i-clock"></i><span><p:t key="waiting.time"><p:with name="duration"><xsl:call-template name="duration"><xsl:with-param name="minutes" select="@minutes"/></xsl:call-template></p:with></p:t></span></li>
          <li><i class="icon i-check"></i><span><p:t key="waiting.rule_once"/></span></li>
          <li><i class="icon i-eye"></i><span><p:t key="waiting.rule_silent"/></span></li>
        </xsl:otherwise>
      </xsl:choose>
    </ul>
    <xsl:call-template name="waiting-form">
      <xsl:with-param name="to" select="'test'"/>
      <xsl:with-param name="label">
        <xsl:choose>
          <xsl:when test="@resumes = 'true'"><p:t key="waiting.resume"/></xsl:when>
          <xsl:otherwise><p:t key="waiting.start"/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="waiting-form">
    <xsl:param name="to"/>
    <xsl:param name="label"/>
    <form method="post" action="{$prefix}/certification/{$to}">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <p class="buttons"><button class="button primary full"><xsl:value-of select="$label"/></button></p>
    </form>
  </xsl:template>
</xsl:stylesheet>
