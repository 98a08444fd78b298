<?xml version="1.0" encoding="UTF-8"?>
<!-- The window of settings: screens by category, or one screen with its switches, choices, entries and texts. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template match="window" mode="settings">
    <div class="device">
      <xsl:choose>
        <xsl:when test="@place = ''">
          <xsl:for-each select="screen[not(@category = preceding-sibling::screen/@category)]">
            <h2><xsl:value-of select="@category"/></h2>
            <ul class="rows"><xsl:apply-templates select="../screen[@category = current()/@category]" mode="settings"/></ul>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise>
          <p class="upwards">
            <a class="tool" href="{$app}">
              <xsl:if test="@above"><xsl:attribute name="href"><xsl:value-of select="concat($app, '?lieu=', @above)"/></xsl:attribute></xsl:if>
              <i class="icon i-back"></i>
              <span><xsl:choose><xsl:when test="@above"><xsl:value-of select="@above_name"/></xsl:when><xsl:otherwise><p:t key="settings.all"/></xsl:otherwise></xsl:choose></span>
            </a>
          </p>
          <h2><xsl:value-of select="@name"/></h2>
          <ul class="rows"><xsl:apply-templates select="*" mode="settings"/></ul>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="screen" mode="settings">
    <li>
      <a class="row" href="{$app}?lieu={@id}">
        <xsl:if test="@icon"><i><xsl:attribute name="class"><xsl:value-of select="concat('icon i-', @icon)"/></xsl:attribute></i></xsl:if>
        <span class="what"><b><xsl:value-of select="@name"/></b><xsl:if test="@hint"><small><xsl:value-of select="@hint"/></small></xsl:if></span>
        <xsl:if test="@value"><span class="now-is"><xsl:call-template name="value-words"/></span></xsl:if>
        <i class="icon i-chevron"></i>
      </a>
    </li>
  </xsl:template>

  <xsl:template name="value-words">
    <xsl:choose>
      <xsl:when test="@value = 'on' or @value = 'off'"><p:t prefix="settings.is." select="@value"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@value"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="switch" mode="settings">
    <li>
      <form method="post" action="{$app}">
        <xsl:call-template name="setting-form"/>
        <input type="hidden" name="value" value="on"><xsl:if test="@value = 'on'"><xsl:attribute name="value">off</xsl:attribute></xsl:if></input>
        <button class="row" role="switch" aria-checked="false" name="action" value="set">
          <xsl:if test="@value = 'on'"><xsl:attribute name="aria-checked">true</xsl:attribute></xsl:if>
          <span class="what"><b><xsl:value-of select="@name"/></b><xsl:if test="@hint"><small><xsl:value-of select="@hint"/></small></xsl:if></span>
          <span class="now-is" aria-hidden="true"><xsl:call-template name="value-words"/></span>
          <span class="knob"></span>
        </button>
      </form>
    </li>
  </xsl:template>

  <xsl:template match="choice" mode="settings">
    <li>
      <form class="control" method="post" action="{$app}">
        <xsl:call-template name="setting-form"/>
        <fieldset>
          <legend><xsl:value-of select="@name"/></legend>
          <xsl:if test="@hint"><p class="hint"><xsl:value-of select="@hint"/></p></xsl:if>
          <xsl:for-each select="option">
            <label class="tick">
              <input type="radio" name="value" value="{@id}"><xsl:if test="@id = ../@value"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
              <span><xsl:value-of select="."/></span>
            </label>
          </xsl:for-each>
        </fieldset>
        <p class="buttons"><button class="button small" name="action" value="set"><p:t key="settings.save"/><span class="unseen"><xsl:value-of select="concat(' : ', @name)"/></span></button></p>
      </form>
    </li>
  </xsl:template>

  <xsl:template match="entry" mode="settings">
    <xsl:variable name="fault" select="$faults[@field = 'value' and $typed[@name = 'target']/@value = current()/@id]"/>
    <xsl:variable name="id"><xsl:choose><xsl:when test="$fault">value</xsl:when><xsl:otherwise>valeur-<xsl:value-of select="@id"/></xsl:otherwise></xsl:choose></xsl:variable>
    <li>
      <form class="control" method="post" action="{$app}">
        <xsl:call-template name="setting-form"/>
        <label for="{$id}"><xsl:value-of select="@name"/></label>
        <xsl:if test="@hint"><p class="hint" id="{$id}-aide"><xsl:value-of select="@hint"/></p></xsl:if>
        <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="$id"/></xsl:call-template>
        <span class="pair">
          <input class="input" type="text" id="{$id}" name="value" value="{@value}" autocomplete="off" autocapitalize="none" spellcheck="false">
            <xsl:if test="$fault"><xsl:attribute name="value"><xsl:value-of select="$typed[@name = 'value']/@value"/></xsl:attribute></xsl:if>
            <xsl:call-template name="described"><xsl:with-param name="id" select="$id"/><xsl:with-param name="hint" select="boolean(@hint)"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
          </input>
          <button class="button small" name="action" value="set"><p:t key="settings.save"/><span class="unseen"><xsl:value-of select="concat(' : ', @name)"/></span></button>
        </span>
      </form>
    </li>
  </xsl:template>

  <xsl:template match="info" mode="settings">
    <li class="info">
      <b><xsl:value-of select="@name"/></b>
      <div class="prose"><xsl:apply-templates select="body/*" mode="markup"/></div>
    </li>
  </xsl:template>

  <xsl:template name="setting-form">
    <xsl:call-template name="window-form"/>
    <input type="hidden" name="target" value="{@id}"/>
  </xsl:template>
</xsl:stylesheet>
