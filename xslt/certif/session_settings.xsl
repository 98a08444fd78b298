<?xml version="1.0" encoding="UTF-8"?>
<!-- The form that changes an exam session. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.session_settings" mode="title"><p:t key="session_settings.title"/></xsl:template>

  <xsl:template match="certif.session_settings" mode="main">
    <xsl:call-template name="session-head"><xsl:with-param name="title"><p:t key="session_settings.title"/></xsl:with-param></xsl:call-template>
    <xsl:call-template name="fault-summary"/>
    <xsl:choose>
      <xsl:when test="session[@state = 'finalised' or @state = 'published']"><p class="note neutral"><i class="icon i-lock"></i><span><p:t key="fault.session.closed"/></span></p></xsl:when>
      <xsl:otherwise>
        <div class="card main">
          <p class="hint"><p:t key="form.all_but_description"/></p>
          <form class="form" method="post" action="{$prefix}/certif/sessions/{session/@id}/modification" novalidate="novalidate">
            <input type="hidden" name="csrf" value="{$csrf}"/>
            <xsl:call-template name="session-fields"/>
            <p class="buttons">
              <button class="button primary"><p:t key="form.save"/></button>
              <a class="button plain" href="{$prefix}/certif/sessions/{session/@id}"><p:t key="form.cancel"/></a>
            </p>
          </form>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
