<?xml version="1.0" encoding="UTF-8"?>
<!-- A campaign as fields of a form: what its team calls it, what learners read, how long its test is; and a length in words. The form
     of a campaign that is there shows them all; that of a new one folds what may stay as it is. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template name="campaign-words">
    <xsl:call-template name="campaign-name"/>
    <xsl:call-template name="campaign-texts"/>
  </xsl:template>

  <xsl:template name="campaign-name">
    <xsl:call-template name="field">
      <xsl:with-param name="name" select="'name'"/>
      <xsl:with-param name="label"><p:t key="campaign.name"/></xsl:with-param>
      <xsl:with-param name="hint"><p:t key="campaign.name_hint"/></xsl:with-param>
      <xsl:with-param name="value" select="@name"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="campaign-texts">
    <xsl:call-template name="field">
      <xsl:with-param name="name" select="'title'"/>
      <xsl:with-param name="label"><p:t key="campaign.title"/></xsl:with-param>
      <xsl:with-param name="hint"><p:t key="campaign.title_hint"/></xsl:with-param>
      <xsl:with-param name="value" select="@title"/>
      <xsl:with-param name="required" select="false()"/>
    </xsl:call-template>
    <xsl:call-template name="field-area">
      <xsl:with-param name="name" select="'welcome'"/>
      <xsl:with-param name="label"><p:t key="campaign.welcome"/></xsl:with-param>
      <xsl:with-param name="hint"><p:t key="campaign.welcome_hint"/></xsl:with-param>
      <xsl:with-param name="value" select="@welcome"/>
      <xsl:with-param name="rows" select="6"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Of three lengths one. A length is said of a campaign of its kind; of one that is to be made, of both kinds. -->
  <xsl:template name="campaign-length">
    <xsl:variable name="fault" select="$faults[@field = 'length'][1]"/>
    <xsl:variable name="kind" select="@kind"/>
    <xsl:variable name="chosen">
      <xsl:choose>
        <xsl:when test="$typed[@name = 'length']"><xsl:value-of select="$typed[@name = 'length'][1]/@value"/></xsl:when>
        <xsl:when test="@length"><xsl:value-of select="@length"/></xsl:when>
        <xsl:otherwise>normal</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <fieldset class="choices" id="length" tabindex="-1">
      <xsl:call-template name="described"><xsl:with-param name="id" select="'length'"/><xsl:with-param name="hint" select="boolean($kind)"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
      <legend><p:t key="length.title"/></legend>
      <xsl:if test="$kind"><p class="hint" id="length-aide"><p:t key="length.change"/></p></xsl:if>
      <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="'length'"/></xsl:call-template>
      <xsl:for-each select="length">
        <label class="choice">
          <input type="radio" name="length" value="{@name}">
            <xsl:if test="@name = $chosen"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
          </input>
          <span>
            <b><p:t prefix="length.name." select="@name"/></b><br/>
            <p:t prefix="length.text." select="@name"/>
            <small class="means">
              <xsl:choose>
                <xsl:when test="$kind"><xsl:call-template name="length-means"><xsl:with-param name="kind" select="$kind"/></xsl:call-template></xsl:when>
                <xsl:otherwise>
                  <p:t key="length.assessment"/><p:t prefix="length.part." select="@name"/><br/>
                  <p:t key="length.collection"/><xsl:call-template name="length-means"/>
                </xsl:otherwise>
              </xsl:choose>
            </small>
          </span>
        </label>
      </xsl:for-each>
    </fieldset>
  </xsl:template>

  <!-- Questions at most and minutes (attributes of those names): of a campaign's test, or of a collection's tests. -->
  <xsl:template name="length-means">
    <xsl:param name="kind" select="'collection'"/>
    <xsl:choose>
      <xsl:when test="$kind = 'assessment'"><p:t key="length.whole" n="@questions"><p:with name="duration"><xsl:call-template name="duration"><xsl:with-param name="minutes" select="@minutes"/></xsl:call-template></p:with></p:t></xsl:when>
      <xsl:otherwise><p:t key="length.each" n="@questions"><p:with name="duration"><xsl:call-template name="duration"><xsl:with-param name="minutes" select="@minutes"/></xsl:call-template></p:with></p:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
