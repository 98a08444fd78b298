<?xml version="1.0" encoding="UTF-8"?>
<!-- Sending a file of pupils: the form, how to get such a file, what was imported before. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.pupil_imports" mode="title"><p:t key="import.title"/></xsl:template>

  <xsl:template match="orga.pupil_imports" mode="main">
    <div>
      <p><a class="back" href="{$prefix}/orga/eleves"><i class="icon i-back"></i><p:t key="import.back"/></a></p>
      <h1><p:t key="import.title"/></h1>
    </div>
    <p class="lead"><p:t key="import.lead"/></p>
    <xsl:call-template name="fault-summary"/>
    <section class="card main" aria-labelledby="envoi">
      <h2 id="envoi"><p:t key="import.send"/></h2>
      <form class="form" method="post" action="{$prefix}/orga/eleves/import" enctype="multipart/form-data" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <xsl:call-template name="import-file"/>
        <p class="buttons"><button class="button primary"><i class="icon i-upload"></i><p:t key="import.read"/></button></p>
      </form>
    </section>
    <section class="card" aria-labelledby="export">
      <h2 id="export"><p:t key="import.how"/></h2>
      <xsl:call-template name="import-steps"/>
    </section>
    <xsl:if test="import"><xsl:call-template name="import-history"/></xsl:if>
  </xsl:template>

  <xsl:template name="import-file">
    <xsl:variable name="fault" select="$faults[@field = 'file'][1]"/>
    <div class="field">
      <xsl:if test="$fault"><xsl:attribute name="class">field faulty</xsl:attribute></xsl:if>
      <label for="file"><p:t key="import.file"/></label>
      <p class="hint" id="file-aide"><p:t key="import.hint"/></p>
      <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="'file'"/></xsl:call-template>
      <input class="input" id="file" name="file" type="file" accept=".xml,.zip" required="required">
        <xsl:call-template name="described">
          <xsl:with-param name="id" select="'file'"/>
          <xsl:with-param name="hint" select="true()"/>
          <xsl:with-param name="fault" select="$fault"/>
        </xsl:call-template>
      </input>
    </div>
  </xsl:template>

  <xsl:template name="import-steps">
    <ol class="steps">
      <li><p:t key="import.step_1"/></li>
      <li><p:t key="import.step_2"/></li>
      <li><p:t key="import.step_3"/></li>
      <li><p:t key="import.step_4"/></li>
    </ol>
  </xsl:template>

  <xsl:template name="import-history">
    <div class="rows">
      <table role="table">
        <caption><p:t key="import.history"/></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col"><p:t key="import.file_name"/></th>
            <th role="columnheader" scope="col"><p:t key="import.when"/></th>
            <th role="columnheader" scope="col"><p:t key="import.state"/></th>
            <th role="columnheader" scope="col" class="num"><p:t key="import.tab.new"/></th>
            <th role="columnheader" scope="col" class="num"><p:t key="import.tab.changed"/></th>
            <th role="columnheader" scope="col" class="num"><p:t key="import.tab.gone"/></th>
            <th role="columnheader" scope="col" class="num"><p:t key="import.left_out"/></th>
          </tr>
        </thead>
        <tbody role="rowgroup"><xsl:apply-templates select="import"/></tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="orga.pupil_imports/import">
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href="{$prefix}/orga/eleves/import/{@id}"><xsl:value-of select="@file_name"/></a>
        <xsl:if test="@by"><small><xsl:value-of select="@by"/></small></xsl:if>
      </th>
      <td role="cell" p:data-label="import.when"><span><xsl:call-template name="digits-date"><xsl:with-param name="day" select="@created_at"/></xsl:call-template><p:t key="list.comma"/><xsl:call-template name="hour"><xsl:with-param name="instant" select="@created_at"/></xsl:call-template></span></td>
      <td role="cell" p:data-label="import.state"><p:t prefix="import.state." select="@state"/></td>
      <td role="cell" class="num" p:data-label="import.tab.new"><xsl:value-of select="@added"/></td>
      <td role="cell" class="num" p:data-label="import.tab.changed"><xsl:value-of select="@changed"/></td>
      <td role="cell" class="num" p:data-label="import.tab.gone"><xsl:value-of select="@gone"/></td>
      <td role="cell" class="num" p:data-label="import.left_out"><xsl:value-of select="@refused"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
