<?xml version="1.0" encoding="UTF-8"?>
<!-- One lesson, to read and to come back to. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="visitor.lesson" mode="title"><xsl:value-of select="@title"/></xsl:template>

  <xsl:template match="visitor.lesson" mode="main">
    <article class="middle">
      <xsl:call-template name="lesson-body"/>
      <p class="buttons">
        <xsl:choose>
          <xsl:when test="$person">
            <a class="button primary" href="{$prefix}/competences/{@code}"><p:t key="lesson.to_competence"/></a>
            <a class="button" href="{$prefix}/mes-tutos"><p:t key="nav.lessons"/></a>
          </xsl:when>
          <xsl:when test="$account"><a class="button primary" href="{$prefix}/inscription"><p:t key="nav.sign_up"/></a></xsl:when>
          <xsl:otherwise>
            <a class="button primary" href="{$prefix}/demonstration"><p:t key="home.try"/></a>
            <a class="button" href="{$prefix}/inscription"><p:t key="nav.sign_up"/></a>
          </xsl:otherwise>
        </xsl:choose>
      </p>
    </article>
  </xsl:template>
</xsl:stylesheet>
