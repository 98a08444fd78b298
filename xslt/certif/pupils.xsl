<?xml version="1.0" encoding="UTF-8"?>
<!-- Enrolling pupils: choose a class, tick its pupils. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.pupils" mode="title"><p:t key="enrol.title"/></xsl:template>

  <xsl:template match="certif.pupils" mode="main">
    <xsl:variable name="here" select="concat('/certif/sessions/', session/@id, '/candidats')"/>
    <xsl:call-template name="session-head"><xsl:with-param name="title"><p:t key="enrol.title"/></xsl:with-param></xsl:call-template>
    <a class="back" href="{$prefix}{$here}"><i class="icon i-back"></i><p:t key="enrol.back" n="session/@candidates"/></a>
    <xsl:call-template name="fault-summary"/>
    <xsl:call-template name="session-crowded"/>
    <xsl:choose>
      <xsl:when test="session[@state = 'finalised' or @state = 'published']"><p class="note neutral"><i class="icon i-lock"></i><span><p:t key="fault.session.closed"/></span></p></xsl:when>
      <xsl:when test="list/@school = 'false'"><p class="note neutral"><i class="icon i-info"></i><span><p:t key="enrol.no_school"/></span></p></xsl:when>
      <xsl:when test="not(class)"><p class="note neutral"><i class="icon i-info"></i><span><p:t key="enrol.no_pupils"/></span></p></xsl:when>
      <xsl:otherwise>
        <xsl:if test="not(pupil)"><p><p:t key="enrol.choose"/></p></xsl:if>
        <nav class="classes" p:aria-label="enrol.classes">
          <ul>
            <xsl:for-each select="class">
              <li>
                <a class="button small" href="{$prefix}{$here}/eleves?classe={@query}">
                  <xsl:if test="@name = ../list/@classe"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
                  <xsl:value-of select="@name"/>
                  <span class="quiet"><p:t key="enrol.class"><p:with name="enrolled" select="@enrolled"/><p:with name="pupils" select="@pupils"/></p:t></span>
                </a>
              </li>
            </xsl:for-each>
          </ul>
        </nav>
        <xsl:if test="pupil"><xsl:call-template name="enrol-form"><xsl:with-param name="here" select="$here"/></xsl:call-template></xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="enrol-form">
    <xsl:param name="here"/>
    <form class="card main" method="post" action="{$prefix}{$here}/eleves">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <input type="hidden" name="classe" value="{list/@classe}"/>
      <fieldset class="group">
        <legend><p:t key="enrol.legend"><p:with name="class" select="list/@classe"/></p:t></legend>
        <ul class="columns">
          <xsl:for-each select="pupil">
            <li>
              <label class="tick">
                <input type="checkbox" name="answer" value="{@id}">
                  <xsl:choose>
                    <xsl:when test="@enrolled = 'true'"><xsl:attribute name="checked">checked</xsl:attribute><xsl:attribute name="disabled">disabled</xsl:attribute></xsl:when>
                    <xsl:when test="not($faults) or $typed[@name = 'answer' and @value = current()/@id]"><xsl:attribute name="checked">checked</xsl:attribute></xsl:when>
                  </xsl:choose>
                </input>
                <span>
                  <xsl:value-of select="concat(@last_name, ' ', @first_name)"/>
                  <small class="quiet"><xsl:call-template name="digits-date"><xsl:with-param name="day" select="@birth_date"/></xsl:call-template><xsl:if test="@enrolled = 'true'"><p:t key="enrol.already"/></xsl:if></small>
                </span>
              </label>
            </li>
          </xsl:for-each>
        </ul>
      </fieldset>
      <xsl:choose>
        <xsl:when test="pupil[@enrolled = 'false']"><p class="buttons"><button class="button primary"><p:t key="enrol.button"/></button></p></xsl:when>
        <xsl:otherwise><p class="note ok"><i class="icon i-check"></i><span><p:t key="enrol.all"/></span></p></xsl:otherwise>
      </xsl:choose>
    </form>
  </xsl:template>
</xsl:stylesheet>
