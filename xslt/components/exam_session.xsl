<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages about one exam session share: head, tabs, state, the warning about invigilators, the form. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <!-- Above each of them; title: the page's own, where it is not the session's. -->
  <xsl:template name="session-head">
    <xsl:param name="title" select="''"/>
    <xsl:for-each select="session">
      <div>
        <xsl:choose>
          <xsl:when test="string($title) = ''">
            <p class="kick"><xsl:value-of select="@level_name"/></p>
            <h1><p:t key="session.number"><p:with name="number" select="@number"/></p:t></h1>
          </xsl:when>
          <xsl:otherwise>
            <p class="kick"><a href="{$prefix}/certif/sessions/{@id}"><p:t key="session.number"><p:with name="number" select="@number"/></p:t></a></p>
            <h1><xsl:value-of select="$title"/></h1>
          </xsl:otherwise>
        </xsl:choose>
        <p class="lead"><xsl:call-template name="session-when"/><p:t key="list.comma"/><xsl:value-of select="@room"/></p>
      </div>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="session-tabs">
    <nav class="tabs" p:aria-label="session.tabs">
      <ul>
        <xsl:call-template name="tab">
          <xsl:with-param name="to" select="concat('/certif/sessions/', session/@id)"/>
          <xsl:with-param name="label"><p:t key="session.tab_details"/></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="tab">
          <xsl:with-param name="to" select="concat('/certif/sessions/', session/@id, '/candidats')"/>
          <xsl:with-param name="label"><p:t key="session.tab_candidates"><p:with name="count" select="session/@candidates"/></p:t></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="tab">
          <xsl:with-param name="to" select="concat('/certif/sessions/', session/@id, '/finalisation')"/>
          <xsl:with-param name="label"><p:t key="session.tab_finalisation"/></xsl:with-param>
        </xsl:call-template>
      </ul>
    </nav>
  </xsl:template>

  <!-- « jeudi 26 novembre 2026, 14 h » -->
  <xsl:template name="session-when">
    <span class="capital"><xsl:call-template name="date"><xsl:with-param name="instant" select="@starts_at"/><xsl:with-param name="form" select="'full'"/></xsl:call-template></span>
    <p:t key="list.comma"/>
    <xsl:call-template name="hour"><xsl:with-param name="instant" select="@starts_at"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="session-state">
    <span class="state">
      <xsl:choose>
        <xsl:when test="@state = 'published'"><xsl:attribute name="class">state ok</xsl:attribute><i class="icon i-check"></i></xsl:when>
        <xsl:when test="@state = 'due'"><xsl:attribute name="class">state warn</xsl:attribute><i class="icon i-warning"></i></xsl:when>
        <xsl:when test="@state = 'running'"><xsl:attribute name="class">state warn</xsl:attribute><i class="icon i-clock"></i></xsl:when>
      </xsl:choose>
      <p:t prefix="session.state." select="@state"/>
    </span>
  </xsl:template>

  <!-- More than 20 candidates an invigilator. -->
  <xsl:template name="session-crowded">
    <xsl:for-each select="session[@crowded = 'true']">
      <p class="note warn" role="status"><i class="icon i-warning"></i><span>
        <p:t key="session.crowded" n="@invigilator_count"><p:with name="candidates" select="@candidates"/></p:t>
      </span></p>
    </xsl:for-each>
  </xsl:template>

  <!-- The fields of a session: its own values, or none for a new one. -->
  <xsl:template name="session-fields">
    <xsl:call-template name="field-list">
      <xsl:with-param name="name" select="'level'"/>
      <xsl:with-param name="label"><p:t key="session.level"/></xsl:with-param>
      <xsl:with-param name="none"><p:t key="form.choose"/></xsl:with-param>
      <xsl:with-param name="options" select="level"/>
      <xsl:with-param name="value" select="session/@level"/>
    </xsl:call-template>
    <xsl:call-template name="field">
      <xsl:with-param name="name" select="'address'"/>
      <xsl:with-param name="label"><p:t key="session.address"/></xsl:with-param>
      <xsl:with-param name="hint"><p:t key="session.address_hint"/></xsl:with-param>
      <xsl:with-param name="value" select="session/@address"/>
    </xsl:call-template>
    <xsl:call-template name="field">
      <xsl:with-param name="name" select="'room'"/>
      <xsl:with-param name="label"><p:t key="session.room"/></xsl:with-param>
      <xsl:with-param name="value" select="session/@room"/>
    </xsl:call-template>
    <div class="pair">
      <xsl:call-template name="field">
        <xsl:with-param name="name" select="'day'"/>
        <xsl:with-param name="label"><p:t key="session.day"/></xsl:with-param>
        <xsl:with-param name="type" select="'date'"/>
        <xsl:with-param name="value" select="substring(session/@starts_at, 1, 10)"/>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="name" select="'hour'"/>
        <xsl:with-param name="label"><p:t key="session.hour"/></xsl:with-param>
        <xsl:with-param name="type" select="'time'"/>
        <xsl:with-param name="value" select="substring(session/@starts_at, 12, 5)"/>
      </xsl:call-template>
    </div>
    <xsl:call-template name="field">
      <xsl:with-param name="name" select="'invigilators'"/>
      <xsl:with-param name="label"><p:t key="session.invigilators"/></xsl:with-param>
      <xsl:with-param name="hint"><p:t key="session.invigilators_hint"/></xsl:with-param>
      <xsl:with-param name="value" select="session/@invigilators"/>
    </xsl:call-template>
    <xsl:call-template name="field-area">
      <xsl:with-param name="name" select="'description'"/>
      <xsl:with-param name="label"><p:t key="session.description"/></xsl:with-param>
      <xsl:with-param name="value" select="session/@description"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
