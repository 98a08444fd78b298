<?xml version="1.0" encoding="UTF-8"?>
<!-- Finalising a session: its tests, what happened, why some are unfinished, a word to the jury. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.finalisation" mode="title"><p:t key="finalisation.title"/></xsl:template>

  <xsl:template match="certif.finalisation" mode="main">
    <xsl:variable name="here" select="concat('/certif/sessions/', session/@id, '/finalisation')"/>
    <xsl:variable name="open" select="session[@state != 'finalised' and @state != 'published']"/>
    <xsl:call-template name="session-head"><xsl:with-param name="title"><p:t key="finalisation.title"/></xsl:with-param></xsl:call-template>
    <xsl:call-template name="session-tabs"/>
    <xsl:call-template name="fault-summary"/>
    <xsl:choose>
      <xsl:when test="not($open)">
        <p class="note ok" role="status"><i class="icon i-check"></i><span><p:t prefix="finalisation.done." select="session/@state"/></span></p>
      </xsl:when>
      <xsl:when test="not(exam)"><p class="note neutral"><i class="icon i-info"></i><span><p:t key="finalisation.nobody_yet"/></span></p></xsl:when>
      <xsl:otherwise><p class="lead"><p:t key="finalisation.lead"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="exam"><xsl:call-template name="finalisation-exams"><xsl:with-param name="here" select="$here"/><xsl:with-param name="open" select="$open"/></xsl:call-template></xsl:if>
    <xsl:choose>
      <xsl:when test="$open and list/@running &gt; 0"><xsl:call-template name="finalisation-waits"/></xsl:when>
      <xsl:when test="$open and exam"><xsl:call-template name="finalisation-form"><xsl:with-param name="here" select="$here"/></xsl:call-template></xsl:when>
      <xsl:when test="session/@comment != ''">
        <section class="card" aria-labelledby="commentaire"><h2 id="commentaire"><p:t key="finalisation.comment"/></h2><p><xsl:value-of select="session/@comment"/></p></section>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="finalisation-exams">
    <xsl:param name="here"/>
    <xsl:param name="open"/>
    <div class="rows short">
      <table role="table">
        <caption><p:t key="finalisation.count" n="list/@count"/></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader"><p:t key="candidates.name"/></th>
            <th scope="col" role="columnheader"><p:t key="sessions.state"/></th>
            <th scope="col" role="columnheader"><p:t key="finalisation.answers"/></th>
            <th scope="col" role="columnheader"><p:t key="finalisation.incidents"/></th>
            <th scope="col" role="columnheader"><span class="unseen"><p:t key="windows.actions"/></span></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <xsl:for-each select="exam">
            <tr role="row">
              <th scope="row" role="rowheader"><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></th>
              <td role="cell" class="first" p:data-label="sessions.state"><xsl:call-template name="finalisation-state"/></td>
              <td role="cell" class="named" p:data-label="finalisation.answers"><span><p:t key="finalisation.of"><p:with name="answered" select="@answered"/><p:with name="questions" select="@questions"/></p:t></span></td>
              <td role="cell" class="named" p:data-label="finalisation.incidents"><xsl:if test="@incidents = 0"><xsl:attribute name="class">void</xsl:attribute></xsl:if><span><xsl:value-of select="@incidents"/></span></td>
              <td role="cell" class="doing">
                <a class="button small" href="{$prefix}{$here}/{@candidate}">
                  <xsl:choose><xsl:when test="$open"><p:t key="finalisation.report"/></xsl:when><xsl:otherwise><p:t key="finalisation.see"/></xsl:otherwise></xsl:choose>
                  <span class="unseen"><xsl:value-of select="concat(' ', @first_name, ' ', @last_name)"/></span>
                </a>
              </td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
    <xsl:for-each select="list"><xsl:call-template name="pager"><xsl:with-param name="link" select="concat($here, '?page=')"/></xsl:call-template></xsl:for-each>
  </xsl:template>

  <xsl:template name="finalisation-state">
    <xsl:choose>
      <xsl:when test="@state = 'running'"><span class="state warn"><i class="icon i-clock"></i><p:t key="finalisation.running"><p:with name="until"><xsl:call-template name="hour"><xsl:with-param name="instant" select="@ends_at"/></xsl:call-template></p:with></p:t></span></xsl:when>
      <xsl:when test="@abandonment"><span class="state warn"><i class="icon i-warning"></i><p:t prefix="abandonment.short." select="@abandonment"/></span></xsl:when>
      <xsl:when test="@unfinished = 'true'"><span class="state warn"><i class="icon i-warning"></i><p:t prefix="finalisation.unfinished." select="@state"/></span></xsl:when>
      <xsl:otherwise><span class="state ok"><i class="icon i-check"></i><p:t key="finalisation.finished"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="finalisation-waits">
    <p class="note warn"><i class="icon i-clock"></i><span>
      <p:t key="finalisation.waits" n="list/@running"><p:with name="until"><xsl:call-template name="hour"><xsl:with-param name="instant" select="list/@until"/></xsl:call-template></p:with></p:t>
    </span></p>
  </xsl:template>

  <xsl:template name="finalisation-form">
    <xsl:param name="here"/>
    <xsl:variable name="more" select="list/@unexplained &gt; count(unexplained)"/>
    <form class="card main form" id="terminer" method="post" action="{$prefix}{$here}" novalidate="novalidate">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <h2><p:t key="finalisation.end"/></h2>
      <xsl:if test="unexplained"><p><p:t key="finalisation.why"/></p></xsl:if>
      <xsl:if test="$more"><p><p:t key="finalisation.more"><p:with name="shown" select="count(unexplained)"/><p:with name="count" select="list/@unexplained"/></p:t></p></xsl:if>
      <xsl:for-each select="unexplained">
        <xsl:variable name="name" select="concat('answer.', @candidate)"/>
        <xsl:variable name="fault" select="$faults[@field = $name][1]"/>
        <fieldset class="field group" id="{$name}" tabindex="-1">
          <xsl:if test="$fault"><xsl:attribute name="class">field group faulty</xsl:attribute></xsl:if>
          <xsl:call-template name="described"><xsl:with-param name="id" select="$name"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
          <legend><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></legend>
          <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="$name"/></xsl:call-template>
          <label class="tick"><input type="radio" name="{$name}" value="candidate"><xsl:if test="$typed[@name = $name]/@value = 'candidate'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><span><p:t key="abandonment.candidate"/></span></label>
          <label class="tick"><input type="radio" name="{$name}" value="technical"><xsl:if test="$typed[@name = $name]/@value = 'technical'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><span><p:t key="abandonment.technical"/></span></label>
        </fieldset>
      </xsl:for-each>
      <xsl:choose>
        <xsl:when test="$more"><p class="buttons"><button class="button primary"><p:t key="finalisation.go_on"/></button></p></xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="field-area">
            <xsl:with-param name="name" select="'comment'"/>
            <xsl:with-param name="label"><p:t key="finalisation.comment"/></xsl:with-param>
            <xsl:with-param name="hint"><p:t key="finalisation.comment_hint"/></xsl:with-param>
          </xsl:call-template>
          <p class="note neutral"><i class="icon i-info"></i><span><p:t key="finalisation.once"/></span></p>
          <p class="buttons"><button class="button primary"><p:t key="finalisation.button"/></button></p>
        </xsl:otherwise>
      </xsl:choose>
    </form>
  </xsl:template>
</xsl:stylesheet>
