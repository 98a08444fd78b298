<?xml version="1.0" encoding="UTF-8"?>
<!-- The form of a new exam session. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.new_session" mode="title"><p:t key="new_session.title"/></xsl:template>

  <xsl:template match="certif.new_session" mode="main">
    <a class="back" href="{$prefix}/certif/sessions"><i class="icon i-back"></i><p:t key="sessions.title"/></a>
    <h1><p:t key="new_session.title"/></h1>
    <xsl:call-template name="fault-summary"/>
    <div class="card main">
      <p class="hint"><p:t key="form.all_but_description"/></p>
      <form class="form" method="post" action="{$prefix}/certif/sessions/creation" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <xsl:call-template name="session-fields"/>
        <p class="buttons"><button class="button primary"><p:t key="new_session.button"/></button></p>
      </form>
    </div>
  </xsl:template>
</xsl:stylesheet>
