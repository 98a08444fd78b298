<?xml version="1.0" encoding="UTF-8"?>
<!-- A test as the jury sees it: results, incidents, questions, who sat it. Until its session is published all of it can be changed. -->
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
    <xsl:call-template name="fault-summary"/>
    <xsl:if test="session/@state = 'published'"><p class="note neutral"><i class="icon i-lock"></i><span><p:t key="jury.closed"/></span></p></xsl:if>
    <xsl:if test="@abandonment"><p class="note neutral"><i class="icon i-info"></i><span><p:t prefix="jury.abandonment." select="@abandonment"/></span></p></xsl:if>
    <xsl:call-template name="jury-current"/>
    <xsl:if test="incident"><xsl:call-template name="jury-incident-list"/></xsl:if>
    <xsl:call-template name="jury-question-list"/>
    <xsl:call-template name="jury-history"/>
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

  <xsl:template name="jury-incident-list">
    <section class="card" aria-labelledby="incidents">
      <h2 id="incidents" tabindex="-1"><p:t key="jury.incidents_title"/></h2>
      <ul class="lines">
        <xsl:for-each select="incident">
          <li>
            <p><b><p:t prefix="incident." select="@what"><p:else><xsl:value-of select="@what"/></p:else></p:t></b><xsl:if test="@question"><p:t key="jury.at_question"><p:with name="number" select="@question"/></p:t></xsl:if></p>
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

  <xsl:template name="jury-question-list">
    <section class="card" aria-labelledby="questions">
      <h2 id="questions"><p:t key="jury.questions"/></h2>
      <ol class="answers jury-questions"><xsl:apply-templates select="question" mode="jury"/></ol>
    </section>
  </xsl:template>

  <xsl:template match="question" mode="jury">
    <li id="question-{@position}">
      <div class="jury-question">
        <p>
          <b><p:t key="jury.question"><p:with name="number" select="@position"/></p:t></b>
          <xsl:value-of select="concat(@competence, ' ')"/>
          <xsl:if test="not(answer)"><xsl:value-of select="@title"/></xsl:if>
        </p>
        <p>
          <xsl:choose>
            <xsl:when test="@neutralised = 'true'"><span class="state"><i class="icon i-skip"></i><p:t key="jury.neutralised"/></span></xsl:when>
            <xsl:when test="@accepted = 'true'"><span class="state ok"><i class="icon i-check"></i><p:t key="jury.accepted"/></span></xsl:when>
            <xsl:when test="not(answer)"><span class="state"><i class="icon i-skip"></i><p:t key="jury.unanswered"/></span></xsl:when>
          </xsl:choose>
        </p>
        <xsl:if test="../session/@state != 'published'">
          <form method="post" action="{$prefix}/jury/certifications/{../@assessment}/questions">
            <input type="hidden" name="csrf" value="{$csrf}"/>
            <input type="hidden" name="question" value="{@position}"/>
            <xsl:choose>
              <xsl:when test="@neutralised = 'true'"><button class="button small" name="action" value="take_back"><p:t key="jury.take_back"/><span class="unseen"><p:t key="jury.of_question"><p:with name="number" select="@position"/></p:t></span></button></xsl:when>
              <xsl:otherwise><button class="button small" name="action" value="neutralise"><p:t key="jury.neutralise"/><span class="unseen"><p:t key="jury.of_question"><p:with name="number" select="@position"/></p:t></span></button></xsl:otherwise>
            </xsl:choose>
          </form>
        </xsl:if>
      </div>
      <xsl:if test="answer"><ol class="answers"><xsl:apply-templates select="answer" mode="answers"/></ol></xsl:if>
    </li>
  </xsl:template>

  <xsl:template name="jury-history">
    <xsl:if test="result">
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
    </xsl:if>
  </xsl:template>

  <xsl:template name="jury-identity">
    <section class="card" aria-labelledby="identite">
      <h2 id="identite"><p:t key="jury.identity"/></h2>
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
    </section>
  </xsl:template>
</xsl:stylesheet>
