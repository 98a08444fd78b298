<?xml version="1.0" encoding="UTF-8"?>
<!-- How each kind of question is answered: templates of mode "controls" on challenge. Every control
     has its label; the fieldset (or the single field) has the id "answer", so that a fault's link
     finds it. What was typed comes back after a fault. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:variable name="answer_fault" select="$faults[@field = 'answer'][1]"/>

  <!-- One choice, several choices -->

  <xsl:template match="challenge[@kind = 'qcu' or @kind = 'qcm']" mode="controls">
    <fieldset class="choices" id="answer" tabindex="-1">
      <xsl:call-template name="described">
        <xsl:with-param name="id" select="'answer'"/>
        <xsl:with-param name="before" select="'demande'"/>
        <xsl:with-param name="fault" select="$answer_fault"/>
      </xsl:call-template>
      <legend><p:t prefix="question.legend." select="@kind"/></legend>
      <xsl:call-template name="fault"><xsl:with-param name="fault" select="$answer_fault"/><xsl:with-param name="id" select="'answer'"/></xsl:call-template>
      <xsl:for-each select="proposals/choice">
        <label class="choice">
          <input name="answer" value="{@id}">
            <xsl:attribute name="type">
              <xsl:choose><xsl:when test="../../@kind = 'qcu'">radio</xsl:when><xsl:otherwise>checkbox</xsl:otherwise></xsl:choose>
            </xsl:attribute>
            <xsl:if test="$typed[@name = 'answer' and @value = current()/@id]"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
          </input>
          <span><xsl:apply-templates mode="markup"/></span>
        </label>
      </xsl:for-each>
    </fieldset>
  </xsl:template>

  <!-- One text, number or list -->

  <xsl:template match="challenge[@kind = 'qroc']" mode="controls">
    <div class="field">
      <xsl:if test="$answer_fault"><xsl:attribute name="class">field faulty</xsl:attribute></xsl:if>
      <label for="answer"><p:t key="question.your_answer"/></label>
      <xsl:call-template name="answer-input">
        <xsl:with-param name="name" select="'answer'"/>
        <xsl:with-param name="format" select="@format"/>
        <xsl:with-param name="hint" select="@hint"/>
        <xsl:with-param name="options" select="proposals/option"/>
        <xsl:with-param name="before" select="'demande'"/>
      </xsl:call-template>
    </div>
  </xsl:template>

  <!-- Several fields -->

  <xsl:template match="challenge[@kind = 'qrocm-ind' or @kind = 'qrocm-dep']" mode="controls">
    <fieldset class="fields" id="answer" tabindex="-1">
      <xsl:call-template name="group-head"/>
      <xsl:for-each select="proposals/field">
        <div class="field">
          <label for="answer.{@name}"><xsl:value-of select="@label"/></label>
          <xsl:call-template name="answer-input">
            <xsl:with-param name="name" select="concat('answer.', @name)"/>
            <xsl:with-param name="format" select="@format"/>
            <xsl:with-param name="hint" select="@hint"/>
            <xsl:with-param name="options" select="option"/>
          </xsl:call-template>
        </div>
      </xsl:for-each>
    </fieldset>
  </xsl:template>

  <!-- Put in order: one list per place -->

  <xsl:template match="challenge[@kind = 'order']" mode="controls">
    <fieldset class="fields" id="answer" tabindex="-1">
      <xsl:call-template name="group-head"/>
      <ul class="items">
        <xsl:for-each select="proposals/item"><li><xsl:apply-templates mode="markup"/></li></xsl:for-each>
      </ul>
      <xsl:for-each select="proposals/item">
        <xsl:variable name="name" select="concat('answer.', position())"/>
        <div class="field beside">
          <label for="{$name}">
            <b class="rank"><xsl:value-of select="position()"/></b>
            <xsl:choose>
              <xsl:when test="position() = 1 and ../positions/@first"><span><span class="unseen"> — </span><xsl:value-of select="../positions/@first"/></span></xsl:when>
              <xsl:when test="position() = last() and ../positions/@last"><span><span class="unseen"> — </span><xsl:value-of select="../positions/@last"/></span></xsl:when>
              <xsl:when test="position() = 1"><span class="unseen"><p:t key="question.rank_first"/></span></xsl:when>
              <xsl:otherwise><span class="unseen"><p:t key="question.rank"/></span></xsl:otherwise>
            </xsl:choose>
          </label>
          <select class="input" id="{$name}" name="{$name}" required="required">
            <xsl:call-template name="described">
              <xsl:with-param name="id" select="$name"/>
              <xsl:with-param name="fault" select="$faults[@field = $name][1]"/>
            </xsl:call-template>
            <option value=""><p:t key="question.choose"/></option>
            <xsl:for-each select="../item">
              <option value="{@id}">
                <xsl:if test="$typed[@name = $name]/@value = @id"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
                <xsl:value-of select="."/>
              </option>
            </xsl:for-each>
          </select>
        </div>
      </xsl:for-each>
    </fieldset>
  </xsl:template>

  <!-- Match: one list per left -->

  <xsl:template match="challenge[@kind = 'match']" mode="controls">
    <fieldset class="fields" id="answer" tabindex="-1">
      <xsl:call-template name="group-head"/>
      <xsl:for-each select="proposals/left">
        <xsl:variable name="name" select="concat('answer.', @id)"/>
        <div class="field beside">
          <label for="{$name}"><span><xsl:apply-templates mode="markup"/></span></label>
          <select class="input" id="{$name}" name="{$name}" required="required">
            <xsl:call-template name="described">
              <xsl:with-param name="id" select="$name"/>
              <xsl:with-param name="fault" select="$faults[@field = $name][1]"/>
            </xsl:call-template>
            <option value=""><p:t key="question.choose"/></option>
            <xsl:for-each select="../right">
              <option value="{@id}">
                <xsl:if test="$typed[@name = $name]/@value = @id"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
                <xsl:value-of select="."/>
              </option>
            </xsl:for-each>
          </select>
        </div>
      </xsl:for-each>
    </fieldset>
  </xsl:template>

  <!-- Parts -->

  <xsl:template name="group-head">
    <xsl:call-template name="described">
      <xsl:with-param name="id" select="'answer'"/>
      <xsl:with-param name="before" select="'demande'"/>
      <xsl:with-param name="fault" select="$answer_fault"/>
    </xsl:call-template>
    <legend><p:t prefix="question.legend." select="@kind"/></legend>
    <xsl:call-template name="fault"><xsl:with-param name="fault" select="$answer_fault"/><xsl:with-param name="id" select="'answer'"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="answer-input">
    <xsl:param name="name"/>
    <xsl:param name="format"/>
    <xsl:param name="hint" select="''"/>
    <xsl:param name="options"/>
    <xsl:param name="before" select="''"/>
    <xsl:variable name="fault" select="$faults[@field = $name][1]"/>
    <xsl:variable name="value" select="$typed[@name = $name][1]/@value"/>
    <xsl:variable name="hinted" select="string($hint) != '' or $format = 'number'"/>
    <xsl:if test="$hinted">
      <p class="hint" id="{$name}-aide">
        <xsl:choose>
          <xsl:when test="string($hint) != ''"><xsl:value-of select="$hint"/></xsl:when>
          <xsl:otherwise><p:t key="question.number_hint"/></xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
    <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="$name"/></xsl:call-template>
    <xsl:choose>
      <xsl:when test="$format = 'select'">
        <select class="input" id="{$name}" name="{$name}" required="required">
          <xsl:call-template name="described">
            <xsl:with-param name="id" select="$name"/>
            <xsl:with-param name="before" select="$before"/>
            <xsl:with-param name="hint" select="$hinted"/>
            <xsl:with-param name="fault" select="$fault"/>
          </xsl:call-template>
          <option value=""><p:t key="question.choose"/></option>
          <xsl:for-each select="$options">
            <option value="{.}">
              <xsl:if test="$value = string(.)"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
              <xsl:value-of select="."/>
            </option>
          </xsl:for-each>
        </select>
      </xsl:when>
      <xsl:otherwise>
        <input class="input" type="text" id="{$name}" name="{$name}" value="{$value}" autocomplete="off" autocapitalize="none" spellcheck="false" required="required">
          <xsl:if test="$format = 'number'">
            <xsl:attribute name="class">input number</xsl:attribute>
            <xsl:attribute name="inputmode">decimal</xsl:attribute>
          </xsl:if>
          <xsl:call-template name="described">
            <xsl:with-param name="id" select="$name"/>
            <xsl:with-param name="before" select="$before"/>
            <xsl:with-param name="hint" select="$hinted"/>
            <xsl:with-param name="fault" select="$fault"/>
          </xsl:call-template>
        </input>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
