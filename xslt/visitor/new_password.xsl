<?xml version="1.0" encoding="UTF-8"?>
<!-- Choosing a new password with the link that was sent. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="visitor.new_password" mode="title"><p:t key="new_password.title"/></xsl:template>

  <xsl:template match="visitor.new_password" mode="main">
    <div class="narrow">
      <h1><p:t key="new_password.title"/></h1>
      <xsl:call-template name="fault-summary"/>
      <form class="card main form" method="post" action="{$prefix}/nouveau-mot-de-passe/{@code}" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <xsl:if test="@retour"><input type="hidden" name="retour" value="{@retour}"/></xsl:if>
        <xsl:if test="@temporary = 'true'"><p><p:t key="new_password.temporary"/></p></xsl:if>
        <xsl:call-template name="new-password-field"><xsl:with-param name="label"><p:t key="field.new_password"/></xsl:with-param></xsl:call-template>
        <p class="hint"><p:t key="new_password.elsewhere"/></p>
        <p class="buttons"><button class="button primary full"><p:t key="new_password.button"/></button></p>
      </form>
    </div>
  </xsl:template>

  <xsl:template match="visitor.new_password[@valid = 'false']" mode="main">
    <div class="narrow">
      <h1><p:t key="new_password.invalid"/></h1>
      <div class="card main">
        <p><p:t key="new_password.invalid_text"/></p>
        <p class="buttons"><a class="button primary" href="{$prefix}/mot-de-passe-oublie"><p:t key="new_password.ask_again"/></a></p>
      </div>
    </div>
  </xsl:template>
</xsl:stylesheet>
