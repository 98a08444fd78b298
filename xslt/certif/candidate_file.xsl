<?xml version="1.0" encoding="UTF-8"?>
<!-- Uploading a sheet of candidates, what is wrong with the one that was sent, line by line, and what its columns are. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.candidate_file" mode="title"><p:t key="candidate_file.title"/></xsl:template>

  <xsl:template match="certif.candidate_file" mode="main">
    <xsl:variable name="here" select="concat('/certif/sessions/', session/@id, '/candidats')"/>
    <xsl:variable name="fault" select="$faults[@field = 'file'][1]"/>
    <xsl:variable name="mode"><xsl:value-of select="$typed[@name = 'mode']/@value"/></xsl:variable>
    <xsl:call-template name="session-head"><xsl:with-param name="title"><p:t key="candidate_file.title"/></xsl:with-param></xsl:call-template>
    <a class="back" href="{$prefix}{$here}"><i class="icon i-back"></i><p:t key="enrol.back" n="session/@candidates"/></a>
    <xsl:choose>
      <xsl:when test="$fault/@line"><xsl:call-template name="sheet-faults"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="fault-summary"/></xsl:otherwise>
    </xsl:choose>
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
            <xsl:choose>
              <xsl:when test="$fault/@line"><p class="fault" id="file-faute"><i class="icon i-warning"></i><span><p:t key="candidate_file.again"/></span></p></xsl:when>
              <xsl:otherwise><xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="'file'"/></xsl:call-template></xsl:otherwise>
            </xsl:choose>
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

  <!-- A sheet with faults in its lines: how many, what to do, then each with its line, its column and what stands there. -->
  <xsl:template name="sheet-faults">
    <xsl:variable name="headings" select="heading"/>
    <xsl:variable name="lines" select="$faults[@line]"/>
    <div class="faults" id="fautes" tabindex="-1" role="group" aria-labelledby="fautes-titre">
      <h2 id="fautes-titre"><i class="icon i-warning"></i><span><p:t key="candidate_file.faults" n="count($lines) + sum($lines/@more)"/></span></h2>
      <p><p:t key="candidate_file.faults_text"/></p>
      <p><a href="#file"><p:t key="candidate_file.faults_go"/></a></p>
    </div>
    <div class="rows short sheet-faults">
      <table role="table">
        <caption><p:t key="candidate_file.to_mend"/></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader"><p:t key="candidate_file.line"/></th>
            <th scope="col" role="columnheader"><p:t key="candidate_file.column"/></th>
            <th scope="col" role="columnheader"><p:t key="candidate_file.typed"/></th>
            <th scope="col" role="columnheader"><p:t key="candidate_file.wrong"/></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <xsl:for-each select="$lines">
            <tr role="row">
              <th scope="row" role="rowheader"><p:t key="candidate_file.of_line"><p:with name="line" select="@line"/></p:t></th>
              <td role="cell" class="first" p:data-label="candidate_file.column"><xsl:if test="not(@column)"><p:t key="candidate_file.whole"/></xsl:if><xsl:value-of select="normalize-space(translate(substring-before(concat($headings[@field = current()/@column]/@name, ' ('), ' ('), '*', ''))"/></td>
              <td role="cell" p:data-label="candidate_file.typed"><xsl:if test="@typed"><p:t key="list.quoted"><p:with name="name" select="@typed"/></p:t></xsl:if></td>
              <td role="cell" p:data-label="candidate_file.wrong"><xsl:apply-templates select="." mode="said"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
      <xsl:for-each select="$lines[@more]">
        <p class="more-of"><p:t key="candidate_file.more" n="@more"><p:with name="line" select="@until"/></p:t></p>
      </xsl:for-each>
    </div>
  </xsl:template>
</xsl:stylesheet>
