<?xml version="1.0" encoding="UTF-8"?>
<!-- One task with all its variants: each as it is asked, then what is shown afterwards, then what only
     who writes it sees: its key and its examples. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="preview.challenge" mode="title"><xsl:value-of select="@title"/></xsl:template>

  <xsl:template match="preview.challenge" mode="main">
    <div class="middle question">
      <p><a href="{$prefix}/index.html#c{@code}-{@level}"><p:t key="preview.back"/></a></p>
      <xsl:call-template name="area-pill"><xsl:with-param name="name" select="@competence_name"/></xsl:call-template>
      <h1><xsl:value-of select="@title"/></h1>
      <p class="kick">
        <p:t key="preview.place">
          <p:with name="level" select="@level"/>
          <p:with name="skill" select="@skill_name"/>
        </p:t>
      </p>
      <p><p:t key="preview.lesson"/><a href="{$prefix}/fiche-{@topic}.html"><xsl:value-of select="@topic_name"/></a></p>
      <xsl:apply-templates select="variant" mode="preview"/>
    </div>
  </xsl:template>

  <xsl:template match="variant" mode="preview">
    <section class="part review" aria-labelledby="{@id}">
      <h2 id="{@id}"><xsl:value-of select="concat(@id, ' – ', @title)"/></h2>
      <div class="card main">
        <div class="asked prose"><xsl:apply-templates select="challenge/body/node()" mode="markup"/></div>
        <xsl:apply-templates select="challenge" mode="controls"/>
      </div>
      <div class="card answers">
        <div class="inside">
          <div class="compare"><xsl:call-template name="expected"><xsl:with-param name="kind" select="challenge/@kind"/></xsl:call-template></div>
          <xsl:call-template name="why"/>
        </div>
      </div>
      <details class="card">
        <summary><p:t key="preview.key"/></summary>
        <div class="prose">
          <pre tabindex="0" role="group" p:aria-label="preview.key"><xsl:value-of select="key"/></pre>
          <ul>
            <xsl:for-each select="example">
              <li><b><p:t prefix="preview.example." select="@wanted"/></b><xsl:text> </xsl:text><code><xsl:value-of select="."/></code></li>
            </xsl:for-each>
          </ul>
        </div>
      </details>
    </section>
  </xsl:template>
</xsl:stylesheet>
