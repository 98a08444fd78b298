<?xml version="1.0" encoding="UTF-8"?>
<!-- One challenge of the item report: what speaks against it, its figures, its curve, the wrong answers, its variants,
     and the question itself. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="operator.challenge" mode="title"><xsl:value-of select="@title"/></xsl:template>

  <xsl:template match="operator.challenge" mode="main">
    <div class="middle a{@area}">
      <p><a class="back" href="{$prefix}/operateur/epreuves"><i class="icon i-back"></i><p:t key="items.back"/></a></p>
      <h1><xsl:value-of select="@title"/></h1>
      <p class="kick">
        <p:t key="items.kick"><p:with name="id" select="@id"/><p:with name="competence" select="@competence"/><p:with name="level" select="@level"/></p:t>
        <xsl:if test="@retired = 'true'"><xsl:text> · </xsl:text><p:t key="items.retired"/></xsl:if>
      </p>
      <xsl:choose>
        <xsl:when test="@answers">
          <xsl:call-template name="challenge-flags"/>
          <xsl:call-template name="challenge-figures"/>
          <xsl:call-template name="challenge-curve"/>
          <xsl:call-template name="challenge-wrong"/>
        </xsl:when>
        <xsl:otherwise>
          <div class="card main empty">
            <span class="dot neutral i-stairs"></span>
            <div><h2><p:t key="items.unanswered"/></h2><p><p:t key="items.unanswered_text"/></p></div>
          </div>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="variant">
        <section class="card" aria-labelledby="declinaisons">
          <h2 id="declinaisons"><p:t key="variants.title"/></h2>
          <table class="items-figures stacked">
            <caption class="unseen"><p:t key="variants.title"/></caption>
            <xsl:call-template name="figures-head"/>
            <tbody><xsl:apply-templates select="variant" mode="figures"><xsl:with-param name="this" select="@id"/></xsl:apply-templates></tbody>
          </table>
        </section>
      </xsl:if>
      <section class="card" aria-labelledby="question">
        <h2 id="question"><p:t key="asked.title"/></h2>
        <div class="prose"><xsl:apply-templates select="body/node()" mode="markup"/></div>
        <xsl:if test="proposals/choice | proposals/item">
          <h3 class="kick"><p:t key="asked.choices"/></h3>
          <ul class="choices-shown">
            <xsl:for-each select="proposals/choice | proposals/item"><li><xsl:apply-templates mode="markup"/></li></xsl:for-each>
          </ul>
        </xsl:if>
        <div class="expected">
          <h3><p:t key="answers.expected" n="count(expected/line)"/></h3>
          <ul>
            <xsl:for-each select="expected/line">
              <li><xsl:if test="@label"><span class="of"><xsl:value-of select="@label"/><p:t key="answers.colon"/></span></xsl:if><xsl:value-of select="."/></li>
            </xsl:for-each>
          </ul>
        </div>
      </section>
    </div>
  </xsl:template>

  <xsl:template name="challenge-flags">
    <xsl:for-each select="flag">
      <div class="note neutral">
        <span class="dot warn i-warning"></span>
        <p><b><p:t prefix="flag." select="@name"/></b><br/><p:t prefix="flag.why." select="@name"/></p>
      </div>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="challenge-figures">
    <section class="card main" p:aria-label="figure.all">
      <dl class="figures wide">
        <div><dt><p:t key="figure.answers"/></dt><dd><xsl:call-template name="integer"><xsl:with-param name="value" select="@answers"/></xsl:call-template></dd></div>
        <div><dt><p:t key="figure.success"/></dt><dd><xsl:value-of select="@success"/><p:t key="unit.percent"/></dd></div>
        <div><dt><p:t key="figure.skipped"/></dt><dd><xsl:value-of select="@skipped"/><p:t key="unit.percent"/></dd></div>
        <xsl:if test="@seconds"><div><dt><p:t key="figure.seconds"/></dt><dd><p:t key="figure.seconds_unit"><p:with name="n" select="@seconds"/></p:t></dd></div></xsl:if>
        <div><dt><p:t key="figure.exposure"/></dt><dd><xsl:value-of select="@exposure"/><p:t key="unit.percent"/></dd></div>
        <div><dt><p:t key="figure.discrimination"/></dt><dd><xsl:call-template name="figure"><xsl:with-param name="value" select="@discrimination"/><xsl:with-param name="error" select="@discrimination_error"/></xsl:call-template></dd></div>
        <div><dt><p:t key="figure.difficulty"/></dt><dd><xsl:call-template name="figure"><xsl:with-param name="value" select="@difficulty"/><xsl:with-param name="error" select="@difficulty_error"/><xsl:with-param name="format" select="'0,0'"/></xsl:call-template></dd></div>
        <div><dt><p:t key="figure.point_biserial"/></dt><dd><xsl:call-template name="figure"><xsl:with-param name="value" select="@point_biserial"/></xsl:call-template></dd></div>
      </dl>
      <xsl:call-template name="figures-note"/>
    </section>
  </xsl:template>

  <xsl:template name="challenge-curve">
    <section class="card" aria-labelledby="courbe">
      <h2 id="courbe"><p:t key="curve.title"/></h2>
      <p class="quiet"><p:t key="curve.text"/></p>
      <figure class="plot">
        <xsl:call-template name="curve"/>
        <figcaption>
          <b class="axis-name"><p:t key="curve.axis"/></b>
          <span class="key-found"><p:t key="curve.found"/></span>
          <span class="key-expected"><p:t key="curve.expected"/></span>
        </figcaption>
      </figure>
      <details class="plain note-of">
        <summary><i class="icon i-chevron"></i><p:t key="curve.figures"/></summary>
        <table class="rungs curve-table">
          <thead><tr><th scope="col"><p:t key="curve.level"/></th><th scope="col" class="num"><p:t key="figure.answers"/></th><th scope="col" class="num"><p:t key="curve.success"/></th><th scope="col" class="num"><p:t key="curve.predicted"/></th></tr></thead>
          <tbody>
            <xsl:for-each select="group">
              <tr>
                <th scope="row"><p:t key="curve.from_to"><p:with name="from" select="@nth - 1"/><p:with name="to" select="@nth"/></p:t></th>
                <td class="num"><xsl:call-template name="integer"><xsl:with-param name="value" select="@answers"/></xsl:call-template></td>
                <td class="num"><xsl:value-of select="format-number(@success, '0', 'fr')"/><p:t key="unit.percent"/></td>
                <td class="num"><xsl:value-of select="format-number(@expected, '0', 'fr')"/><p:t key="unit.percent"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </details>
    </section>
  </xsl:template>

  <xsl:template name="challenge-wrong">
    <section class="card" aria-labelledby="fausses">
      <h2 id="fausses"><p:t key="wrong.title"/></h2>
      <xsl:choose>
        <xsl:when test="wrong">
          <ul class="lines wrongs">
            <xsl:for-each select="wrong">
              <li>
                <div class="words-of">
                  <xsl:apply-templates select="given" mode="given"><xsl:with-param name="kind" select="../@kind"/><xsl:with-param name="proposals" select="../proposals"/></xsl:apply-templates>
                </div>
                <p class="quiet small">
                  <p:t key="wrong.share"><p:with name="share" select="@share"/><p:with name="count" select="@answers"/></p:t>
                  <xsl:if test="@forms &gt; 1"><p:t key="list.comma"/><p:t key="wrong.forms" n="@forms"/></xsl:if>
                </p>
                <progress max="100" value="{@share}" aria-hidden="true"></progress>
                <xsl:if test="@able = 'true'"><p><span class="state warn"><i class="icon i-warning"></i><p:t key="wrong.able"/></span></p></xsl:if>
              </li>
            </xsl:for-each>
          </ul>
        </xsl:when>
        <xsl:otherwise><p class="quiet"><p:t key="wrong.none"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>
</xsl:stylesheet>
