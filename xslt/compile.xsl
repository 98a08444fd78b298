<?xml version="1.0" encoding="UTF-8"?>
<!-- Compiles palier.xsl, all it includes and one catalogue into one flat stylesheet:
     its parameter "catalogue" is the absolute path of messages/LANG.xml, its input palier.xsl,
     and "pool" whose stylesheet it is: what is marked for another pool stays out (empty: nothing does).
     What the p: constructs mean stands in README.md. Every text becomes plain xsl:text and
     xsl:value-of, so nothing is looked up at run time. An unknown key, a placeholder nobody
     fills or a language without plural rule stops the build. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:palier:messages">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="*"/>
  <xsl:preserve-space elements="xsl:text"/>
  <xsl:param name="catalogue"/>
  <xsl:param name="pool"/>

  <xsl:variable name="messages" select="document($catalogue)/messages"/>
  <xsl:key name="message" match="message" use="@key"/>

  <!-- The whole -->

  <xsl:template match="/xsl:stylesheet">
    <xsl:if test="not($messages/message)">
      <xsl:message terminate="yes">No messages in <xsl:value-of select="$catalogue"/></xsl:message>
    </xsl:if>
    <xsl:for-each select="$messages/message[@key = preceding-sibling::message/@key]">
      <xsl:message terminate="yes">Key written twice: <xsl:value-of select="@key"/></xsl:message>
    </xsl:for-each>
    <xsl:element name="xsl:stylesheet">
      <xsl:attribute name="version">1.0</xsl:attribute>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="xsl:include">
    <xsl:if test="$pool = '' or not(@p:pool) or @p:pool = $pool">
      <xsl:apply-templates select="." mode="included"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="xsl:include" mode="included">
    <xsl:variable name="included" select="document(@href, .)/xsl:stylesheet"/>
    <xsl:if test="not($included)">
      <xsl:message terminate="yes">Cannot include <xsl:value-of select="@href"/></xsl:message>
    </xsl:if>
    <xsl:apply-templates select="$included/node()"/>
  </xsl:template>

  <!-- Everything else is copied, without namespaces nobody uses; comments fall away. -->

  <xsl:template match="*">
    <xsl:element name="{name()}" namespace="{namespace-uri()}">
      <xsl:apply-templates select="@*|node()"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="@*">
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <!-- p:aria-label="key": a literal attribute with that text. -->

  <xsl:template match="@p:*">
    <xsl:variable name="key" select="string(.)"/>
    <xsl:variable name="text">
      <xsl:for-each select="$messages">
        <xsl:value-of select="key('message', $key)"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="known"><xsl:with-param name="key" select="$key"/></xsl:call-template>
    <xsl:if test="contains($text, '{')">
      <xsl:message terminate="yes">An attribute cannot fill the placeholders of <xsl:value-of select="$key"/></xsl:message>
    </xsl:if>
    <xsl:attribute name="{local-name()}"><xsl:value-of select="$text"/></xsl:attribute>
  </xsl:template>

  <!-- p:t: one message, or one of those whose keys begin alike. -->

  <xsl:template match="p:t[@key]">
    <xsl:call-template name="known"><xsl:with-param name="key" select="@key"/></xsl:call-template>
    <xsl:call-template name="message">
      <xsl:with-param name="key" select="@key"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="p:t[@prefix]">
    <xsl:variable name="here" select="."/>
    <xsl:variable name="prefix" select="string(@prefix)"/>
    <xsl:variable name="candidates" select="$messages/message[starts-with(@key, $prefix)]"/>
    <xsl:if test="not($candidates)">
      <xsl:message terminate="yes">No message begins with <xsl:value-of select="$prefix"/></xsl:message>
    </xsl:if>
    <xsl:element name="xsl:choose">
      <xsl:for-each select="$candidates">
        <xsl:variable name="key" select="string(@key)"/>
        <xsl:variable name="rest" select="substring-after($key, $prefix)"/>
        <xsl:element name="xsl:when">
          <xsl:attribute name="test">
            <xsl:value-of select="concat('(', $here/@select, ') = ', &quot;'&quot;, $rest, &quot;'&quot;)"/>
          </xsl:attribute>
          <xsl:for-each select="$here">
            <xsl:call-template name="message"><xsl:with-param name="key" select="$key"/></xsl:call-template>
          </xsl:for-each>
        </xsl:element>
      </xsl:for-each>
      <xsl:if test="p:else">
        <xsl:element name="xsl:otherwise"><xsl:apply-templates select="p:else/node()"/></xsl:element>
      </xsl:if>
    </xsl:element>
  </xsl:template>

  <xsl:template match="p:*">
    <xsl:message terminate="yes">Misplaced <xsl:value-of select="name()"/> in <xsl:value-of select="name(..)"/></xsl:message>
  </xsl:template>

  <!-- What replaces a p:t (the current node) for one key: text, or a choice by number. -->

  <xsl:template name="message">
    <xsl:param name="key"/>
    <xsl:variable name="here" select="."/>
    <xsl:variable name="n" select="string(@n)"/>
    <xsl:for-each select="$messages">
      <xsl:variable name="message" select="key('message', $key)"/>
      <xsl:choose>
        <xsl:when test="$message/other and $n = ''">
          <xsl:message terminate="yes">No n given for <xsl:value-of select="$key"/></xsl:message>
        </xsl:when>
        <xsl:when test="$message/other">
          <xsl:variable name="one">
            <xsl:call-template name="plural-rule"><xsl:with-param name="n" select="$n"/></xsl:call-template>
          </xsl:variable>
          <xsl:element name="xsl:choose">
            <xsl:element name="xsl:when">
              <xsl:attribute name="test"><xsl:value-of select="$one"/></xsl:attribute>
              <xsl:call-template name="pieces">
                <xsl:with-param name="text" select="string($message/one)"/>
                <xsl:with-param name="from" select="$here"/>
              </xsl:call-template>
            </xsl:element>
            <xsl:element name="xsl:otherwise">
              <xsl:call-template name="pieces">
                <xsl:with-param name="text" select="string($message/other)"/>
                <xsl:with-param name="from" select="$here"/>
              </xsl:call-template>
            </xsl:element>
          </xsl:element>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="pieces">
            <xsl:with-param name="text" select="string($message)"/>
            <xsl:with-param name="from" select="$here"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- The XPath test that chooses the singular. -->
  <xsl:template name="plural-rule">
    <xsl:param name="n"/>
    <xsl:variable name="lang" select="string($messages/@lang)"/>
    <xsl:choose>
      <xsl:when test="$lang = 'fr'">number(<xsl:value-of select="$n"/>) &lt; 2</xsl:when>
      <xsl:when test="$lang = 'en'">number(<xsl:value-of select="$n"/>) = 1</xsl:when>
      <xsl:otherwise>
        <xsl:message terminate="yes">No plural rule for language <xsl:value-of select="$lang"/></xsl:message>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "Bonjour {name}" becomes xsl:text, xsl:value-of (or what p:with holds), xsl:text. -->
  <xsl:template name="pieces">
    <xsl:param name="text"/>
    <xsl:param name="from"/>
    <xsl:choose>
      <xsl:when test="contains($text, '{')">
        <xsl:variable name="after" select="substring-after($text, '{')"/>
        <xsl:variable name="name" select="substring-before($after, '}')"/>
        <xsl:variable name="with" select="$from/p:with[@name = $name]"/>
        <xsl:call-template name="plain">
          <xsl:with-param name="text" select="substring-before($text, '{')"/>
        </xsl:call-template>
        <xsl:choose>
          <xsl:when test="$with/@select">
            <xsl:element name="xsl:value-of">
              <xsl:attribute name="select"><xsl:value-of select="$with/@select"/></xsl:attribute>
            </xsl:element>
          </xsl:when>
          <xsl:when test="$with"><xsl:apply-templates select="$with/node()"/></xsl:when>
          <xsl:when test="$name = 'n' and $from/@n">
            <xsl:element name="xsl:value-of">
              <xsl:attribute name="select"><xsl:value-of select="$from/@n"/></xsl:attribute>
            </xsl:element>
          </xsl:when>
          <xsl:otherwise>
            <xsl:message terminate="yes">Nothing fills {<xsl:value-of select="$name"/>} in: <xsl:value-of select="$text"/></xsl:message>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="pieces">
          <xsl:with-param name="text" select="substring-after($after, '}')"/>
          <xsl:with-param name="from" select="$from"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="plain"><xsl:with-param name="text" select="$text"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="plain">
    <xsl:param name="text"/>
    <xsl:if test="$text != ''">
      <xsl:element name="xsl:text"><xsl:value-of select="$text"/></xsl:element>
    </xsl:if>
  </xsl:template>

  <xsl:template name="known">
    <xsl:param name="key"/>
    <xsl:if test="not($messages/message[@key = string($key)])">
      <xsl:message terminate="yes">Unknown message key: <xsl:value-of select="$key"/></xsl:message>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
