<?xml version="1.0" encoding="UTF-8"?>
<!-- An exam session: where, when and who, the two codes, what there is to do. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.session" mode="title"><p:t key="session.number"><p:with name="number" select="session/@number"/></p:t></xsl:template>

  <xsl:template match="certif.session" mode="main">
    <xsl:call-template name="session-head"/>
    <xsl:call-template name="session-tabs"/>
    <xsl:call-template name="fault-summary"/>
    <xsl:call-template name="session-crowded"/>
    <xsl:for-each select="session">
      <xsl:if test="@state = 'published'">
        <section class="card" aria-labelledby="resultats">
          <h2 id="resultats"><p:t key="session.state.published"/></h2>
          <p class="buttons"><a class="button" href="{$prefix}/certif/sessions/{@id}/resultats.csv"><i class="icon i-download"></i><p:t key="session.results"/></a></p>
        </section>
      </xsl:if>
      <section class="card main" aria-labelledby="codes">
        <h2 id="codes"><p:t key="session.codes"/></h2>
        <xsl:call-template name="session-codes"/>
        <p class="buttons">
          <a class="button primary" href="{$prefix}/certif/sessions/{@id}/emargement.pdf"><i class="icon i-download"></i><p:t key="session.attendance"/></a>
          <a class="button" href="{$prefix}/certif/sessions/{@id}/codes"><i class="icon i-print"></i><p:t key="session.codes_sheet"/></a>
          <xsl:if test="@state != 'finalised' and @state != 'published'"><a class="button" href="{$prefix}/certif/surveillance"><i class="icon i-eye"></i><p:t key="session.watch"/></a></xsl:if>
        </p>
      </section>
      <section class="card" aria-labelledby="details">
        <h2 id="details"><p:t key="session.details"/></h2>
        <dl class="known">
          <div><dt><p:t key="sessions.state"/></dt><dd><xsl:call-template name="session-state"/></dd></div>
          <div><dt><p:t key="session.level"/></dt><dd><xsl:value-of select="@level_name"/></dd></div>
          <div><dt><p:t key="session.address"/></dt><dd><xsl:value-of select="@address"/></dd></div>
          <div><dt><p:t key="session.room"/></dt><dd><xsl:value-of select="@room"/></dd></div>
          <div><dt><p:t key="session.invigilators"/></dt><dd><xsl:value-of select="@invigilators"/></dd></div>
          <div><dt><p:t key="sessions.candidates"/></dt><dd><xsl:value-of select="@candidates"/></dd></div>
          <xsl:if test="@description != ''"><div class="wide"><dt><p:t key="session.description_of"/></dt><dd><xsl:value-of select="@description"/></dd></div></xsl:if>
        </dl>
        <xsl:if test="@state != 'finalised' and @state != 'published'">
          <p class="buttons"><a class="button" href="{$prefix}/certif/sessions/{@id}/modification"><i class="icon i-pencil"></i><p:t key="session.change"/></a></p>
          <xsl:if test="@started = 0">
            <details class="plain">
              <summary><i class="icon i-chevron"></i><p:t key="session.delete_open"/></summary>
              <form class="form" method="post" action="{$prefix}/certif/sessions/{@id}/supprimer">
                <input type="hidden" name="csrf" value="{$csrf}"/>
                <p>
                  <xsl:choose>
                    <xsl:when test="@candidates = 0"><p:t key="session.delete_empty"/></xsl:when>
                    <xsl:otherwise><p:t key="session.delete_text" n="@candidates"/></xsl:otherwise>
                  </xsl:choose>
                </p>
                <p class="buttons"><button class="button danger"><p:t key="session.delete"/></button></p>
              </form>
            </details>
          </xsl:if>
        </xsl:if>
      </section>
    </xsl:for-each>
  </xsl:template>

  <!-- The codes that open the exam: to candidates, to invigilators. -->
  <xsl:template name="session-codes">
    <dl class="secrets">
      <div><dt><p:t key="session.access_code"/></dt><dd class="code"><xsl:value-of select="@access_code"/></dd></div>
      <div><dt><p:t key="session.password"/></dt><dd class="code"><xsl:value-of select="concat('C-', @password)"/></dd></div>
    </dl>
  </xsl:template>
</xsl:stylesheet>
