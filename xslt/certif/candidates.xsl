<?xml version="1.0" encoding="UTF-8"?>
<!-- The candidates of an exam session, by name, and the ways to add some. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.candidates" mode="title"><p:t key="candidates.title"/></xsl:template>

  <xsl:template match="certif.candidates" mode="main">
    <xsl:variable name="open" select="session[@state != 'finalised' and @state != 'published']"/>
    <xsl:variable name="here" select="concat('/certif/sessions/', session/@id, '/candidats')"/>
    <xsl:call-template name="session-head"><xsl:with-param name="title"><p:t key="candidates.title"/></xsl:with-param></xsl:call-template>
    <xsl:call-template name="session-tabs"/>
    <xsl:call-template name="session-crowded"/>
    <xsl:if test="$open">
      <p class="buttons">
        <a class="button primary" href="{$prefix}{$here}/eleves"><i class="icon i-people"></i><p:t key="candidates.by_class"/></a>
        <a class="button" href="{$prefix}{$here}/ajout"><i class="icon i-plus"></i><p:t key="candidates.add"/></a>
        <a class="button" href="{$prefix}{$here}/import"><i class="icon i-upload"></i><p:t key="candidates.import"/></a>
      </p>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="session/@candidates = 0">
        <div class="card main empty">
          <span class="dot neutral i-people"></span>
          <div><h2><p:t key="candidates.empty"/></h2><p><p:t key="candidates.empty_text"/></p></div>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <form class="search" method="get" role="search" action="{$prefix}{$here}">
          <label for="search"><p:t key="candidates.search"/></label>
          <input class="input" id="search" name="search" type="search" value="{list/@search}" maxlength="100"/>
          <button class="button"><i class="icon i-search"></i><p:t key="sessions.search_button"/></button>
        </form>
        <xsl:choose>
          <xsl:when test="candidate"><xsl:call-template name="candidates-list"><xsl:with-param name="here" select="$here"/><xsl:with-param name="open" select="$open"/></xsl:call-template></xsl:when>
          <xsl:otherwise><p class="note neutral"><i class="icon i-info"></i><span><p:t key="candidates.none"/></span></p></xsl:otherwise>
        </xsl:choose>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="candidates-list">
    <xsl:param name="here"/>
    <xsl:param name="open"/>
    <div class="rows">
      <table role="table">
        <caption><p:t key="candidates.count" n="list/@count"/></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader"><p:t key="candidates.name"/></th>
            <th scope="col" role="columnheader"><p:t key="candidates.birth"/></th>
            <th scope="col" role="columnheader"><p:t key="candidates.class"/></th>
            <th scope="col" role="columnheader"><p:t key="candidates.extra_time"/></th>
            <th scope="col" role="columnheader"><p:t key="sessions.state"/></th>
            <xsl:if test="$open"><th scope="col" role="columnheader"><span class="unseen"><p:t key="windows.actions"/></span></th></xsl:if>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <xsl:for-each select="candidate">
            <tr role="row">
              <th scope="row" role="rowheader"><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></th>
              <td role="cell" p:data-label="candidates.birth"><xsl:call-template name="digits-date"><xsl:with-param name="day" select="@birth_date"/></xsl:call-template></td>
              <td role="cell" p:data-label="candidates.class"><span><xsl:value-of select="@division"/><xsl:if test="@division = ''">–</xsl:if></span></td>
              <td role="cell" p:data-label="candidates.extra_time"><span><xsl:choose><xsl:when test="@extra_time &gt; 0"><xsl:value-of select="concat('+', @extra_time)"/><p:t key="unit.percent"/></xsl:when><xsl:otherwise>–</xsl:otherwise></xsl:choose></span></td>
              <td role="cell" p:data-label="sessions.state"><xsl:call-template name="candidate-state"/></td>
              <xsl:if test="$open">
                <td role="cell" class="doing"><xsl:if test="@entered = 'false'"><a class="button small" href="{$prefix}{$here}/{@id}"><p:t key="candidates.change"/><span class="unseen"><xsl:value-of select="concat(' ', @first_name, ' ', @last_name)"/></span></a></xsl:if></td>
              </xsl:if>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
    <xsl:for-each select="list"><xsl:call-template name="pager"><xsl:with-param name="link" select="concat($here, '?search=', @query, '&amp;page=')"/></xsl:call-template></xsl:for-each>
  </xsl:template>

  <xsl:template name="candidate-state">
    <span class="state">
      <xsl:choose>
        <xsl:when test="@entered = 'true'"><xsl:attribute name="class">state ok</xsl:attribute><i class="icon i-check"></i><p:t key="candidates.entered"/></xsl:when>
        <xsl:when test="@placed = 'false'"><p:t key="candidates.unplaced"/></xsl:when>
        <xsl:otherwise><p:t key="candidates.enrolled"/></xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>
</xsl:stylesheet>
