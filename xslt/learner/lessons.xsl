<?xml version="1.0" encoding="UTF-8"?>
<!-- The lessons that fit what was missed, the most useful first. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.lessons" mode="title"><p:t key="nav.lessons"/></xsl:template>

  <xsl:template match="learner.lessons" mode="main">
    <div class="middle">
      <h1><p:t key="nav.lessons"/></h1>
      <xsl:choose>
        <xsl:when test="lesson">
          <p class="lead"><p:t key="lessons.lead"/></p>
          <div class="card main">
            <ul class="lines">
              <xsl:for-each select="lesson">
                <li>
                  <xsl:call-template name="lesson-line">
                    <xsl:with-param name="title" select="@title"/>
                    <xsl:with-param name="more"><xsl:call-template name="missed"/></xsl:with-param>
                  </xsl:call-template>
                  <p class="topic-of"><xsl:value-of select="@topic_name"/></p>
                </li>
              </xsl:for-each>
            </ul>
          </div>
        </xsl:when>
        <xsl:otherwise>
          <div class="card main empty">
            <span class="dot neutral i-book"></span>
            <div>
              <h2><p:t key="lessons.empty"/></h2>
              <p><p:t key="lessons.empty_text"/></p>
              <p class="buttons"><a class="button primary" href="{$prefix}/competences"><p:t key="lessons.empty_go"/></a></p>
            </div>
          </div>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>
</xsl:stylesheet>
