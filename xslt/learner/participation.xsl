<?xml version="1.0" encoding="UTF-8"?>
<!-- The end of a campaign: mastery and stars (or the profile), sending it, by competence, what to learn. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.participation" mode="title"><p:t key="participation.page"><p:with name="title" select="@title"/></p:t></xsl:template>

  <xsl:template match="learner.participation" mode="main">
    <div class="middle">
      <p class="kick"><p:t key="join.invites"><p:with name="organization" select="@organization"/></p:t></p>
      <h1><xsl:value-of select="@title"/></h1>
      <xsl:call-template name="fault-summary"/>
      <section class="card main" aria-labelledby="resultat">
        <xsl:choose>
          <xsl:when test="@kind = 'assessment'">
            <h2 id="resultat" class="kick"><p:t key="participation.mastery"/></h2>
            <div class="outcome">
              <p class="sum"><b class="big"><xsl:value-of select="@percent"/></b><span><p:t key="unit.percent"/></span></p>
              <xsl:call-template name="stars"/>
            </div>
            <progress max="100" value="{@percent}" aria-hidden="true"></progress>
            <p class="quiet"><p:t key="participation.validated" n="@validated"><p:with name="skills" select="@skills"/></p:t></p>
          </xsl:when>
          <xsl:otherwise>
            <h2 id="resultat" class="kick"><p:t key="participation.profile"/></h2>
            <p class="sum"><b class="big"><xsl:value-of select="@pix"/></b><span><xsl:text> / </xsl:text><xsl:call-template name="integer"><xsl:with-param name="value" select="@max_pix"/></xsl:call-template><p:t key="unit.pix"/></span></p>
            <p>
              <xsl:choose>
                <xsl:when test="@certifiable = 'true'"><p:t key="participation.certifiable"/></xsl:when>
                <xsl:otherwise><p:t key="participation.not_certifiable" n="@certifiable_competences"/></xsl:otherwise>
              </xsl:choose>
            </p>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="participation-send"/>
      </section>

      <section class="card" aria-labelledby="par-competence">
        <h2 id="par-competence"><p:t key="participation.by_competence"/></h2>
        <xsl:if test="competence/@test and @archived != 'true'"><p class="quiet"><p:t key="participation.tests"><p:with name="questions" select="@questions"/><p:with name="duration"><xsl:call-template name="duration"><xsl:with-param name="minutes" select="@minutes"/></xsl:call-template></p:with></p:t></p></xsl:if>
        <ul class="lines">
          <xsl:for-each select="competence">
            <li class="a{@area} rate">
              <span>
                <xsl:value-of select="concat(@code, ' ', @name)"/>
                <xsl:if test="@test and ../@archived != 'true'">
                  <br/>
                  <a href="{$prefix}/competences/{@code}?parcours={../@id}"><p:t prefix="participation.test." select="@test"/><span class="unseen"><xsl:value-of select="concat(' ', @code, ' ', @name)"/></span></a>
                </xsl:if>
              </span>
              <xsl:choose>
                <xsl:when test="@percent">
                  <b><xsl:value-of select="@percent"/><p:t key="unit.percent"/></b>
                  <progress max="100" value="{@percent}" aria-hidden="true"></progress>
                </xsl:when>
                <xsl:otherwise><b><p:t key="participation.level"><p:with name="level" select="@level"/><p:with name="pix" select="@pix"/></p:t></b></xsl:otherwise>
              </xsl:choose>
            </li>
          </xsl:for-each>
        </ul>
      </section>

      <xsl:if test="topic">
        <section class="card" aria-labelledby="apprendre">
          <h2 id="apprendre"><p:t key="participation.learn"/></h2>
          <p class="quiet"><p:t key="participation.learn_text"/></p>
          <ul class="lines">
            <xsl:for-each select="topic[position() &lt;= 6]"><li><xsl:call-template name="lesson-line"/><p class="topic-of"><xsl:value-of select="@name"/></p></li></xsl:for-each>
          </ul>
          <xsl:if test="topic[7]">
            <details class="plain note-of">
              <summary><i class="icon i-chevron"></i><p:t key="participation.learn_more" n="count(topic) - 6"/></summary>
              <ul class="lines">
                <xsl:for-each select="topic[position() &gt; 6]"><li><xsl:call-template name="lesson-line"/><p class="topic-of"><xsl:value-of select="@name"/></p></li></xsl:for-each>
              </ul>
            </details>
          </xsl:if>
        </section>
      </xsl:if>
      <p class="buttons"><a class="button" href="{$prefix}/mes-parcours"><p:t key="participation.all"/></a></p>
    </div>
  </xsl:template>

  <!-- What there is to do once nothing is left to send: the one way on. -->
  <xsl:template name="participation-next">
    <xsl:choose>
      <xsl:when test="participation">
        <xsl:for-each select="participation[1]">
          <p><p:t prefix="participation.next." select="@state"><p:with name="title" select="@title"/></p:t></p>
          <p class="buttons">
            <a class="button primary" href="{$prefix}/participations/{@id}">
              <xsl:choose>
                <xsl:when test="@state = 'started'"><p:t key="participation.next_resume"/></xsl:when>
                <xsl:otherwise><p:t key="participation.to_send"/></xsl:otherwise>
              </xsl:choose>
              <i class="icon i-arrow"></i>
            </a>
          </p>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="topic"><p class="buttons"><a class="button primary" href="#apprendre"><i class="icon i-book"></i><p:t key="participation.next_learn"/></a></p></xsl:when>
      <xsl:when test="@certifiable = 'true'"><p class="buttons"><a class="button primary" href="{$prefix}/certification"><i class="icon i-medal"></i><p:t key="certification.title"/></a></p></xsl:when>
      <xsl:otherwise><p class="buttons"><a class="button primary" href="{$prefix}/accueil"><p:t key="participation.next_home"/><i class="icon i-arrow"></i></a></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Sending: not before one says so; what was sent, when. -->
  <xsl:template name="participation-send">
    <xsl:choose>
      <xsl:when test="@state = 'shared'">
        <p class="note ok"><i class="icon i-check"></i><span><p:t key="participation.sent"><p:with name="organization" select="@organization"/><p:with name="date"><xsl:call-template name="date"><xsl:with-param name="instant" select="@shared_at"/></xsl:call-template></p:with></p:t></span></p>
        <xsl:call-template name="participation-next"/>
      </xsl:when>
      <xsl:when test="@archived = 'true'">
        <p class="note neutral"><i class="icon i-info"></i><span><p:t key="participation.archived"/></span></p>
        <xsl:call-template name="participation-next"/>
      </xsl:when>
      <xsl:otherwise>
        <form class="send" method="post" action="{$prefix}/participations/{@id}/envoyer">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <p>
            <xsl:choose>
              <xsl:when test="@kind = 'assessment'"><p:t key="participation.send_text"><p:with name="organization" select="@organization"/></p:t></xsl:when>
              <xsl:otherwise><p:t key="participation.send_profile_text"><p:with name="organization" select="@organization"/></p:t></xsl:otherwise>
            </xsl:choose>
          </p>
          <p class="buttons"><button class="button primary"><p:t key="participation.send"/><i class="icon i-sent"></i></button></p>
        </form>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
