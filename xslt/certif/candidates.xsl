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
    <xsl:choose>
      <xsl:when test="session/@candidates = 0">
        <div class="card main empty">
          <span class="dot neutral i-people"></span>
          <div>
            <h2><p:t key="candidates.empty"/></h2>
            <xsl:if test="$open">
              <p><p:t key="candidates.empty_text"/></p>
              <xsl:call-template name="candidates-ways"><xsl:with-param name="here" select="$here"/><xsl:with-param name="told" select="true()"/></xsl:call-template>
            </xsl:if>
          </div>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="$open"><xsl:call-template name="candidates-ways"><xsl:with-param name="here" select="$here"/></xsl:call-template></xsl:if>
        <xsl:if test="session/@candidates &gt; 10 or list/@search != ''">
          <form class="search" method="get" role="search" action="{$prefix}{$here}">
            <label for="search"><p:t key="candidates.search"/></label>
            <input class="input" id="search" name="search" type="search" value="{list/@search}" maxlength="100"/>
            <button class="button"><i class="icon i-search"></i><p:t key="sessions.search_button"/></button>
          </form>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="candidate"><xsl:call-template name="candidates-list"><xsl:with-param name="here" select="$here"/><xsl:with-param name="open" select="$open"/></xsl:call-template></xsl:when>
          <xsl:otherwise>
            <div class="card empty">
              <span class="dot neutral i-search"></span>
              <div>
                <h2><p:t key="candidates.none"/></h2>
                <p class="buttons"><a class="button small" href="{$prefix}{$here}"><p:t key="candidates.none_go"/></a></p>
              </div>
            </div>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The ways to enrol: links side by side; told: each with what it is for. -->
  <xsl:template name="candidates-ways">
    <xsl:param name="here"/>
    <xsl:param name="told" select="false()"/>
    <ul class="enrolling">
      <xsl:if test="$told"><xsl:attribute name="class">enrolling told</xsl:attribute></xsl:if>
      <li><a class="button primary" href="{$prefix}{$here}/eleves"><i class="icon i-people"></i><p:t key="candidates.by_class"/></a><xsl:if test="$told"><p class="hint"><p:t key="candidates.by_class_text"/></p></xsl:if></li>
      <li><a class="button" href="{$prefix}{$here}/ajout"><i class="icon i-plus"></i><p:t key="candidates.add"/></a><xsl:if test="$told"><p class="hint"><p:t key="candidates.add_text"/></p></xsl:if></li>
      <li><a class="button" href="{$prefix}{$here}/import"><i class="icon i-upload"></i><p:t key="candidates.import"/></a><xsl:if test="$told"><p class="hint"><p:t key="candidates.import_text"/></p></xsl:if></li>
    </ul>
  </xsl:template>

  <xsl:template name="candidates-list">
    <xsl:param name="here"/>
    <xsl:param name="open"/>
    <div class="rows short candidates">
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
              <td role="cell" p:data-label="candidates.class">
                <xsl:if test="@division = ''"><xsl:attribute name="class">void</xsl:attribute>–</xsl:if>
                <xsl:value-of select="@division"/>
              </td>
              <td role="cell" p:data-label="candidates.extra_time">
                <xsl:choose>
                  <xsl:when test="@extra_time &gt; 0"><span class="only-short"><p:t key="candidates.extra_time"/><xsl:text> </xsl:text></span><xsl:value-of select="concat('+', @extra_time)"/><p:t key="unit.percent"/></xsl:when>
                  <xsl:otherwise><xsl:attribute name="class">void</xsl:attribute>–</xsl:otherwise>
                </xsl:choose>
              </td>
              <td role="cell" p:data-label="sessions.state"><xsl:if test="@entered = 'false' and @placed = 'true'"><xsl:attribute name="class">void</xsl:attribute></xsl:if><xsl:call-template name="candidate-state"/></td>
              <xsl:if test="$open">
                <td role="cell" class="doing first"><xsl:if test="@entered = 'false'"><a class="button small" href="{$prefix}{$here}/{@id}"><p:t key="candidates.change"/><span class="unseen"><xsl:value-of select="concat(' ', @first_name, ' ', @last_name)"/></span></a></xsl:if></td>
              </xsl:if>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
    <xsl:for-each select="list"><xsl:call-template name="pager"><xsl:with-param name="link" select="concat($here, '?search=', @query, '&amp;page=')"/></xsl:call-template></xsl:for-each>
  </xsl:template>

  <xsl:template name="candidate-state">
    <xsl:choose>
      <xsl:when test="@entered = 'true'"><span class="state ok"><i class="icon i-check"></i><p:t key="candidates.entered"/></span></xsl:when>
      <xsl:when test="@placed = 'false'"><span class="state"><i class="icon i-info"></i><p:t key="candidates.unplaced"/></span></xsl:when>
      <xsl:otherwise><span class="quiet"><p:t key="candidates.enrolled"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
