<?xml version="1.0" encoding="UTF-8"?>
<!-- The form of a candidate: to add one, to change one. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.new_candidate" mode="title"><p:t key="new_candidate.title"/></xsl:template>
  <xsl:template match="certif.candidate" mode="title"><xsl:value-of select="concat(candidate/@first_name, ' ', candidate/@last_name)"/></xsl:template>

  <xsl:template match="certif.new_candidate" mode="main">
    <xsl:call-template name="session-head"><xsl:with-param name="title"><p:t key="new_candidate.title"/></xsl:with-param></xsl:call-template>
    <xsl:call-template name="candidate-form">
      <xsl:with-param name="action" select="'ajout'"/>
      <xsl:with-param name="button"><p:t key="new_candidate.button"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="certif.candidate" mode="main">
    <xsl:call-template name="session-head"><xsl:with-param name="title" select="concat(candidate/@first_name, ' ', candidate/@last_name)"/></xsl:call-template>
    <xsl:choose>
      <xsl:when test="candidate/@entered = 'true'"><p class="note neutral"><i class="icon i-lock"></i><span><p:t key="fault.candidate.entered"/></span></p></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="candidate-form">
          <xsl:with-param name="action" select="candidate/@id"/>
          <xsl:with-param name="button"><p:t key="form.save"/></xsl:with-param>
        </xsl:call-template>
        <xsl:if test="session[@state != 'finalised' and @state != 'published']">
          <form class="card" method="post" action="{$prefix}/certif/sessions/{session/@id}/candidats/{candidate/@id}/retirer">
            <input type="hidden" name="csrf" value="{$csrf}"/>
            <h2><p:t key="candidate.remove"/></h2>
            <p><p:t key="candidate.remove_text"><p:with name="name" select="concat(candidate/@first_name, ' ', candidate/@last_name)"/></p:t></p>
            <p class="buttons"><button class="button danger"><p:t key="candidate.remove_button"/></button></p>
          </form>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="candidate-form">
    <xsl:param name="action"/>
    <xsl:param name="button"/>
    <xsl:variable name="candidates" select="concat('/certif/sessions/', session/@id, '/candidats')"/>
    <xsl:call-template name="fault-summary"/>
    <xsl:choose>
      <xsl:when test="session[@state = 'finalised' or @state = 'published']"><p class="note neutral"><i class="icon i-lock"></i><span><p:t key="fault.session.closed"/></span></p></xsl:when>
      <xsl:otherwise>
        <form class="card main form" method="post" action="{$prefix}{$candidates}/{$action}" novalidate="novalidate">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <div class="pair">
            <xsl:call-template name="candidate-field"><xsl:with-param name="name" select="'last_name'"/><xsl:with-param name="label"><p:t key="candidate.last_name"/></xsl:with-param><xsl:with-param name="value" select="candidate/@last_name"/></xsl:call-template>
            <xsl:call-template name="candidate-field"><xsl:with-param name="name" select="'first_name'"/><xsl:with-param name="label"><p:t key="field.first_name"/></xsl:with-param><xsl:with-param name="value" select="candidate/@first_name"/></xsl:call-template>
            <xsl:call-template name="candidate-field"><xsl:with-param name="name" select="'birth_date'"/><xsl:with-param name="label"><p:t key="candidate.birth_date"/></xsl:with-param><xsl:with-param name="hint"><p:t key="candidate.birth_date_hint"/></xsl:with-param>
              <xsl:with-param name="value"><xsl:if test="candidate"><xsl:call-template name="digits"><xsl:with-param name="day" select="candidate/@birth_date"/></xsl:call-template></xsl:if></xsl:with-param>
            </xsl:call-template>
            <xsl:call-template name="candidate-sex"/>
          </div>
          <fieldset class="group">
            <legend><p:t key="candidate.birth_place"/></legend>
            <p class="hint">
              <xsl:choose>
                <xsl:when test="candidate/@pupil = 'true'"><p:t key="candidate.birth_place_of_pupil"/></xsl:when>
                <xsl:otherwise><p:t key="candidate.birth_place_hint"/></xsl:otherwise>
              </xsl:choose>
            </p>
            <div class="pair">
              <xsl:call-template name="candidate-field"><xsl:with-param name="name" select="'birth_country'"/><xsl:with-param name="label"><p:t key="candidate.birth_country"/></xsl:with-param><xsl:with-param name="value"><xsl:choose><xsl:when test="candidate"><xsl:value-of select="candidate/@birth_country"/></xsl:when><xsl:otherwise><p:t key="candidate.france"/></xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template>
              <xsl:call-template name="candidate-field"><xsl:with-param name="name" select="'birth_city_code'"/><xsl:with-param name="label"><p:t key="candidate.birth_city_code"/></xsl:with-param><xsl:with-param name="value" select="candidate/@birth_city_code"/><xsl:with-param name="required" select="false()"/></xsl:call-template>
              <xsl:call-template name="candidate-field"><xsl:with-param name="name" select="'birth_postcode'"/><xsl:with-param name="label"><p:t key="candidate.birth_postcode"/></xsl:with-param><xsl:with-param name="value" select="candidate/@birth_postcode"/><xsl:with-param name="required" select="false()"/></xsl:call-template>
              <xsl:call-template name="candidate-field"><xsl:with-param name="name" select="'birth_city'"/><xsl:with-param name="label"><p:t key="candidate.birth_city"/></xsl:with-param><xsl:with-param name="value" select="candidate/@birth_city"/><xsl:with-param name="required" select="false()"/></xsl:call-template>
            </div>
          </fieldset>
          <div class="pair">
            <xsl:call-template name="candidate-field"><xsl:with-param name="name" select="'extra_time'"/><xsl:with-param name="label"><p:t key="candidate.extra_time"/></xsl:with-param><xsl:with-param name="hint"><p:t key="candidate.extra_time_hint"/></xsl:with-param><xsl:with-param name="value"><xsl:if test="candidate/@extra_time &gt; 0"><xsl:value-of select="candidate/@extra_time"/></xsl:if></xsl:with-param><xsl:with-param name="required" select="false()"/></xsl:call-template>
            <xsl:call-template name="candidate-field"><xsl:with-param name="name" select="'external_id'"/><xsl:with-param name="label"><p:t key="candidate.external_id"/></xsl:with-param><xsl:with-param name="hint"><p:t key="candidate.external_id_hint"/></xsl:with-param><xsl:with-param name="value" select="candidate/@external_id"/><xsl:with-param name="required" select="false()"/></xsl:call-template>
          </div>
          <xsl:call-template name="candidate-field"><xsl:with-param name="name" select="'result_email'"/><xsl:with-param name="label"><p:t key="candidate.result_email"/></xsl:with-param><xsl:with-param name="hint"><p:t key="candidate.result_email_hint"/></xsl:with-param><xsl:with-param name="value" select="candidate/@result_email"/><xsl:with-param name="type" select="'email'"/><xsl:with-param name="required" select="false()"/></xsl:call-template>
          <p class="buttons">
            <button class="button primary"><xsl:value-of select="$button"/></button>
            <a class="button plain" href="{$prefix}{$candidates}"><p:t key="form.cancel"/></a>
          </p>
        </form>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="candidate-field">
    <xsl:param name="name"/>
    <xsl:param name="label"/>
    <xsl:param name="hint" select="''"/>
    <xsl:param name="value"/>
    <xsl:param name="type" select="'text'"/>
    <xsl:param name="required" select="true()"/>
    <xsl:call-template name="field">
      <xsl:with-param name="name" select="$name"/>
      <xsl:with-param name="label" select="$label"/>
      <xsl:with-param name="hint" select="$hint"/>
      <xsl:with-param name="value" select="string($value)"/>
      <xsl:with-param name="type" select="$type"/>
      <xsl:with-param name="required" select="$required"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="candidate-sex">
    <xsl:variable name="fault" select="$faults[@field = 'sex'][1]"/>
    <xsl:variable name="sex">
      <xsl:choose>
        <xsl:when test="$typed[@name = 'sex']"><xsl:value-of select="$typed[@name = 'sex'][1]/@value"/></xsl:when>
        <xsl:when test="not($faults)"><xsl:value-of select="candidate/@sex"/></xsl:when>
      </xsl:choose>
    </xsl:variable>
    <fieldset class="field group" id="sex" tabindex="-1">
      <xsl:if test="$fault"><xsl:attribute name="class">field group faulty</xsl:attribute></xsl:if>
      <xsl:call-template name="described"><xsl:with-param name="id" select="'sex'"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
      <legend><p:t key="candidate.sex"/></legend>
      <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="'sex'"/></xsl:call-template>
      <div class="ticks">
        <label class="tick"><input type="radio" name="sex" value="F"><xsl:if test="$sex = 'F'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><span><p:t key="candidate.sex.F"/></span></label>
        <label class="tick"><input type="radio" name="sex" value="M"><xsl:if test="$sex = 'M'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><span><p:t key="candidate.sex.M"/></span></label>
      </div>
    </fieldset>
  </xsl:template>
</xsl:stylesheet>
