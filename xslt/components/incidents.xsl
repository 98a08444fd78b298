<?xml version="1.0" encoding="UTF-8"?>
<!-- What happened to a candidate: how it is told, and the form that reports it, the same for an invigilator and a center. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template name="incident-words">
    <p><b><p:t prefix="incident." select="@incident"/></b><xsl:if test="@question"><xsl:text>, </xsl:text><p:t key="seat.of_question"><p:with name="question" select="@question"/></p:t></xsl:if></p>
    <xsl:if test="@description != ''"><p><xsl:value-of select="@description"/></p></xsl:if>
  </xsl:template>

  <!-- question: the number that stands there at first. -->
  <xsl:template name="incident-fields">
    <xsl:param name="question" select="''"/>
    <xsl:call-template name="incident-list"/>
    <xsl:call-template name="field">
      <xsl:with-param name="name" select="'question'"/>
      <xsl:with-param name="label"><p:t key="field.question"/></xsl:with-param>
      <xsl:with-param name="hint"><p:t key="field.question_hint"/></xsl:with-param>
      <xsl:with-param name="value" select="$question"/>
      <xsl:with-param name="required" select="false()"/>
    </xsl:call-template>
    <xsl:call-template name="field-area">
      <xsl:with-param name="name" select="'description'"/>
      <xsl:with-param name="label"><p:t key="field.incident_description"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- What happened: a list, what concerns a question first. -->
  <xsl:template name="incident-list">
    <xsl:variable name="fault" select="$faults[@field = 'incident'][1]"/>
    <div class="field">
      <xsl:if test="$fault"><xsl:attribute name="class">field faulty</xsl:attribute></xsl:if>
      <label for="incident"><p:t key="field.incident"/></label>
      <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="'incident'"/></xsl:call-template>
      <select class="input" id="incident" name="incident">
        <xsl:call-template name="described"><xsl:with-param name="id" select="'incident'"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
        <option value=""><p:t key="question.choose"/></option>
        <optgroup p:label="incident.of_question"><xsl:apply-templates select="incident_kind[@about = 'question']"/></optgroup>
        <optgroup p:label="incident.of_candidate"><xsl:apply-templates select="incident_kind[not(@about = 'question')]"/></optgroup>
      </select>
    </div>
  </xsl:template>
  <xsl:template match="incident_kind">
    <option value="{@incident}">
      <xsl:if test="$typed[@name = 'incident']/@value = @incident"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <p:t prefix="incident." select="@incident"/>
    </option>
  </xsl:template>
</xsl:stylesheet>
