<?xml version="1.0" encoding="UTF-8"?>
<!-- The markup of questions, lessons and texts (content/README.md) as HTML. What is not named here
     does not come out, but its text does. Addresses are checked where content is loaded. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <!-- In a simulated application a link stays inside. -->
  <xsl:variable name="simulated" select="string(/page/*/@application)"/>

  <!-- Inline -->

  <xsl:template match="@lang" mode="markup"><xsl:attribute name="lang"><xsl:value-of select="."/></xsl:attribute></xsl:template>
  <xsl:template match="strong" mode="markup"><strong><xsl:apply-templates mode="markup"/></strong></xsl:template>
  <xsl:template match="em" mode="markup"><em><xsl:apply-templates select="@lang" mode="markup"/><xsl:apply-templates mode="markup"/></em></xsl:template>
  <xsl:template match="code" mode="markup"><code translate="no"><xsl:apply-templates mode="markup"/></code></xsl:template>
  <xsl:template match="kbd" mode="markup"><kbd><xsl:apply-templates mode="markup"/></kbd></xsl:template>
  <xsl:template match="link" mode="markup">
    <xsl:choose>
      <xsl:when test="$simulated = 'web'"><a><xsl:apply-templates select="@href" mode="web-link"/><xsl:apply-templates mode="markup"/></a></xsl:when>
      <xsl:when test="$simulated = 'mail'"><a href="#liens" title="{@href}"><xsl:apply-templates mode="markup"/></a></xsl:when>
      <xsl:otherwise><a href="{@href}" rel="noopener noreferrer"><xsl:apply-templates mode="markup"/></a></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Blocks -->

  <xsl:template match="p" mode="markup"><p><xsl:apply-templates mode="markup"/></p></xsl:template>
  <xsl:template match="ul" mode="markup"><ul><xsl:apply-templates select="li" mode="markup"/></ul></xsl:template>
  <xsl:template match="ol" mode="markup"><ol><xsl:apply-templates select="li" mode="markup"/></ol></xsl:template>
  <xsl:template match="li" mode="markup"><li><xsl:apply-templates mode="markup"/></li></xsl:template>
  <xsl:template match="heading" mode="markup"><h2><xsl:apply-templates mode="markup"/></h2></xsl:template>
  <xsl:template match="quote" mode="markup"><blockquote><xsl:apply-templates select="@lang" mode="markup"/><xsl:apply-templates select="p" mode="markup"/></blockquote></xsl:template>

  <xsl:template match="pre" mode="markup">
    <pre tabindex="0" role="group" p:aria-label="markup.listing"><xsl:value-of select="."/></pre>
  </xsl:template>

  <xsl:template match="image" mode="markup">
    <div class="picture">
      <img src="{$prefix}/fichiers/{@src}" alt="{@alt}"/>
      <xsl:if test="@alt != ''"><a class="enlarge" href="{$prefix}/fichiers/{@src}" target="_blank" rel="noopener"><p:t key="markup.enlarge"/></a></xsl:if>
    </div>
  </xsl:template>

  <!-- The asking paragraph of a question: the last one of its body. -->
  <xsl:template match="challenge/body/p[not(following-sibling::p)]" mode="markup">
    <p class="ask" id="demande"><xsl:apply-templates mode="markup"/></p>
  </xsl:template>

  <!-- Tables scroll inside when they are wider than the page. -->

  <xsl:template match="table" mode="markup">
    <div class="table" tabindex="0" role="group">
      <xsl:choose>
        <xsl:when test="caption"><xsl:attribute name="aria-label"><xsl:value-of select="caption"/></xsl:attribute></xsl:when>
        <xsl:otherwise><xsl:attribute name="aria-label"><p:t key="markup.table"/></xsl:attribute></xsl:otherwise>
      </xsl:choose>
      <table>
        <xsl:if test="caption"><caption><span><xsl:value-of select="caption"/></span></caption></xsl:if>
        <xsl:variable name="titled" select="row[1][not(cell)]"/>
        <xsl:if test="$titled">
          <thead><tr><xsl:apply-templates select="row[1]/head" mode="markup"><xsl:with-param name="scope">col</xsl:with-param></xsl:apply-templates></tr></thead>
        </xsl:if>
        <tbody>
          <xsl:for-each select="row[position() &gt; 1 or not($titled)]">
            <tr><xsl:apply-templates select="head|cell" mode="markup"/></tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="head" mode="markup">
    <xsl:param name="scope">row</xsl:param>
    <xsl:choose>
      <xsl:when test="normalize-space(.) = ''"><td></td></xsl:when>
      <xsl:otherwise>
        <th scope="{$scope}">
          <xsl:if test="@num = 'yes'"><xsl:attribute name="class">num</xsl:attribute></xsl:if>
          <xsl:apply-templates mode="markup"/>
        </th>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="cell" mode="markup">
    <td>
      <xsl:if test="@num = 'yes'"><xsl:attribute name="class">num</xsl:attribute></xsl:if>
      <xsl:apply-templates mode="markup"/>
    </td>
  </xsl:template>

  <!-- Objects to open: a file to take, a page in a new tab. -->

  <xsl:template match="file" mode="markup">
    <p class="object">
      <a href="{$prefix}/fichiers/{@src}" download="download">
        <span class="dot i-download"></span>
        <span>
          <span class="label"><xsl:value-of select="."/></span>
          <small>
            <p:t prefix="file." select="@type"><p:else><p:t key="markup.file"><p:with name="type" select="translate(@type, 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/></p:t></p:else></p:t>
            <xsl:if test="@size">
              <xsl:text>, </xsl:text>
              <xsl:call-template name="size"><xsl:with-param name="bytes" select="@size"/></xsl:call-template>
            </xsl:if>
          </small>
        </span>
      </a>
    </p>
  </xsl:template>

  <xsl:template match="page" mode="markup">
    <p class="object">
      <a href="{$prefix}/fichiers/{@src}" target="_blank" rel="noopener">
        <span class="dot i-newtab"></span>
        <span>
          <span class="label"><xsl:value-of select="."/></span>
          <small><p:t key="markup.new_tab"/></small>
        </span>
      </a>
    </p>
  </xsl:template>

  <!-- A simulated application: a link where its question is asked, its name where answers are listed. -->

  <xsl:template match="launch" mode="markup">
    <xsl:variable name="icon"><xsl:call-template name="application-icon"><xsl:with-param name="kind" select="@kind"/></xsl:call-template></xsl:variable>
    <p class="object">
      <xsl:choose>
        <xsl:when test="/page/learner.question | /page/learner.exam">
          <a href="{$test}/application" target="_blank" rel="noopener">
            <span class="dot {$icon}"></span>
            <span><span class="label"><xsl:value-of select="."/></span><small><xsl:value-of select="@name"/><p:t key="markup.launch"/></small></span>
          </a>
        </xsl:when>
        <xsl:otherwise><span class="was"><span class="dot {$icon}"></span><span><p:t key="markup.launched"><p:with name="name" select="@name"/></p:t></span></span></xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <xsl:template match="mail" mode="markup">
    <div class="mail">
      <dl>
        <div><dt><p:t key="mail.from"/></dt><dd><xsl:apply-templates select="from/node()" mode="markup"/></dd></div>
        <div><dt><p:t key="mail.to"/></dt><dd><xsl:value-of select="to"/></dd></div>
        <xsl:if test="date"><div><dt><p:t key="mail.date"/></dt><dd><xsl:value-of select="date"/></dd></div></xsl:if>
        <div><dt><p:t key="mail.subject"/></dt><dd><strong><xsl:apply-templates select="@lang" mode="markup"/><xsl:value-of select="subject"/></strong></dd></div>
      </dl>
      <xsl:for-each select="p"><p><xsl:apply-templates select="../@lang" mode="markup"/><xsl:apply-templates mode="markup"/></p></xsl:for-each>
    </div>
  </xsl:template>
  <xsl:template match="from/address" mode="markup"><span class="address">&lt;<xsl:value-of select="."/>&gt;</span></xsl:template>

  <!-- i-… of a kind of application. -->
  <xsl:template name="application-icon">
    <xsl:param name="kind"/>
    <xsl:choose>
      <xsl:when test="$kind = 'files'">i-folder</xsl:when>
      <xsl:when test="$kind = 'mail'">i-letter</xsl:when>
      <xsl:when test="$kind = 'settings'">i-gear</xsl:when>
      <xsl:otherwise>i-globe</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
