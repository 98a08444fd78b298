<?xml version="1.0" encoding="UTF-8"?>
<!-- A test as the jury sees it: its result and incidents, its questions by competence (one of them shown whole), all results, who sat
     it. Until its session is published all of it can be changed. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="jury.certification" mode="title"><p:t key="jury.test_of"><p:with name="name" select="concat(candidate/@first_name, ' ', candidate/@last_name)"/></p:t></xsl:template>

  <xsl:template match="jury.certification" mode="main">
    <p><a class="back" href="{$prefix}/jury/sessions/{session/@id}"><i class="icon i-back"></i><p:t key="jury.number"><p:with name="number" select="session/@number"/></p:t></a></p>
    <h1><xsl:apply-templates select="." mode="title"/></h1>
    <p class="lead">
      <xsl:value-of select="session/@center"/><p:t key="list.comma"/>
      <xsl:call-template name="date"><xsl:with-param name="instant" select="session/@starts_at"/></xsl:call-template>
    </p>
    <xsl:for-each select="candidate">
      <p class="quiet">
        <p:t key="jury.born"/><xsl:call-template name="digits-date"><xsl:with-param name="day" select="@birth_date"/></xsl:call-template>
        <xsl:if test="@birth_city != ''"><p:t key="list.comma"/><xsl:value-of select="@birth_city"/></xsl:if>
        <xsl:if test="@division != ''"><p:t key="jury.point"/><xsl:value-of select="@division"/></xsl:if>
        <xsl:if test="@extra_time &gt; 0"><p:t key="jury.point"/><p:t key="jury.extra_time"><p:with name="percent" select="@extra_time"/></p:t></xsl:if>
      </p>
    </xsl:for-each>
    <xsl:call-template name="fault-summary"/>
    <xsl:if test="session/@state = 'published'"><p class="note neutral"><i class="icon i-lock"></i><span><p:t key="jury.closed"/></span></p></xsl:if>
    <xsl:if test="@abandonment"><p class="note neutral"><i class="icon i-info"></i><span><p:t prefix="jury.abandonment." select="@abandonment"/></span></p></xsl:if>
    <div class="halves">
      <xsl:call-template name="jury-current"/>
      <xsl:if test="incident"><xsl:call-template name="jury-incident-list"/></xsl:if>
    </div>
    <xsl:call-template name="jury-question-list"/>
    <xsl:if test="count(result) &gt; 1"><xsl:call-template name="jury-history"/></xsl:if>
    <xsl:call-template name="jury-identity"/>
  </xsl:template>

  <!-- The result that counts, and its cancellation. -->
  <xsl:template name="jury-current">
    <section class="card main" aria-labelledby="resultat">
      <h2 id="resultat"><p:t key="jury.result"/></h2>
      <p>
        <xsl:choose>
          <xsl:when test="result"><xsl:for-each select="result[1]"><xsl:call-template name="jury-status"/></xsl:for-each></xsl:when>
          <xsl:otherwise><xsl:call-template name="jury-status"/></xsl:otherwise>
        </xsl:choose>
      </p>
      <xsl:if test="result">
        <dl class="tallies">
          <div><dt><p:t key="jury.pix_certified"/></dt><dd><xsl:value-of select="result[1]/@pix"/></dd></div>
          <div><dt><p:t key="jury.rate_full"/></dt><dd><xsl:value-of select="result[1]/@rate"/><p:t key="unit.percent"/></dd></div>
        </dl>
        <xsl:for-each select="result[1]">
          <p class="quiet small"><p:t key="jury.when"/><xsl:text> </xsl:text><xsl:call-template name="jury-calculated"/></p>
        </xsl:for-each>
      </xsl:if>
      <xsl:if test="session/@state != 'published' and result">
        <form method="post" action="{$prefix}/jury/certifications/{@assessment}/annulation">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <xsl:choose>
            <xsl:when test="@cancelled = 'true'"><p><p:t key="jury.cancelled_text"/></p><p class="buttons"><button class="button" name="action" value="restore"><p:t key="jury.restore"/></button></p></xsl:when>
            <xsl:otherwise><p class="buttons"><button class="button danger" name="action" value="cancel"><p:t key="jury.cancel"/></button></p></xsl:otherwise>
          </xsl:choose>
        </form>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- What waits for the jury first. -->
  <xsl:template name="jury-incident-list">
    <section class="card" aria-labelledby="incidents">
      <h2 id="incidents" tabindex="-1"><p:t key="jury.incidents_title"/></h2>
      <ul class="lines">
        <xsl:for-each select="incident">
          <xsl:sort select="@effect = 'jury' and @resolved = 'false'" order="descending"/>
          <li>
            <p><b><p:t prefix="incident." select="@what"><p:else><xsl:value-of select="@what"/></p:else></p:t></b><xsl:if test="@question"><p:t key="list.comma"/><xsl:call-template name="jury-question-link"><xsl:with-param name="number" select="@question"/><xsl:with-param name="label"><p:t key="jury.at_question"><p:with name="number" select="@question"/></p:t></xsl:with-param></xsl:call-template></xsl:if></p>
            <xsl:if test="@description"><p><xsl:value-of select="@description"/></p></xsl:if>
            <p>
              <xsl:choose>
                <xsl:when test="@effect = 'jury' and @resolved = 'false'"><span class="state warn"><i class="icon i-warning"></i><p:t key="jury.waits"/></span></xsl:when>
                <xsl:when test="@effect"><span class="state ok"><i class="icon i-check"></i><p:t prefix="jury.effect." select="@effect"/></span></xsl:when>
              </xsl:choose>
            </p>
            <xsl:choose>
              <xsl:when test="@resolution"><p><p:t key="jury.resolution"/><xsl:value-of select="@resolution"/></p></xsl:when>
              <xsl:when test="@effect = 'jury' and @resolved = 'false' and ../session/@state != 'published'"><xsl:call-template name="jury-resolve"/></xsl:when>
            </xsl:choose>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template name="jury-resolve">
    <xsl:variable name="here" select="not($faults) or $typed[@name = 'incident']/@value = @id"/>
    <form class="form" method="post" action="{$prefix}/jury/certifications/{../@assessment}/incidents" novalidate="novalidate">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <input type="hidden" name="incident" value="{@id}"/>
      <xsl:call-template name="field">
        <xsl:with-param name="name" select="'resolution'"/>
        <xsl:with-param name="label"><p:t key="jury.word"/></xsl:with-param>
        <xsl:with-param name="hint"><p:t key="jury.word_hint"/></xsl:with-param>
        <xsl:with-param name="id">
          <xsl:choose>
            <xsl:when test="not($faults) and not(preceding-sibling::incident[@effect = 'jury' and @resolved = 'false']) or $typed[@name = 'incident']/@value = @id">resolution</xsl:when>
            <xsl:otherwise><xsl:value-of select="concat('resolution-', position())"/></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="here" select="$here"/>
      </xsl:call-template>
      <p class="buttons"><button class="button"><p:t key="jury.resolve"/></button></p>
    </form>
  </xsl:template>

  <!-- The way to a question, which is then shown whole. number: of a question that may not be one of the test's. -->
  <xsl:template name="jury-question-link">
    <xsl:param name="number"/>
    <xsl:param name="label"/>
    <xsl:choose>
      <xsl:when test="/page/jury.certification/competence/question[@position = $number]"><a href="{$prefix}/jury/certifications/{/page/jury.certification/@assessment}?question={$number}#question-{$number}"><xsl:value-of select="$label"/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="$label"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The questions by competence. What can be done to all of them is two forms, which each button names. -->
  <xsl:template name="jury-question-list">
    <section aria-labelledby="questions">
      <h2 id="questions"><p:t key="jury.questions"/></h2>
      <p class="quiet"><p:t key="jury.questions_text"/></p>
      <xsl:if test="session/@state != 'published'">
        <xsl:call-template name="jury-form"><xsl:with-param name="action" select="'neutralise'"/></xsl:call-template>
        <xsl:call-template name="jury-form"><xsl:with-param name="action" select="'take_back'"/></xsl:call-template>
      </xsl:if>
      <ul class="by-competence"><xsl:apply-templates select="competence" mode="jury"/></ul>
    </section>
  </xsl:template>

  <xsl:template name="jury-form">
    <xsl:param name="action"/>
    <form id="{$action}" method="post" action="{$prefix}/jury/certifications/{@assessment}/questions">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <input type="hidden" name="action" value="{$action}"/>
    </form>
  </xsl:template>

  <xsl:template match="competence" mode="jury">
    <li class="card a{@area}">
      <xsl:if test="question/expected or question/answer"><xsl:attribute name="class">card shown a<xsl:value-of select="@area"/></xsl:attribute></xsl:if>
      <h3><xsl:value-of select="concat(@code, ' ', @name)"/></h3>
      <p class="quiet small"><xsl:call-template name="jury-mark"/></p>
      <details class="fold">
        <xsl:if test="question[expected or answer or @neutralised = 'true']"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
        <summary><span class="quiet small"><xsl:call-template name="jury-mark"/></span><span class="unseen"><xsl:value-of select="concat(' ', @code, ' ', @name)"/></span><i class="icon i-chevron"></i></summary>
        <ol class="jury-questions"><xsl:apply-templates select="question" mode="jury"/></ol>
      </details>
    </li>
  </xsl:template>

  <!-- What a competence's questions come to; before there is a result, how many they are. -->
  <xsl:template name="jury-mark">
    <xsl:for-each select="../result[1]/mark[@competence = current()/@code]">
      <xsl:choose>
        <xsl:when test="../@status = 'cancelled' or ../@status = 'rejected' or @level &lt; 0"><p:t key="jury.not_certified"/></xsl:when>
        <xsl:otherwise><p:t key="jury.level_certified"><p:with name="level" select="@level"/></p:t></xsl:otherwise>
      </xsl:choose>
      <p:t key="jury.point"/><p:t key="jury.correct_of" n="@correct"><p:with name="all" select="@challenges - @neutral"/></p:t>
    </xsl:for-each>
    <xsl:if test="not(../result[1]/mark[@competence = current()/@code])"><p:t key="jury.count" n="count(question)"/></xsl:if>
  </xsl:template>

  <xsl:template match="question" mode="jury">
    <xsl:variable name="here" select="concat($prefix, '/jury/certifications/', ../../@assessment)"/>
    <xsl:variable name="shown" select="boolean(expected or answer)"/>
    <li id="question-{@position}">
      <xsl:call-template name="verdict-dot"/>
      <p>
        <a>
          <xsl:attribute name="href">
            <xsl:value-of select="$here"/>
            <xsl:if test="not($shown)"><xsl:value-of select="concat('?question=', @position)"/></xsl:if>
            <xsl:value-of select="concat('#question-', @position)"/>
          </xsl:attribute>
          <xsl:if test="$shown"><xsl:attribute name="aria-expanded">true</xsl:attribute></xsl:if>
          <xsl:value-of select="concat(@position, '. ', @title)"/>
        </a>
        <span class="quiet small">
          <xsl:if test="@verdict = 'ok'"><xsl:attribute name="class">unseen</xsl:attribute></xsl:if>
          <xsl:text> </xsl:text>
          <xsl:choose>
            <xsl:when test="@verdict"><p:t prefix="verdict." select="@verdict"/></xsl:when>
            <xsl:otherwise><p:t key="jury.unanswered"/></xsl:otherwise>
          </xsl:choose>
        </span>
        <xsl:choose>
          <xsl:when test="@neutralised = 'true'"><xsl:text> </xsl:text><span class="state"><i class="icon i-skip"></i><p:t key="jury.neutralised"/></span></xsl:when>
          <xsl:when test="@accepted = 'true'"><xsl:text> </xsl:text><span class="state ok"><i class="icon i-check"></i><p:t key="jury.accepted"/></span></xsl:when>
        </xsl:choose>
      </p>
      <xsl:if test="../../session/@state != 'published'">
        <xsl:choose>
          <xsl:when test="@neutralised = 'true'"><button class="button small" form="take_back" name="question" value="{@position}"><p:t key="jury.take_back"/><span class="unseen"><p:t key="jury.of_question"><p:with name="number" select="@position"/></p:t></span></button></xsl:when>
          <xsl:otherwise><button class="button small" form="neutralise" name="question" value="{@position}"><p:t key="jury.neutralise"/><span class="unseen"><p:t key="jury.of_question"><p:with name="number" select="@position"/></p:t></span></button></xsl:otherwise>
        </xsl:choose>
      </xsl:if>
      <xsl:if test="$shown"><div class="inside"><xsl:apply-templates select="answer | self::*[not(answer)]" mode="jury-whole"/><p><a href="{$here}#question-{@position}"><p:t key="jury.close"/></a></p></div></xsl:if>
    </li>
  </xsl:template>

  <!-- What was asked, answered (nothing: a question that was not) and expected, and why. -->
  <xsl:template match="answer|question" mode="jury-whole">
    <div class="asked prose"><xsl:apply-templates select="body/node()" mode="markup"/></div>
    <div class="compare">
      <div class="given">
        <h4><p:t key="jury.given"/></h4>
        <xsl:choose>
          <xsl:when test="@verdict = 'aband'"><p class="quiet"><p:t prefix="verdict." select="@verdict"/></p></xsl:when>
          <xsl:when test="not(given/value[. != ''])"><p class="quiet"><p:t key="answers.nothing"/></p></xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates select="given" mode="given">
              <xsl:with-param name="kind" select="@kind"/>
              <xsl:with-param name="proposals" select="proposals"/>
            </xsl:apply-templates>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:if test="@verdict = 'timedout'"><p class="quiet"><p:t key="answers.late"/></p></xsl:if>
      </div>
      <xsl:call-template name="expected"/>
    </div>
    <xsl:call-template name="why"/>
  </xsl:template>

  <xsl:template name="jury-history">
    <div class="rows">
      <table role="table">
        <caption><p:t key="jury.history"/></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col"><p:t key="jury.when"/></th>
            <th role="columnheader" scope="col"><p:t key="jury.who"/></th>
            <th role="columnheader" scope="col"><p:t key="jury.result"/></th>
            <th role="columnheader" scope="col" class="num"><p:t key="jury.pix"/></th>
            <th role="columnheader" scope="col" class="num"><p:t key="jury.rate"/></th>
            <th role="columnheader" scope="col"><p:t key="jury.levels"/></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <xsl:for-each select="result">
            <tr role="row">
              <th role="rowheader" scope="row"><xsl:call-template name="digits-date"><xsl:with-param name="day" select="@created_at"/></xsl:call-template><p:t key="list.comma"/><xsl:call-template name="hour"><xsl:with-param name="instant" select="@created_at"/></xsl:call-template><small><p:t prefix="jury.emitter." select="@emitter"/></small></th>
              <td role="cell" p:data-label="jury.who"><span><xsl:choose><xsl:when test="@author"><xsl:value-of select="@author"/></xsl:when><xsl:otherwise><p:t key="jury.nobody"/></xsl:otherwise></xsl:choose></span></td>
              <td role="cell" p:data-label="jury.result"><span><xsl:call-template name="jury-status"/></span></td>
              <td role="cell" class="num" p:data-label="jury.pix"><xsl:value-of select="@pix"/></td>
              <td role="cell" class="num" p:data-label="jury.rate"><xsl:value-of select="@rate"/><p:t key="unit.percent"/></td>
              <td role="cell" p:data-label="jury.levels">
                <span class="small"><xsl:for-each select="mark"><xsl:if test="position() &gt; 1"><p:t key="list.comma"/></xsl:if><span class="kept"><xsl:value-of select="@competence"/><p:t key="jury.is"/><xsl:choose><xsl:when test="@level &lt; 0"><p:t key="jury.none"/></xsl:when><xsl:otherwise><xsl:value-of select="@level"/></xsl:otherwise></xsl:choose></span></xsl:for-each></span>
              </td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <!-- When a result was calculated, after what. -->
  <xsl:template name="jury-calculated">
    <xsl:call-template name="digits-date"><xsl:with-param name="day" select="@created_at"/></xsl:call-template><p:t key="list.comma"/><xsl:call-template name="hour"><xsl:with-param name="instant" select="@created_at"/></xsl:call-template>
    <p:t key="list.comma"/><p:t prefix="jury.emitter." select="@emitter"/>
  </xsl:template>

  <xsl:template name="jury-identity">
    <details class="card fold" id="identite">
      <xsl:if test="$faults[@field = 'last_name' or @field = 'first_name' or @field = 'birth_date' or @field = 'birth_city']"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
      <summary><h2><p:t key="jury.identity"/></h2><i class="icon i-chevron"></i></summary>
      <p><p:t key="jury.identity_text"/></p>
      <form class="form" method="post" action="{$prefix}/jury/certifications/{@assessment}/identite" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <xsl:for-each select="candidate">
          <xsl:call-template name="field"><xsl:with-param name="name" select="'last_name'"/><xsl:with-param name="label"><p:t key="field.last_name"/></xsl:with-param><xsl:with-param name="value" select="@last_name"/></xsl:call-template>
          <xsl:call-template name="field"><xsl:with-param name="name" select="'first_name'"/><xsl:with-param name="label"><p:t key="field.first_name"/></xsl:with-param><xsl:with-param name="value" select="@first_name"/></xsl:call-template>
          <xsl:call-template name="field">
            <xsl:with-param name="name" select="'birth_date'"/><xsl:with-param name="label"><p:t key="jury.birth_date"/></xsl:with-param>
            <xsl:with-param name="hint"><p:t key="jury.birth_date_hint"/></xsl:with-param>
            <xsl:with-param name="value"><xsl:call-template name="digits"><xsl:with-param name="day" select="@birth_date"/></xsl:call-template></xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="field"><xsl:with-param name="name" select="'birth_city'"/><xsl:with-param name="label"><p:t key="jury.birth_city"/></xsl:with-param><xsl:with-param name="value" select="@birth_city"/></xsl:call-template>
        </xsl:for-each>
        <p class="buttons"><button class="button"><p:t key="jury.correct"/></button></p>
      </form>
    </details>
  </xsl:template>
</xsl:stylesheet>
