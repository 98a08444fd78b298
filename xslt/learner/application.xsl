<?xml version="1.0" encoding="UTF-8"?>
<!-- A simulated application: the question's words above, then a window with its title bar; what stands in the window
     is in components/application_KIND.xsl. Plain links and forms; nothing needs a script. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:variable name="app" select="concat($test, '/application')"/>

  <xsl:template match="learner.application | learner.exam_application" mode="title">
    <xsl:choose>
      <xsl:when test="window"><p:t key="application.title"><p:with name="name" select="@application_name"/><p:with name="position" select="@position"/></p:t></xsl:when>
      <xsl:otherwise><p:t key="application.closed"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="learner.application | learner.exam_application" mode="scripts">
    <link rel="stylesheet" href="{$prefix}/statique/application.css?v={$version}"/>
  </xsl:template>

  <xsl:template match="learner.application | learner.exam_application" mode="header">
    <header class="top quiet">
      <div class="wrap">
        <i class="mark"></i>
        <p class="doing"><xsl:value-of select="@name"/><xsl:if test="self::learner.exam_application"><p:t key="exam.name"/></xsl:if></p>
        <a class="button small" href="{$test}"><p:t key="application.to_question"/></a>
      </div>
    </header>
  </xsl:template>

  <xsl:template match="learner.application[not(window)] | learner.exam_application[not(window)]" mode="main">
    <div class="error">
      <div>
        <h1><p:t key="application.closed"/></h1>
        <p class="lead"><p:t key="application.closed_text"/></p>
        <p class="buttons">
          <xsl:choose>
            <xsl:when test="@state = 'completed'"><a class="button primary" href="{$test}/resultats"><p:t key="application.results"/></a></xsl:when>
            <xsl:otherwise><a class="button primary" href="{$test}"><p:t key="application.go_on"/><i class="icon i-arrow"></i></a></xsl:otherwise>
          </xsl:choose>
        </p>
      </div>
      <img class="scene" src="{$prefix}/statique/poteau.svg?v={$version}" width="240" height="170" alt=""/>
    </div>
  </xsl:template>

  <xsl:template match="learner.application | learner.exam_application" mode="main">
    <details class="recall">
      <xsl:if test="@fresh = 'true'"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
      <summary><span><p:t key="application.recall"><p:with name="position" select="@position"/></p:t></span><i class="icon i-chevron"></i></summary>
      <div class="prose"><xsl:apply-templates select="body/*[not(self::launch)]" mode="markup"/></div>
    </details>
    <xsl:if test="outcome/*">
      <div class="outcome-of" role="status">
        <span class="dot ok i-check"></span>
        <div class="prose"><xsl:apply-templates select="outcome/*" mode="markup"/></div>
      </div>
    </xsl:if>
    <xsl:call-template name="fault-summary"/>
    <section class="window w-{@application}" aria-labelledby="fenetre">
      <div class="titlebar">
        <i>
          <xsl:attribute name="class">icon <xsl:call-template name="application-icon"><xsl:with-param name="kind" select="@application"/></xsl:call-template></xsl:attribute>
        </i>
        <h1 id="fenetre"><xsl:value-of select="@application_name"/></h1>
        <form method="post" action="{$app}">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <input type="hidden" name="key" value="{@key}"/>
          <button class="button small" name="action" value="reset"><i class="icon i-again"></i><span><p:t key="application.reset"/></span></button>
        </form>
      </div>
      <xsl:if test="@done != ''">
        <xsl:variable name="done"><p:t prefix="application.done." select="@done"><p:else/></p:t></xsl:variable>
        <xsl:if test="$done != ''"><p class="said" role="status"><i class="icon i-check"></i><xsl:value-of select="$done"/></p></xsl:if>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="@application = 'files'"><xsl:apply-templates select="window" mode="files"/></xsl:when>
        <xsl:when test="@application = 'mail'"><xsl:apply-templates select="window" mode="mail"/></xsl:when>
        <xsl:when test="@application = 'settings'"><xsl:apply-templates select="window" mode="settings"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="window" mode="web"/></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <!-- What each form of a window hides: who sends it, what is looked at. -->
  <xsl:template name="window-form">
    <xsl:param name="item" select="''"/>
    <input type="hidden" name="csrf" value="{$csrf}"/>
    <input type="hidden" name="key" value="{/page/*/@key}"/>
    <input type="hidden" name="lieu" value="{/page/*/window/@place}"/>
    <xsl:if test="$item != ''">
      <input type="hidden" name="objet" value="{$item}"/>
      <input type="hidden" name="vue" value="{/page/*/window/@view}"/>
    </xsl:if>
  </xsl:template>

  <!-- A search in the place that is looked at. -->
  <xsl:template name="window-search">
    <xsl:param name="label"/>
    <form class="find" method="get" action="{$app}" role="search">
      <input type="hidden" name="lieu" value="{@place}"/>
      <label class="unseen" for="recherche"><xsl:value-of select="$label"/></label>
      <input class="input" type="text" id="recherche" name="recherche" value="{@query}" placeholder="{$label}" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search"/>
      <button class="tool"><i class="icon i-search"></i><span class="unseen"><p:t key="application.search"/></span></button>
    </form>
  </xsl:template>

  <!-- 2026-03-14T09:12 as 14/03/2026 09:12. -->
  <xsl:template name="short-date">
    <xsl:param name="date"/>
    <xsl:if test="$date != ''">
      <time datetime="{$date}">
        <xsl:call-template name="digits"><xsl:with-param name="day" select="$date"/></xsl:call-template>
        <xsl:if test="contains($date, 'T')"><xsl:value-of select="concat(' ', substring-after($date, 'T'))"/></xsl:if>
      </time>
    </xsl:if>
  </xsl:template>

  <!-- Where something goes: a list of folders, its fault beside it. -->
  <xsl:template name="target">
    <xsl:param name="folders"/>
    <xsl:param name="id" select="'target'"/>
    <xsl:variable name="fault" select="$faults[@field = 'target'][1]"/>
    <label class="unseen" for="{$id}"><p:t key="application.target"/></label>
    <select class="input" id="{$id}" name="target">
      <xsl:call-template name="described"><xsl:with-param name="id" select="$id"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
      <option value=""><p:t key="application.target_choose"/></option>
      <xsl:for-each select="$folders">
        <option value="{@id}">
          <xsl:if test="$typed[@name = 'target']/@value = @id"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
          <xsl:value-of select="concat(substring('&#xA0;&#xA0;&#xA0;&#xA0;&#xA0;&#xA0;&#xA0;&#xA0;&#xA0;&#xA0;&#xA0;&#xA0;', 1, 3 * @depth), @name)"/>
        </option>
      </xsl:for-each>
    </select>
    <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="$id"/></xsl:call-template>
  </xsl:template>

  <!-- Boxes before the entries of a list: an action below is for those that are ticked. -->
  <xsl:template name="entry-box">
    <xsl:param name="name"/>
    <label class="box">
      <input type="checkbox" name="answer" value="{@id}">
        <xsl:if test="$typed[@name = 'answer' and @value = current()/@id]"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
      </input>
      <span class="unseen"><p:t key="application.choose"><p:with name="name" select="$name"/></p:t></span>
    </label>
  </xsl:template>

  <xsl:template name="list-head">
    <xsl:call-template name="described"><xsl:with-param name="id" select="'answer'"/><xsl:with-param name="fault" select="$faults[@field = 'answer'][1]"/></xsl:call-template>
    <legend class="unseen"><p:t key="application.list"/></legend>
  </xsl:template>
</xsl:stylesheet>
