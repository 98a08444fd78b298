<?xml version="1.0" encoding="UTF-8"?>
<!-- A form's parts: a labelled field with its hint and its fault, and the summary of faults that
     stands above a form. What was typed comes back, a password never does. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template name="field">
    <xsl:param name="name"/>
    <xsl:param name="label"/>
    <xsl:param name="hint" select="''"/>
    <xsl:param name="type" select="'text'"/>
    <xsl:param name="autocomplete" select="'off'"/>
    <xsl:param name="value" select="''"/>
    <xsl:param name="id" select="$name"/>
    <xsl:param name="here" select="true()"/>
    <xsl:param name="required" select="true()"/>
    <xsl:variable name="fault" select="$faults[$here and @field = $name][1]"/>
    <xsl:variable name="hint_text" select="string($hint)"/>
    <div class="field">
      <xsl:if test="$fault"><xsl:attribute name="class">field faulty</xsl:attribute></xsl:if>
      <label for="{$id}"><xsl:value-of select="$label"/></label>
      <xsl:if test="$hint_text != ''"><p class="hint" id="{$id}-aide"><xsl:value-of select="$hint_text"/></p></xsl:if>
      <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="$id"/></xsl:call-template>
      <input class="input" id="{$id}" name="{$name}" type="{$type}" autocomplete="{$autocomplete}">
        <xsl:if test="$required"><xsl:attribute name="required">required</xsl:attribute></xsl:if>
        <xsl:if test="$type != 'password'">
          <xsl:attribute name="value">
            <xsl:choose>
              <xsl:when test="$here and $typed[@name = $name]"><xsl:value-of select="$typed[@name = $name][1]/@value"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="$value"/></xsl:otherwise>
            </xsl:choose>
          </xsl:attribute>
        </xsl:if>
        <xsl:if test="$type = 'email' or $name = 'login'">
          <xsl:attribute name="autocapitalize">none</xsl:attribute>
          <xsl:attribute name="spellcheck">false</xsl:attribute>
        </xsl:if>
        <xsl:call-template name="described">
          <xsl:with-param name="id" select="$id"/>
          <xsl:with-param name="hint" select="$hint_text != ''"/>
          <xsl:with-param name="fault" select="$fault"/>
        </xsl:call-template>
      </input>
    </div>
  </xsl:template>

  <!-- The same with a list: options are nodes with @id and @name; none: what stands first when nothing is chosen. -->
  <xsl:template name="field-list">
    <xsl:param name="name"/>
    <xsl:param name="label"/>
    <xsl:param name="options"/>
    <xsl:param name="none"/>
    <xsl:param name="value" select="''"/>
    <xsl:param name="here" select="true()"/>
    <xsl:variable name="fault" select="$faults[$here and @field = $name][1]"/>
    <xsl:variable name="chosen">
      <xsl:choose>
        <xsl:when test="$here and $typed[@name = $name]"><xsl:value-of select="$typed[@name = $name][1]/@value"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$value"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <div class="field">
      <xsl:if test="$fault"><xsl:attribute name="class">field faulty</xsl:attribute></xsl:if>
      <label for="{$name}"><xsl:value-of select="$label"/></label>
      <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="$name"/></xsl:call-template>
      <select class="input" id="{$name}" name="{$name}">
        <xsl:call-template name="described"><xsl:with-param name="id" select="$name"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
        <option value=""><xsl:value-of select="$none"/></option>
        <xsl:for-each select="$options">
          <option value="{@id}">
            <xsl:if test="@id = $chosen"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
            <xsl:value-of select="@name"/>
          </option>
        </xsl:for-each>
      </select>
    </div>
  </xsl:template>

  <!-- The same with several lines. -->
  <xsl:template name="field-area">
    <xsl:param name="name"/>
    <xsl:param name="label"/>
    <xsl:param name="hint" select="''"/>
    <xsl:param name="value" select="''"/>
    <xsl:param name="rows" select="3"/>
    <xsl:variable name="fault" select="$faults[@field = $name][1]"/>
    <xsl:variable name="hint_text" select="string($hint)"/>
    <div class="field">
      <xsl:if test="$fault"><xsl:attribute name="class">field faulty</xsl:attribute></xsl:if>
      <label for="{$name}"><xsl:value-of select="$label"/></label>
      <xsl:if test="$hint_text != ''"><p class="hint" id="{$name}-aide"><xsl:value-of select="$hint_text"/></p></xsl:if>
      <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="$name"/></xsl:call-template>
      <textarea class="input" id="{$name}" name="{$name}" rows="{$rows}">
        <xsl:call-template name="described"><xsl:with-param name="id" select="$name"/><xsl:with-param name="hint" select="$hint_text != ''"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
        <xsl:choose>
          <xsl:when test="$typed[@name = $name]"><xsl:value-of select="$typed[@name = $name][1]/@value"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="$value"/></xsl:otherwise>
        </xsl:choose>
      </textarea>
    </div>
  </xsl:template>

  <!-- The attributes that tie a control to its hint and its fault; others may stand before. -->
  <xsl:template name="described">
    <xsl:param name="id"/>
    <xsl:param name="before" select="''"/>
    <xsl:param name="hint" select="false()"/>
    <xsl:param name="fault" select="/.."/>
    <xsl:if test="$before != '' or $hint or $fault">
      <xsl:attribute name="aria-describedby">
        <xsl:value-of select="$before"/>
        <xsl:if test="$hint"><xsl:value-of select="concat(' ', $id, '-aide')"/></xsl:if>
        <xsl:if test="$fault"><xsl:value-of select="concat(' ', $id, '-faute')"/></xsl:if>
      </xsl:attribute>
    </xsl:if>
    <xsl:if test="$fault"><xsl:attribute name="aria-invalid">true</xsl:attribute></xsl:if>
  </xsl:template>

  <xsl:template name="fault">
    <xsl:param name="fault"/>
    <xsl:param name="id"/>
    <xsl:if test="$fault">
      <p class="fault" id="{$id}-faute">
        <i class="icon i-warning"></i>
        <span><xsl:apply-templates select="$fault" mode="words"/></span>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- What a fault says. Values that its message names stand inside it (web.fault_with): <window opens closes/>, <address/>, <login/>,
       <school file own/>, <name value/>, <until at/>. Of a file, it says on which @line and in which @column. -->
  <xsl:template match="fault" mode="words">
    <xsl:if test="@line"><p:t key="form.line"><p:with name="line" select="@line"/></p:t></xsl:if>
    <xsl:if test="@column"><p:t prefix="form.of." select="@column"/></xsl:if>
    <xsl:apply-templates select="." mode="said"/>
  </xsl:template>
  <xsl:template match="fault" mode="said">
    <p:t prefix="fault." select="@key">
      <p:with name="address" select="address"/>
      <p:with name="windows">
        <xsl:for-each select="window">
          <xsl:choose>
            <xsl:when test="position() = 1"/>
            <xsl:when test="position() = last()"><p:t key="list.or"/></xsl:when>
            <xsl:otherwise><p:t key="list.comma"/></xsl:otherwise>
          </xsl:choose>
          <xsl:call-template name="period"/>
        </xsl:for-each>
      </p:with>
      <p:with name="number_file"><xsl:call-template name="fault-number"><xsl:with-param name="number" select="school/@file"/></xsl:call-template></p:with>
      <p:with name="number_own"><xsl:call-template name="fault-number"><xsl:with-param name="number" select="school/@own"/></xsl:call-template></p:with>
      <p:with name="login" select="login"/>
      <p:with name="until"><xsl:call-template name="hour"><xsl:with-param name="instant" select="until/@at"/></xsl:call-template></p:with>
      <p:with name="names">
        <xsl:for-each select="name"><xsl:if test="position() &gt; 1"><p:t key="list.comma"/></xsl:if><p:t key="list.quoted"><p:with name="name" select="@value"/></p:t></xsl:for-each>
      </p:with>
      <p:else><p:t key="fault.unknown"/></p:else>
    </p:t>
  </xsl:template>
  <xsl:template name="fault-number">
    <xsl:param name="number"/>
    <xsl:choose>
      <xsl:when test="$number != ''"><xsl:value-of select="$number"/></xsl:when>
      <xsl:otherwise><p:t key="import.number_none"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The faults above a form, each a link to its field; the script puts the focus here.
       A field whose control bears another id than its name gets that by the parameter mark. -->
  <xsl:template name="fault-summary">
    <xsl:param name="list" select="$faults"/>
    <xsl:param name="mark" select="''"/>
    <xsl:if test="$list">
      <div class="faults" id="fautes" tabindex="-1" role="group" aria-labelledby="fautes-titre">
        <h2 id="fautes-titre">
          <i class="icon i-warning"></i>
          <span>
            <xsl:choose>
              <xsl:when test="$list/@field != ''"><p:t key="form.faults" n="count($list)"/></xsl:when>
              <xsl:otherwise><p:t key="form.refused"/></xsl:otherwise>
            </xsl:choose>
          </span>
        </h2>
        <ul>
          <xsl:for-each select="$list">
            <li>
              <xsl:choose>
                <xsl:when test="@field = ''"><xsl:apply-templates select="." mode="words"/></xsl:when>
                <xsl:otherwise>
                  <a href="#{$mark}{@field}"><p:t prefix="form.of." select="@field"/><xsl:apply-templates select="." mode="words"/></a>
                </xsl:otherwise>
              </xsl:choose>
            </li>
          </xsl:for-each>
        </ul>
      </div>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
