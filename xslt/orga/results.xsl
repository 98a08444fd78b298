<?xml version="1.0" encoding="UTF-8"?>
<!-- What everybody who sent has reached in a campaign. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.results" mode="title"><p:t key="sent.title"><p:with name="name" select="@name"/></p:t></xsl:template>

  <xsl:template match="orga.results" mode="main">
    <xsl:call-template name="campaign-head"/>
    <xsl:choose>
      <xsl:when test="@participants = 0"><xsl:call-template name="nobody-yet"/></xsl:when>
      <xsl:when test="@shared = 0"><xsl:call-template name="nothing-sent"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="campaign-figures"/>
        <div class="headline"><h2><p:t key="sent.heading"/></h2><p class="buttons"><xsl:call-template name="export-link"/></p></div>
        <xsl:choose>
          <xsl:when test="@kind = 'assessment'"><xsl:call-template name="results-mastery"/></xsl:when>
          <xsl:otherwise><xsl:call-template name="results-levels"/><xsl:call-template name="results-certifiable"/></xsl:otherwise>
        </xsl:choose>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="results-mastery">
    <div class="halves">
      <section class="card main" aria-labelledby="competences">
        <h3 id="competences"><p:t key="sent.by_competence"/></h3>
        <xsl:call-template name="bars"><xsl:with-param name="rows" select="competence"/></xsl:call-template>
        <details class="plain note-of">
          <summary><i class="icon i-chevron"></i><p:t key="sent.as_table"/></summary>
          <table class="plain-table">
            <caption class="unseen"><p:t key="sent.by_competence"/></caption>
            <thead><tr><th scope="col"><p:t key="sent.competence"/></th><th scope="col" class="num"><p:t key="sent.skills"/></th><th scope="col" class="num"><p:t key="sent.mastery"/></th></tr></thead>
            <tbody>
              <xsl:for-each select="competence">
                <tr><th scope="row"><xsl:value-of select="concat(@code, ' ', @name)"/></th><td class="num"><xsl:value-of select="@skills"/></td><td class="num"><xsl:value-of select="@percent"/><p:t key="unit.percent"/></td></tr>
              </xsl:for-each>
            </tbody>
          </table>
        </details>
      </section>
      <section class="card" aria-labelledby="etoiles">
        <h3 id="etoiles"><p:t key="sent.by_stars"/></h3>
        <ul class="bars">
          <xsl:for-each select="star">
            <li>
              <span><xsl:call-template name="stars"/><xsl:text> </xsl:text><span class="quiet small"><p:t prefix="stars.range." select="@stars"/></span></span>
              <b class="figure"><p:t key="sent.persons" n="@count"/></b>
              <svg viewBox="0 0 {../@shared} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="{@count}" height="1"/></svg>
            </li>
          </xsl:for-each>
        </ul>
        <p class="quiet small"><p:t key="sent.stars_note"/></p>
      </section>
    </div>
  </xsl:template>

  <xsl:template name="results-levels">
    <section class="card main" aria-labelledby="competences">
      <h3 id="competences"><p:t key="sent.levels"/></h3>
      <xsl:call-template name="bars"><xsl:with-param name="rows" select="competence"/><xsl:with-param name="most" select="$highest"/><xsl:with-param name="level" select="true()"/></xsl:call-template>
      <details class="plain note-of" id="repartition">
        <summary><i class="icon i-chevron"></i><p:t key="sent.levels_table"/></summary>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="repartition-titre">
          <table class="plain-table">
            <caption id="repartition-titre"><p:t key="sent.levels_caption"/></caption>
            <thead><tr>
              <th scope="col"><p:t key="sent.competence"/></th><th scope="col" class="num"><p:t key="sent.mean_pix"/></th>
              <xsl:for-each select="competence[1]/level"><th scope="col" class="num"><p:t key="sent.level"><p:with name="level" select="@level"/></p:t></th></xsl:for-each>
            </tr></thead>
            <tbody>
              <xsl:for-each select="competence">
                <tr><th scope="row"><xsl:value-of select="concat(@code, ' ', @name)"/></th><td class="num"><xsl:value-of select="@pix"/></td>
                  <xsl:for-each select="level"><td class="num"><xsl:if test="@count = 0"><xsl:attribute name="class">num quiet</xsl:attribute></xsl:if><xsl:value-of select="@count"/></td></xsl:for-each>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </details>
    </section>
  </xsl:template>

  <xsl:template name="results-certifiable">
    <section class="room" aria-labelledby="certifiables">
      <h2 id="certifiables"><p:t key="certifiable.heading"/></h2>
      <p><b><p:t key="certifiable.count" n="certifiable/@count"/></b><xsl:text> </xsl:text><p:t key="certifiable.rule"/></p>
      <xsl:if test="participant">
        <div class="rows">
          <table role="table">
            <caption><p:t key="certifiable.others" n="certifiable/@others"/></caption>
            <thead role="rowgroup"><tr role="row">
              <th scope="col" role="columnheader"><p:t key="participants.person"/></th>
              <xsl:if test="participant/@class"><th scope="col" role="columnheader"><p:t key="participants.class"/></th></xsl:if>
              <th scope="col" role="columnheader"><p:t key="certifiable.missing"/></th>
              <th scope="col" role="columnheader"><p:t key="certifiable.nearest"/></th>
            </tr></thead>
            <tbody role="rowgroup">
              <xsl:for-each select="participant">
                <tr role="row">
                  <th scope="row" role="rowheader"><a href="{$prefix}/orga/campagnes/{../@campaign}/participants/{@id}"><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></a></th>
                  <xsl:if test="../participant/@class"><td role="cell" p:data-label="participants.class"><xsl:value-of select="@class"/></td></xsl:if>
                  <td role="cell" p:data-label="certifiable.missing"><span><p:t key="certifiable.missing_count" n="@missing"/></span></td>
                  <td role="cell" p:data-label="certifiable.nearest">
                    <ul class="nearest">
                      <xsl:for-each select="competence"><li><xsl:value-of select="concat(@code, ' ', @name)"/><span class="quiet small"><p:t key="certifiable.to_go" n="8 - @pix"/></span></li></xsl:for-each>
                    </ul>
                  </td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
        <xsl:for-each select="certifiable">
          <xsl:call-template name="pager"><xsl:with-param name="link" select="concat('/orga/campagnes/', ../@campaign, '/resultats?page=')"/></xsl:call-template>
        </xsl:for-each>
      </xsl:if>
    </section>
  </xsl:template>
</xsl:stylesheet>
