<?xml version="1.0" encoding="UTF-8"?>
<!-- A certificate: the same on a page (palier.css) and in print (print.css), from the element <certificate/>. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template match="certificate">
    <article class="certificate">
      <svg class="contours" viewBox="0 0 400 300" aria-hidden="true" fill="none" stroke="#E9DFC9" stroke-width="2">
        <path d="M400 40C330 30 300 90 240 60S170-20 150-40M400 66C324 60 286 100 222 68S152-20 128-40M400 92C318 90 272 110 204 76S134-20 106-40M400 118C312 120 258 120 186 84S116-20 84-40M400 144C306 150 244 130 168 92S98-20 62-40M400 170C300 180 230 140 150 100S80-20 40-40M400 196C294 210 216 150 132 108S62-20 18-40M400 222C288 240 202 160 114 116S44-20-4-40"/>
      </svg>
      <div class="certificate-head">
        <xsl:call-template name="sheet-logo"/>
        <p class="delivered"><p:t key="certificate.delivered"/><br/><b><xsl:call-template name="date"><xsl:with-param name="instant" select="@delivered_on"/></xsl:call-template></b></p>
      </div>
      <p class="kick"><p:t key="certificate.kick"/></p>
      <h1><xsl:value-of select="concat(@first_name, ' ', @last_name)"/></h1>
      <p class="birth">
        <xsl:choose>
          <xsl:when test="@birth_place"><p:t key="certificate.birth"/></xsl:when>
          <xsl:otherwise><p:t key="certificate.birth_date"/></xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="date"><xsl:with-param name="instant" select="@birth_date"/></xsl:call-template>
        <xsl:if test="@birth_place"><p:t key="list.comma"/><xsl:value-of select="@birth_place"/></xsl:if>
      </p>
      <div class="certificate-total">
        <p class="certified">
          <b><xsl:value-of select="@pix"/></b><xsl:text> </xsl:text>
          <span><p:t key="certificate.of"/><xsl:call-template name="integer"><xsl:with-param name="value" select="@max_pix"/></xsl:call-template><p:t key="certificate.pix"/></span>
        </p>
        <p class="where">
          <xsl:value-of select="@center"/><br/>
          <p:t key="certificate.session"><p:with name="number" select="@number"/></p:t><br/>
          <xsl:call-template name="date"><xsl:with-param name="instant" select="@held_on"/></xsl:call-template>
        </p>
      </div>
      <div class="areas">
        <xsl:apply-templates select="area" mode="certificate"/>
        <div class="check">
          <xsl:call-template name="qr"><xsl:with-param name="label"><p:t key="certificate.qr"/></xsl:with-param></xsl:call-template>
          <div>
            <p class="quiet"><p:t key="certificate.code"/></p>
            <p class="code"><xsl:value-of select="@code"/></p>
            <p class="address"><xsl:value-of select="@address"/></p>
          </div>
        </div>
      </div>
      <p class="small-print">
        <p:t key="certificate.legend"><p:with name="max" select="@max_level"/></p:t>
        <xsl:text> </xsl:text>
        <xsl:variable name="until"><xsl:call-template name="date"><xsl:with-param name="instant" select="@expires_on"/></xsl:call-template></xsl:variable>
        <p:t key="certificate.valid"><p:with name="date" select="string($until)"/></p:t>
      </p>
    </article>
  </xsl:template>

  <xsl:template match="area" mode="certificate">
    <section class="area a{@code}">
      <h2><xsl:value-of select="@name"/></h2>
      <ul>
        <xsl:for-each select="competence">
          <li>
            <span class="name"><xsl:value-of select="@name"/></span>
            <xsl:call-template name="certificate-steps"/>
            <b><span class="unseen"><p:t key="certificate.level"/></span><xsl:value-of select="@level"/></b>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <!-- The staircase of a level: what is reached, what is not, each one path. Its figure stands beside it. -->
  <xsl:template name="certificate-steps">
    <xsl:variable name="reached"><xsl:call-template name="certificate-step"><xsl:with-param name="step" select="1"/><xsl:with-param name="last" select="@level"/></xsl:call-template></xsl:variable>
    <xsl:variable name="ahead"><xsl:call-template name="certificate-step"><xsl:with-param name="step" select="@level + 1"/><xsl:with-param name="last" select="ancestor::certificate/@max_level"/></xsl:call-template></xsl:variable>
    <svg class="steps" viewBox="0 0 62 25" aria-hidden="true" stroke-width=".9">
      <path d="{$reached}" stroke="#1B2A2B">
        <xsl:attribute name="fill">
          <xsl:choose>
            <xsl:when test="../@code = 1">#7CC4DC</xsl:when><xsl:when test="../@code = 2">#F49A7C</xsl:when><xsl:when test="../@code = 3">#F5C451</xsl:when>
            <xsl:when test="../@code = 4">#A9CC6C</xsl:when><xsl:otherwise>#CBABDE</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </path>
      <path d="{$ahead}" fill="none" stroke="#857D69"/>
    </svg>
  </xsl:template>
  <xsl:template name="certificate-step">
    <xsl:param name="step"/>
    <xsl:param name="last"/>
    <xsl:if test="$step &lt;= $last">
      <xsl:value-of select="concat('M', 7 * ($step - 1) + 1.5 * floor(($step - 1) div 2) + 1, ' 24h5.5v-', 2.7 * $step + .5, 'h-5.5z')"/>
      <xsl:call-template name="certificate-step"><xsl:with-param name="step" select="$step + 1"/><xsl:with-param name="last" select="$last"/></xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
