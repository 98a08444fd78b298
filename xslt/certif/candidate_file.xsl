<?xml version="1.0" encoding="UTF-8"?>
<!-- Uploading a sheet of candidates, and what its columns are. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.candidate_file" mode="title"><p:t key="candidate_file.title"/></xsl:template>

  <xsl:template match="certif.candidate_file" mode="main">
    <xsl:variable name="here" select="concat('/certif/sessions/', session/@id, '/candidats')"/>
    <xsl:variable name="fault" select="$faults[@field = 'file'][1]"/>
    <xsl:variable name="mode"><xsl:value-of select="$typed[@name = 'mode']/@value"/></xsl:variable>
    <xsl:call-template name="session-head"><xsl:with-param name="title"><p:t key="candidate_file.title"/></xsl:with-param></xsl:call-template>
    <a class="back" href="{$prefix}{$here}"><i class="icon i-back"></i><p:t key="enrol.back" n="session/@candidates"/></a>
    <xsl:call-template name="fault-summary"/>
    <xsl:choose>
      <xsl:when test="session[@state = 'finalised' or @state = 'published']"><p class="note neutral"><i class="icon i-lock"></i><span><p:t key="fault.session.closed"/></span></p></xsl:when>
      <xsl:when test="session/@entered &gt; 0"><p class="note neutral"><i class="icon i-lock"></i><span><p:t key="fault.session.entered"/></span></p></xsl:when>
      <xsl:otherwise>
        <form class="card main form" method="post" enctype="multipart/form-data" action="{$prefix}{$here}/import" novalidate="novalidate">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <p><p:t key="candidate_file.lead"/></p>
          <p class="buttons"><a class="button" href="{$prefix}/certif/sessions/modele-candidats.csv"><i class="icon i-download"></i><p:t key="candidate_file.model"/></a></p>
          <div class="field">
            <xsl:if test="$fault"><xsl:attribute name="class">field faulty</xsl:attribute></xsl:if>
            <label for="file"><p:t key="candidate_file.file"/></label>
            <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="'file'"/></xsl:call-template>
            <input class="input" id="file" name="file" type="file" accept=".csv,text/csv" required="required">
              <xsl:call-template name="described"><xsl:with-param name="id" select="'file'"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
            </input>
          </div>
          <xsl:if test="session/@candidates &gt; 0">
            <fieldset class="group">
              <legend><p:t key="candidate_file.mode" n="session/@candidates"/></legend>
              <label class="tick"><input type="radio" name="mode" value="add"><xsl:if test="$mode != 'replace'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><span><p:t key="candidate_file.mode_add"/></span></label>
              <label class="tick"><input type="radio" name="mode" value="replace"><xsl:if test="$mode = 'replace'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><span><p:t key="candidate_file.mode_replace"/></span></label>
            </fieldset>
          </xsl:if>
          <p class="buttons"><button class="button primary"><p:t key="candidate_file.button"/></button></p>
        </form>
        <section class="card" aria-labelledby="colonnes">
          <h2 id="colonnes"><p:t key="candidate_file.columns"/></h2>
          <p><p:t key="candidate_file.columns_text"/></p>
          <dl class="columns-of">
            <xsl:for-each select="heading">
              <div>
                <dt><xsl:value-of select="@name"/></dt>
                <dd>
                  <xsl:choose>
                    <xsl:when test="@field"><p:t prefix="candidate_file.of." select="@field"/></xsl:when>
                    <xsl:otherwise><p:t key="candidate_file.unread"/></xsl:otherwise>
                  </xsl:choose>
                </dd>
              </div>
            </xsl:for-each>
          </dl>
        </section>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
