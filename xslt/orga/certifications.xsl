<?xml version="1.0" encoding="UTF-8"?>
<!-- What the school's pupils have certified: choose a class, read, print, take along. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.certifications" mode="title"><p:t key="certifications.title"/></xsl:template>

  <xsl:template match="orga.certifications" mode="main">
    <h1><p:t key="certifications.title"/></h1>
    <p class="lead"><p:t key="certifications.lead"/></p>
    <xsl:choose>
      <xsl:when test="class">
        <form class="search" method="get" role="search" action="{$prefix}/orga/certifications" p:aria-label="certifications.choose">
          <label for="classe"><p:t key="certifications.class"/></label>
          <select class="input" id="classe" name="classe">
            <xsl:for-each select="class">
              <option value="{@name}">
                <xsl:if test="@name = ../@class"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
                <p:t key="certifications.option" n="@pupils"><p:with name="name" select="@name"/></p:t>
              </option>
            </xsl:for-each>
          </select>
          <button class="button"><p:t key="certifications.show"/></button>
        </form>
        <xsl:if test="@class"><xsl:call-template name="certifications-class"/></xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <div class="card main empty">
          <span class="dot neutral i-people"></span>
          <div><h2><p:t key="certifications.no_pupil"/></h2><p><p:t key="certifications.no_pupil_text"/></p><p class="buttons"><a class="button" href="{$prefix}/orga/eleves"><p:t key="certifications.pupils"/></a></p></div>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="certifications-class">
    <xsl:if test="@sat &gt; 0">
      <p class="buttons">
        <xsl:if test="@certified &gt; 0"><a class="button" href="{$prefix}/orga/certifications/{@path}/certificats.pdf"><i class="icon i-print"></i><p:t key="certifications.pdf"/></a></xsl:if>
        <a class="button" href="{$prefix}/orga/certifications/{@path}/resultats.csv"><i class="icon i-download"></i><p:t key="certifications.csv"/></a>
      </p>
    </xsl:if>
    <div class="rows">
      <table role="table">
        <caption><p:t key="certifications.of_class"><p:with name="class" select="@class"/></p:t></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col"><p:t key="certifications.pupil"/></th>
            <th role="columnheader" scope="col"><p:t key="jury.result"/></th>
            <th role="columnheader" scope="col" class="num"><p:t key="jury.pix"/></th>
            <th role="columnheader" scope="col"><p:t key="jury.day"/></th>
            <th role="columnheader" scope="col"><p:t key="certifications.certificate"/></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <xsl:for-each select="pupil">
            <tr role="row">
              <th role="rowheader" scope="row"><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></th>
              <td role="cell" p:data-label="jury.result">
                <span>
                  <xsl:choose>
                    <xsl:when test="@state"><xsl:call-template name="exam-state"/></xsl:when>
                    <xsl:otherwise><span class="quiet"><p:t key="certifications.nothing"/></span></xsl:otherwise>
                  </xsl:choose>
                </span>
              </td>
              <td role="cell" class="num" p:data-label="jury.pix"><xsl:value-of select="@pix"/></td>
              <td role="cell" p:data-label="jury.day"><xsl:if test="@held_on"><span><xsl:call-template name="digits-date"><xsl:with-param name="day" select="@held_on"/></xsl:call-template></span></xsl:if></td>
              <td role="cell" p:data-label="certifications.certificate"><xsl:if test="@code"><a class="code" href="{$prefix}/certificats/{@code}"><xsl:value-of select="@code"/></a></xsl:if></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
    <xsl:call-template name="pager"><xsl:with-param name="link" select="concat('/orga/certifications?classe=', @path, '&amp;page=')"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
