<?xml version="1.0" encoding="UTF-8"?>
<!-- What one participant sent to a campaign. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.participant" mode="title"><xsl:value-of select="concat(@first_name, ' ', @last_name, ', ', @name)"/></xsl:template>

  <xsl:template match="orga.participant" mode="main">
    <p><a class="back" href="{$prefix}/orga/campagnes/{@campaign}/participants"><i class="icon i-back"></i><p:t key="participant.back"><p:with name="name" select="@name"/></p:t></a></p>
    <div class="headline">
      <div>
        <h1><xsl:value-of select="concat(@first_name, ' ', @last_name)"/></h1>
        <p class="quiet"><xsl:if test="@class"><xsl:value-of select="@class"/><xsl:text>, </xsl:text></xsl:if><p:t key="participant.began"/><xsl:call-template name="date"><xsl:with-param name="instant" select="@created_at"/></xsl:call-template></p>
      </div>
      <p><xsl:call-template name="participant-state"/></p>
    </div>
    <xsl:choose>
      <xsl:when test="@state != 'shared'">
        <div class="card main empty">
          <span class="dot neutral i-clock"></span>
          <div><h2><p:t key="participant.not_sent"/></h2><p><p:t key="participant.not_sent_text"/></p></div>
        </div>
      </xsl:when>
      <xsl:when test="@kind = 'assessment'"><xsl:call-template name="participant-mastery"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="participant-profile"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="participant-mastery">
    <dl class="tallies">
      <div><dt><p:t key="participant.mastery"/></dt><dd><xsl:value-of select="@percent"/><p:t key="unit.percent"/></dd></div>
      <div><dt><p:t key="participant.stars"/></dt><dd><xsl:call-template name="stars"/></dd></div>
      <div><dt><p:t key="participant.skills" n="@skills"/></dt><dd><xsl:value-of select="@validated"/></dd></div>
    </dl>
    <div class="halves">
      <section class="card main" aria-labelledby="competences">
        <h2 id="competences"><p:t key="sent.by_competence"/></h2>
        <xsl:call-template name="bars"><xsl:with-param name="rows" select="competence"/></xsl:call-template>
      </section>
      <section class="card" aria-labelledby="travailler">
        <h2 id="travailler"><p:t key="participant.advice"/></h2>
        <xsl:choose>
          <xsl:when test="advice">
            <ol class="lines">
              <xsl:for-each select="advice">
                <li class="toward a{@area}"><span class="dot i-area{@area}"></span><div><b><xsl:value-of select="@name"/></b><br/><xsl:call-template name="rank"/><br/><xsl:call-template name="lesson-way"/></div></li>
              </xsl:for-each>
            </ol>
          </xsl:when>
          <xsl:otherwise><p><p:t key="participant.advice_none"/></p></xsl:otherwise>
        </xsl:choose>
      </section>
    </div>
    <h2><p:t key="participant.topics"/></h2>
    <xsl:for-each select="competence">
      <section class="card a{@area}" aria-labelledby="c-{translate(@code, '.', '-')}">
        <h3 id="c-{translate(@code, '.', '-')}"><xsl:value-of select="concat(@code, ' ', @name)"/></h3>
        <p class="quiet"><p:t key="participant.of_skills" n="@validated"><p:with name="skills" select="@skills"/></p:t></p>
        <xsl:if test="topic[not(skill)]">
          <ul>
            <xsl:for-each select="topic">
              <li><xsl:value-of select="@name"/><span class="quiet"><p:t key="participant.topic_count"><p:with name="validated" select="@validated"/><p:with name="skills" select="@skills"/></p:t></span></li>
            </xsl:for-each>
          </ul>
          <p><a href="{$prefix}/orga/campagnes/{../@campaign}/participants/{../@participation}?competence={@code}#c-{translate(@code, '.', '-')}"><p:t key="participant.see_skills"/><span class="unseen"><xsl:value-of select="concat(' ', @code)"/></span></a></p>
        </xsl:if>
        <xsl:for-each select="topic[skill]">
          <details class="plain topic-sent">
            <summary><i class="icon i-chevron"></i><span><xsl:value-of select="@name"/><span class="quiet"><p:t key="participant.topic_count"><p:with name="validated" select="@validated"/><p:with name="skills" select="@skills"/></p:t></span></span></summary>
            <ul class="skills-of">
              <xsl:for-each select="skill">
                <li><span><xsl:value-of select="@name"/><xsl:text> </xsl:text><span class="quiet small"><p:t key="participant.level"><p:with name="level" select="@level"/></p:t></span></span><xsl:call-template name="skill-state"/></li>
              </xsl:for-each>
            </ul>
          </details>
        </xsl:for-each>
      </section>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="skill-state">
    <xsl:choose>
      <xsl:when test="@validated = 'true'"><span class="state ok"><i class="icon i-check"></i><p:t key="participant.validated"/></span></xsl:when>
      <xsl:when test="@validated = 'false'"><span class="state warn"><i class="icon i-again"></i><p:t key="participant.failed"/></span></xsl:when>
      <xsl:otherwise><span class="state"><p:t key="participant.untested"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="participant-profile">
    <dl class="tallies">
      <div><dt><p:t key="participant.pix"/></dt><dd><xsl:call-template name="integer"><xsl:with-param name="value" select="@pix"/></xsl:call-template></dd></div>
      <div><dt><p:t key="participant.certifiable_count" n="count(competence[@level &gt; 0])"/></dt><dd><xsl:value-of select="count(competence[@level &gt; 0])"/></dd></div>
    </dl>
    <p><xsl:call-template name="certifiable-state"/></p>
    <div class="rows">
      <table role="table">
        <caption><p:t key="participant.profile"/></caption>
        <thead role="rowgroup"><tr role="row">
          <th scope="col" role="columnheader"><p:t key="sent.competence"/></th><th scope="col" role="columnheader"><p:t key="participant.level_head"/></th><th scope="col" role="columnheader" class="num"><p:t key="participants.pix"/></th>
        </tr></thead>
        <tbody role="rowgroup">
          <xsl:for-each select="competence">
            <tr role="row" class="a{@area}">
              <th scope="row" role="rowheader"><xsl:value-of select="concat(@code, ' ', @name)"/></th>
              <td role="cell" p:data-label="participant.level_head"><span class="result"><b class="figure"><xsl:value-of select="@level"/></b><xsl:call-template name="staircase"/></span></td>
              <td role="cell" class="num" p:data-label="participants.pix"><xsl:value-of select="@pix"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:template>
</xsl:stylesheet>
