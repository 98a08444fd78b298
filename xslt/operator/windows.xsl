<?xml version="1.0" encoding="UTF-8"?>
<!-- The calendar of the exams: each school level's periods, and a form that opens one. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="operator.windows" mode="title"><p:t key="windows.title"/></xsl:template>

  <xsl:template match="operator.windows" mode="main">
    <h1><p:t key="windows.title"/></h1>
    <p class="lead"><p:t key="windows.lead"/></p>
    <xsl:call-template name="fault-summary"/>
    <xsl:if test="window">
      <div class="rows">
        <table role="table">
          <caption><p:t key="windows.table"/></caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader"><p:t key="windows.level"/></th>
              <th scope="col" role="columnheader"><p:t key="windows.period"/></th>
              <th scope="col" role="columnheader"><p:t key="windows.state"/></th>
              <th scope="col" role="columnheader"><span class="unseen"><p:t key="windows.actions"/></span></th>
            </tr>
          </thead>
          <tbody role="rowgroup"><xsl:apply-templates select="window" mode="windows"/></tbody>
        </table>
      </div>
      <xsl:call-template name="pager"><xsl:with-param name="link" select="'/operateur/calendrier?page='"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="level[@windows = 0]">
      <p class="note neutral"><i class="icon i-info"></i><span>
        <p:t key="windows.none">
          <p:with name="levels">
            <xsl:for-each select="level[@windows = 0]"><xsl:if test="position() &gt; 1"><p:t key="list.comma"/></xsl:if><xsl:value-of select="@name"/></xsl:for-each>
          </p:with>
        </p:t>
      </span></p>
    </xsl:if>
    <section class="card main" aria-labelledby="ouvrir">
      <h2 id="ouvrir"><p:t key="windows.add"/></h2>
      <form class="form" method="post" action="{$prefix}/operateur/calendrier" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <div class="trio">
          <xsl:call-template name="field-list">
            <xsl:with-param name="name" select="'level'"/>
            <xsl:with-param name="label"><p:t key="windows.level"/></xsl:with-param>
            <xsl:with-param name="none"><p:t key="form.choose"/></xsl:with-param>
            <xsl:with-param name="options" select="level"/>
          </xsl:call-template>
          <xsl:call-template name="field">
            <xsl:with-param name="name" select="'opens'"/>
            <xsl:with-param name="label"><p:t key="windows.opens"/></xsl:with-param>
            <xsl:with-param name="type" select="'date'"/>
          </xsl:call-template>
          <xsl:call-template name="field">
            <xsl:with-param name="name" select="'closes'"/>
            <xsl:with-param name="label"><p:t key="windows.closes"/></xsl:with-param>
            <xsl:with-param name="type" select="'date'"/>
          </xsl:call-template>
        </div>
        <p class="buttons"><button class="button primary"><p:t key="windows.add_button"/></button></p>
      </form>
    </section>
  </xsl:template>

  <xsl:template match="window" mode="windows">
    <tr role="row">
      <th scope="row" role="rowheader"><xsl:value-of select="@level"/></th>
      <td role="cell"><span class="capital"><xsl:call-template name="period"/></span></td>
      <td role="cell" p:data-label="windows.state">
        <span class="state">
          <xsl:if test="@state = 'open'"><xsl:attribute name="class">state ok</xsl:attribute><i class="icon i-check"></i></xsl:if>
          <p:t prefix="windows.state." select="@state"/>
        </span>
      </td>
      <td role="cell" class="doing">
        <form method="post" action="{$prefix}/operateur/calendrier/{@id}/supprimer">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <button class="button small danger"><p:t key="windows.remove"/><span class="unseen"><xsl:value-of select="concat(' ', @level, ' ')"/><xsl:call-template name="period"/></span></button>
        </form>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
