<?xml version="1.0" encoding="UTF-8"?>
<!-- The access code, as it is given in the room. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.exam_access" mode="title"><p:t key="exam_access.title"/></xsl:template>

  <xsl:template match="learner.exam_access" mode="main">
    <div class="narrow">
      <h1><p:t key="exam_access.title"/></h1>
      <xsl:call-template name="candidate-line"/>
      <xsl:call-template name="fault-summary"/>
      <form class="card main form" method="post" action="{$prefix}/certification/acces" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="'access_code'"/>
          <xsl:with-param name="label"><p:t key="field.access_code"/></xsl:with-param>
          <xsl:with-param name="hint"><p:t key="field.access_code_hint"/></xsl:with-param>
        </xsl:call-template>
        <p class="buttons"><button class="button primary full"><p:t key="exam_access.button"/></button></p>
      </form>
    </div>
  </xsl:template>

  <!-- Who sits where: the candidate checks it. -->
  <xsl:template name="candidate-line">
    <p class="lead">
      <b><xsl:value-of select="concat(@first_name, ' ', @last_name)"/></b><br/>
      <p:t key="exam_access.where"><p:with name="number" select="@number"/><p:with name="room" select="@room"/></p:t>
    </p>
  </xsl:template>
</xsl:stylesheet>
