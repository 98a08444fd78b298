<?xml version="1.0" encoding="UTF-8"?>
<!-- The state of an exam (web.exam_state), as a word with an icon. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template name="exam-state">
    <xsl:param name="state" select="@state"/>
    <xsl:choose>
      <xsl:when test="$state = 'validated'"><span class="state ok"><i class="icon i-check"></i><p:t key="exam.state.validated"/></span></xsl:when>
      <xsl:when test="$state = 'rejected' or $state = 'cancelled'"><span class="state warn"><i class="icon i-cross"></i><p:t prefix="exam.state." select="$state"/></span></xsl:when>
      <xsl:otherwise><span class="state"><i class="icon i-clock"></i><p:t prefix="exam.state." select="$state"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
