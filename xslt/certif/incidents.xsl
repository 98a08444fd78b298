<?xml version="1.0" encoding="UTF-8"?>
<!-- What happened to one candidate, as the center reports it before the session is finalised. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.incidents" mode="title"><p:t key="incidents.title"/></xsl:template>

  <xsl:template match="certif.incidents" mode="main">
    <xsl:variable name="finalisation" select="concat('/certif/sessions/', session/@id, '/finalisation')"/>
    <xsl:variable name="here" select="concat($prefix, $finalisation, '/', candidate/@id)"/>
    <xsl:variable name="open" select="session[@state != 'finalised' and @state != 'published']"/>
    <xsl:call-template name="session-head"><xsl:with-param name="title" select="concat(candidate/@first_name, ' ', candidate/@last_name)"/></xsl:call-template>
    <a class="back" href="{$prefix}{$finalisation}"><i class="icon i-back"></i><p:t key="incidents.back"/></a>
    <xsl:call-template name="fault-summary"/>
    <section class="card" aria-labelledby="signales">
      <h2 id="signales"><p:t key="incidents.reported"/></h2>
      <xsl:choose>
        <xsl:when test="incident">
          <ul class="lines">
            <xsl:for-each select="incident">
              <li>
                <xsl:call-template name="incident-words"/>
                <xsl:if test="$open">
                  <form method="post" action="{$here}/incidents/{@id}/supprimer">
                    <input type="hidden" name="csrf" value="{$csrf}"/>
                    <button class="button small danger"><p:t key="incidents.remove"/><span class="unseen"><p:t key="answers.colon"/><p:t prefix="incident." select="@incident"/></span></button>
                  </form>
                </xsl:if>
              </li>
            </xsl:for-each>
          </ul>
        </xsl:when>
        <xsl:otherwise><p><p:t key="incidents.none"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
    <xsl:if test="$open">
      <form class="card main form" method="post" action="{$here}" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <h2><p:t key="incidents.add"/></h2>
        <xsl:call-template name="incident-fields"/>
        <p class="buttons"><button class="button primary"><p:t key="incidents.add_button"/></button></p>
      </form>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
