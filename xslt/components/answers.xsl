<?xml version="1.0" encoding="UTF-8"?>
<!-- The part of given answers on the checkpoint and the results: what was asked, what was answered,
     what was expected, why, and the lesson. Ids of proposals are shown by their words. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template name="answers">
    <section class="part" aria-labelledby="reponses">
      <h2 id="reponses"><p:t key="answers.title"/></h2>
      <p class="quiet"><p:t key="answers.open_each"/></p>
      <ol class="answers">
        <xsl:apply-templates select="answer" mode="answers"/>
      </ol>
    </section>
  </xsl:template>

  <xsl:template match="answer" mode="answers">
    <li>
      <details>
        <summary>
          <xsl:call-template name="verdict-dot"/>
          <span class="what">
            <b class="verdict"><p:t prefix="verdict." select="@verdict"/></b>
            <span><span class="unseen"><p:t key="answers.colon"/></span><xsl:value-of select="@title"/></span>
          </span>
          <i class="icon i-chevron"></i>
        </summary>
        <div class="inside">
          <div class="asked prose"><xsl:apply-templates select="body/node()" mode="markup"/></div>
          <div class="compare">
            <div class="given">
              <h3><p:t key="answers.given"/></h3>
              <xsl:choose>
                <xsl:when test="@verdict = 'aband'"><p class="quiet"><p:t key="answers.skipped"/></p></xsl:when>
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
          <xsl:if test="@lesson_title != ''"><xsl:call-template name="lesson-line"/></xsl:if>
        </div>
      </details>
    </li>
  </xsl:template>

  <xsl:template name="expected">
    <xsl:param name="kind" select="@kind"/>
    <div class="expected">
      <h3><p:t key="answers.expected" n="count(expected/line)"/></h3>
      <xsl:choose>
        <xsl:when test="$kind = 'order'">
          <ol><xsl:for-each select="expected/line"><li><xsl:value-of select="."/></li></xsl:for-each></ol>
        </xsl:when>
        <xsl:when test="count(expected/line) = 1 and not(expected/line/@label)"><p><xsl:value-of select="expected/line"/></p></xsl:when>
        <xsl:otherwise>
          <ul>
            <xsl:for-each select="expected/line">
              <li>
                <xsl:if test="@label"><span class="of"><xsl:value-of select="@label"/><p:t key="answers.colon"/></span></xsl:if>
                <xsl:value-of select="."/>
              </li>
            </xsl:for-each>
          </ul>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template name="why">
    <xsl:if test="explain/node()">
      <div class="why prose"><h3><p:t key="answers.why"/></h3><xsl:apply-templates select="explain/node()" mode="markup"/></div>
    </xsl:if>
  </xsl:template>

  <xsl:template name="verdict-dot">
    <xsl:choose>
      <xsl:when test="@verdict = 'ok'"><span class="dot ok i-check"></span></xsl:when>
      <xsl:when test="@verdict = 'ko'"><span class="dot bad i-cross"></span></xsl:when>
      <xsl:when test="@verdict = 'partially'"><span class="dot warn i-half"></span></xsl:when>
      <xsl:when test="@verdict = 'timedout'"><span class="dot warn i-clock"></span></xsl:when>
      <xsl:otherwise><span class="dot neutral i-skip"></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An answer (given, kept, refused) in words; fields in the order of the question. -->

  <xsl:template match="given|kept|refused" mode="given">
    <xsl:param name="kind"/>
    <xsl:param name="proposals"/>
    <xsl:choose>
      <xsl:when test="$kind = 'qcu' or ($kind = 'qcm' and count(value) = 1)">
        <p><xsl:apply-templates select="$proposals/choice[@id = current()/value]/node()" mode="markup"/></p>
      </xsl:when>
      <xsl:when test="$kind = 'qcm'">
        <ul>
          <xsl:for-each select="value">
            <li><xsl:apply-templates select="$proposals/choice[@id = current()]/node()" mode="markup"/></li>
          </xsl:for-each>
        </ul>
      </xsl:when>
      <xsl:when test="$kind = 'order'">
        <ol>
          <xsl:for-each select="value">
            <li><xsl:apply-templates select="$proposals/item[@id = current()]/node()" mode="markup"/></li>
          </xsl:for-each>
        </ol>
      </xsl:when>
      <xsl:when test="$kind = 'match'">
        <ul>
          <xsl:for-each select="value">
            <li>
              <span class="of"><xsl:apply-templates select="$proposals/left[@id = current()/@name]/node()" mode="markup"/><p:t key="answers.colon"/></span>
              <xsl:value-of select="$proposals/right[@id = current()]"/>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:when>
      <xsl:when test="value/@name">
        <ul>
          <xsl:variable name="values" select="value"/>
          <xsl:for-each select="$proposals/field[@name = $values/@name]">
            <xsl:variable name="value" select="$values[@name = current()/@name]"/>
            <li>
              <span class="of"><xsl:value-of select="@label"/><p:t key="answers.colon"/></span>
              <xsl:choose>
                <xsl:when test="$value = ''"><p:t key="answers.blank"/></xsl:when>
                <xsl:otherwise><xsl:value-of select="$value"/></xsl:otherwise>
              </xsl:choose>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:when>
      <xsl:otherwise><p><xsl:value-of select="value"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
