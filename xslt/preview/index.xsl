<?xml version="1.0" encoding="UTF-8"?>
<!-- All tasks of the content files by competence and level, for who writes and reviews them
     (palierctl content preview). Pages lie side by side in one folder: names, not paths. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="preview.index" mode="title"><p:t key="preview.title"/></xsl:template>
  <xsl:template match="preview.index|preview.challenge|preview.lesson" mode="header"/>
  <xsl:template match="preview.index|preview.challenge|preview.lesson" mode="footer"/>

  <xsl:template match="preview.index" mode="main">
    <h1><p:t key="preview.title"/></h1>
    <div class="table" tabindex="0" role="region" p:aria-label="preview.table">
      <table>
        <thead>
          <tr>
            <th scope="col"><p:t key="preview.competence"/></th>
            <xsl:call-template name="preview-levels"/>
          </tr>
        </thead>
        <tbody>
          <xsl:for-each select="competence[level]">
            <xsl:variable name="competence" select="."/>
            <tr>
              <th scope="row"><a href="#c{@code}"><xsl:value-of select="concat(@code, ' ', @name)"/></a></th>
              <xsl:call-template name="preview-counts"><xsl:with-param name="competence" select="$competence"/></xsl:call-template>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
    <xsl:apply-templates select="competence[level]" mode="preview"/>
  </xsl:template>

  <xsl:template name="preview-levels">
    <xsl:param name="n" select="1"/>
    <th scope="col" class="num"><p:t key="preview.level"><p:with name="level" select="$n"/></p:t></th>
    <xsl:if test="$n &lt; 8"><xsl:call-template name="preview-levels"><xsl:with-param name="n" select="$n + 1"/></xsl:call-template></xsl:if>
  </xsl:template>

  <xsl:template name="preview-counts">
    <xsl:param name="competence"/>
    <xsl:param name="n" select="1"/>
    <td class="num">
      <xsl:choose>
        <xsl:when test="$competence/level[@n = $n]"><a href="#c{$competence/@code}-{$n}"><xsl:value-of select="$competence/level[@n = $n]/@tasks"/></a></xsl:when>
        <xsl:otherwise>0</xsl:otherwise>
      </xsl:choose>
    </td>
    <xsl:if test="$n &lt; 8">
      <xsl:call-template name="preview-counts"><xsl:with-param name="competence" select="$competence"/><xsl:with-param name="n" select="$n + 1"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="competence" mode="preview">
    <section class="part review" aria-labelledby="c{@code}">
      <h2 id="c{@code}"><xsl:value-of select="concat(@code, ' ', @name)"/></h2>
      <p>
        <p:t key="preview.lessons"/>
        <xsl:for-each select="lesson">
          <xsl:if test="position() &gt; 1"><xsl:text>, </xsl:text></xsl:if>
          <a href="{$prefix}/fiche-{@topic}.html"><xsl:value-of select="@name"/></a>
        </xsl:for-each>
      </p>
      <xsl:for-each select="level">
        <section class="card main prose">
          <h3 id="c{../@code}-{@n}"><p:t key="preview.level"><p:with name="level" select="@n"/></p:t></h3>
          <ul>
            <xsl:for-each select="task">
              <li>
                <a href="{$prefix}/{@id}.html"><xsl:value-of select="@title"/></a>
                <xsl:text> </xsl:text>
                <small>
                  <xsl:value-of select="concat(@topic_name, ', ', @kind, ', ')"/>
                  <xsl:if test="@practical = 'true'"><p:t key="preview.practical"/><xsl:text>, </xsl:text></xsl:if>
                  <p:t key="preview.variants" n="@variants"/>
                </small>
              </li>
            </xsl:for-each>
          </ul>
        </section>
      </xsl:for-each>
    </section>
  </xsl:template>
</xsl:stylesheet>
