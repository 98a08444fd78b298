<?xml version="1.0" encoding="UTF-8"?>
<!-- What an import would do, list by list, and the yes or no to it; of one that is over, what it did. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.pupil_import" mode="title"><p:t prefix="import.title." select="@state"/></xsl:template>

  <xsl:template match="orga.pupil_import" mode="main">
    <div>
      <p><a class="back" href="{$prefix}/orga/eleves/import"><i class="icon i-back"></i><p:t key="import.back_to"/></a></p>
      <h1><p:t prefix="import.title." select="@state"/></h1>
    </div>
    <p class="lead">
      <p:t key="import.of" n="@pupils"><p:with name="file" select="@file_name"/><p:with name="count"><xsl:call-template name="integer"><xsl:with-param name="value" select="@pupils"/></xsl:call-template></p:with></p:t>
    </p>
    <xsl:call-template name="fault-summary"/>
    <xsl:if test="@state = 'applied'">
      <p class="note ok" role="status"><i class="icon i-check"></i><span><p:t key="import.applied"/></span></p>
    </xsl:if>
    <dl class="tallies">
      <xsl:call-template name="import-sum"><xsl:with-param name="key" select="'new'"/><xsl:with-param name="value" select="@added"/></xsl:call-template>
      <xsl:call-template name="import-sum"><xsl:with-param name="key" select="'changed'"/><xsl:with-param name="value" select="@changed"/></xsl:call-template>
      <xsl:call-template name="import-sum"><xsl:with-param name="key" select="'same'"/><xsl:with-param name="value" select="@same"/></xsl:call-template>
      <xsl:call-template name="import-sum"><xsl:with-param name="key" select="'gone'"/><xsl:with-param name="value" select="@gone"/></xsl:call-template>
      <xsl:call-template name="import-sum"><xsl:with-param name="key" select="'refused'"/><xsl:with-param name="value" select="@refused"/></xsl:call-template>
    </dl>
    <xsl:choose>
      <xsl:when test="@state = 'uploaded'">
        <xsl:call-template name="import-decide"/>
        <xsl:call-template name="import-lists"/>
      </xsl:when>
      <xsl:otherwise>
        <p class="buttons">
          <a class="button primary" href="{$prefix}/orga/eleves"><p:t key="import.see"/></a>
          <a class="button" href="{$prefix}/orga/eleves/import"><p:t key="import.another"/></a>
        </p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="import-sum">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <div><dt><p:t prefix="import.tab." select="$key"/></dt><dd><xsl:call-template name="integer"><xsl:with-param name="value" select="$value"/></xsl:call-template></dd></div>
  </xsl:template>

  <xsl:template name="import-decide">
    <section class="card main" aria-labelledby="decider">
      <h2 id="decider"><p:t key="import.decide"/></h2>
      <xsl:choose>
        <xsl:when test="fault"><p><xsl:apply-templates select="fault" mode="words"/></p></xsl:when>
        <xsl:otherwise><p><p:t key="import.decide_text"/></p></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="@many_gone = 'true' and not(fault)">
        <p class="note"><i class="icon i-warning"></i><span><p:t key="import.many_gone"/></span></p>
      </xsl:if>
      <div class="buttons">
        <xsl:if test="not(fault)">
          <form method="post" action="{$prefix}/orga/eleves/import/{@id}/appliquer">
            <input type="hidden" name="csrf" value="{$csrf}"/>
            <button class="button primary"><i class="icon i-check"></i><p:t key="import.apply"/></button>
          </form>
        </xsl:if>
        <form method="post" action="{$prefix}/orga/eleves/import/{@id}/abandonner">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <button class="button"><p:t key="import.drop"/></button>
        </form>
      </div>
    </section>
  </xsl:template>

  <xsl:template name="import-tab">
    <xsl:param name="list"/>
    <xsl:param name="count"/>
    <xsl:call-template name="tab">
      <xsl:with-param name="to" select="concat('/orga/eleves/import/', @id, '?liste=', $list)"/>
      <xsl:with-param name="label"><p:t prefix="import.tab." select="$list"/> (<xsl:call-template name="integer"><xsl:with-param name="value" select="$count"/></xsl:call-template>)</xsl:with-param>
      <xsl:with-param name="current" select="@list = $list"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="import-lists">
    <nav class="tabs" p:aria-label="import.lists">
      <ul>
        <xsl:call-template name="import-tab"><xsl:with-param name="list" select="'new'"/><xsl:with-param name="count" select="@added"/></xsl:call-template>
        <xsl:call-template name="import-tab"><xsl:with-param name="list" select="'changed'"/><xsl:with-param name="count" select="@changed"/></xsl:call-template>
        <xsl:call-template name="import-tab"><xsl:with-param name="list" select="'gone'"/><xsl:with-param name="count" select="@gone"/></xsl:call-template>
        <xsl:call-template name="import-tab"><xsl:with-param name="list" select="'refused'"/><xsl:with-param name="count" select="@refused"/></xsl:call-template>
      </ul>
    </nav>
    <xsl:choose>
      <xsl:when test="pupil">
        <div class="rows">
          <table role="table">
            <caption><p:t prefix="import.list." select="@list"/></caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col"><p:t key="pupils.name"/></th>
                <th role="columnheader" scope="col"><p:t key="pupils.birth_date"/></th>
                <xsl:if test="@list != 'refused'"><th role="columnheader" scope="col"><p:t key="pupils.class"/></th></xsl:if>
                <xsl:if test="@list = 'changed'"><th role="columnheader" scope="col"><p:t key="import.changes"/></th></xsl:if>
                <xsl:if test="@list = 'refused'">
                  <th role="columnheader" scope="col" class="num"><p:t key="import.line"/></th>
                  <th role="columnheader" scope="col"><p:t key="import.reason"/></th>
                </xsl:if>
              </tr>
            </thead>
            <tbody role="rowgroup"><xsl:apply-templates select="pupil" mode="import"/></tbody>
          </table>
        </div>
        <xsl:call-template name="pager"><xsl:with-param name="link" select="concat('/orga/eleves/import/', @id, '?liste=', @list, '&amp;page=')"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><p class="quiet"><p:t prefix="import.none." select="@list"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="pupil" mode="import">
    <tr role="row">
      <th role="rowheader" scope="row">
        <xsl:value-of select="@last_name"/><xsl:text> </xsl:text><xsl:value-of select="@first_name"/>
        <xsl:if test="@last_name = '' and @first_name = ''"><p:t key="import.nameless"/></xsl:if>
        <xsl:if test="@verdict = 'back'"><small><p:t key="import.comes_back"/></small></xsl:if>
        <xsl:if test="@fault and @national_id != ''"><small><xsl:value-of select="@national_id"/></small></xsl:if>
      </th>
      <td role="cell" p:data-label="pupils.birth_date"><xsl:value-of select="@birth_date"/></td>
      <xsl:if test="../@list != 'refused'"><td role="cell" p:data-label="pupils.class"><xsl:value-of select="@division"/></td></xsl:if>
      <xsl:if test="../@list = 'changed'">
        <td role="cell">
          <ul class="changes"><xsl:apply-templates select="change"/></ul>
        </td>
      </xsl:if>
      <xsl:if test="../@list = 'refused'">
        <td role="cell" class="num" p:data-label="import.line"><xsl:value-of select="@line"/></td>
        <td role="cell" p:data-label="import.reason"><span><p:t prefix="import.fault." select="@fault"/></span></td>
      </xsl:if>
    </tr>
  </xsl:template>

  <xsl:template match="pupil/change">
    <li>
      <p:t prefix="import.field." select="@field"/><p:t key="import.colon"/>
      <xsl:choose>
        <xsl:when test="@was != ''"><del><xsl:value-of select="@was"/></del></xsl:when>
        <xsl:otherwise><span class="quiet"><p:t key="import.nothing"/></span></xsl:otherwise>
      </xsl:choose>
      <i class="icon i-arrow"></i><span class="unseen"><p:t key="import.becomes"/></span>
      <xsl:choose>
        <xsl:when test="@is != ''"><ins><xsl:value-of select="@is"/></ins></xsl:when>
        <xsl:otherwise><span class="quiet"><p:t key="import.nothing"/></span></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>
</xsl:stylesheet>
