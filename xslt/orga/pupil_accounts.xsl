<?xml version="1.0" encoding="UTF-8"?>
<!-- How the pupils of a class sign in; who is ticked gets a username and a temporary password. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.pupil_accounts" mode="title"><p:t key="accounts.title"/></xsl:template>

  <xsl:template match="orga.pupil_accounts" mode="main">
    <p><a class="back" href="{$prefix}/orga/eleves"><i class="icon i-back"></i><p:t key="accounts.back"/></a></p>
    <h1><p:t key="accounts.title"/></h1>
    <xsl:choose>
      <xsl:when test="not(division)">
        <div class="card main empty"><span class="dot neutral i-people"></span><div><h2><p:t key="accounts.no_pupils"/></h2><p><p:t key="accounts.no_pupils_text"/></p><p class="buttons"><a class="button primary" href="{$prefix}/orga/eleves"><p:t key="accounts.no_pupils_go"/></a></p></div></div>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="not(pupil)"><p class="lead"><p:t key="accounts.choose"/></p></xsl:if>
        <form class="search" method="get" role="search" action="{$prefix}/orga/eleves/identifiants">
          <label for="classe"><p:t key="accounts.class"/></label>
          <select class="input" id="classe" name="classe">
            <xsl:for-each select="division">
              <option value="{@name}">
                <xsl:if test="@name = ../@division"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
                <xsl:value-of select="@name"/><xsl:text> (</xsl:text><p:t key="accounts.pupils" n="@pupils"/><xsl:text>)</xsl:text>
              </option>
            </xsl:for-each>
          </select>
          <button class="button"><p:t key="accounts.see"/></button>
        </form>
        <xsl:if test="pupil"><xsl:call-template name="accounts-form"/></xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="accounts-form">
    <xsl:call-template name="fault-summary"/>
    <form method="post" action="{$prefix}/orga/eleves/identifiants" class="accounts-form">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <input type="hidden" name="classe" value="{@division}"/>
      <p class="lead"><p:t key="accounts.lead"/></p>
      <div class="rows" id="answer" tabindex="-1">
        <table role="table">
          <caption><p:t key="accounts.caption"><p:with name="division" select="@division"/></p:t></caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader"><p:t key="accounts.pupil"/></th>
              <th scope="col" role="columnheader"><p:t key="accounts.username"/></th>
              <th scope="col" role="columnheader"><p:t key="accounts.access"/></th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            <xsl:for-each select="pupil">
              <tr role="row">
                <th scope="row" role="rowheader">
                  <xsl:choose>
                    <xsl:when test="@access = 'email' or @access = 'portal' or @access = 'elsewhere'"><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></xsl:when>
                    <xsl:otherwise>
                      <label class="tick">
                        <input type="checkbox" name="answer" value="{@id}">
                          <xsl:if test="@access = 'none' or $typed[@name = 'answer' and @value = current()/@id]"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
                        </input>
                        <span><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></span>
                      </label>
                    </xsl:otherwise>
                  </xsl:choose>
                </th>
                <td role="cell" p:data-label="accounts.username"><span class="code"><xsl:value-of select="@username"/></span><xsl:if test="not(@username)"><xsl:text>–</xsl:text></xsl:if></td>
                <td role="cell" p:data-label="accounts.access"><p:t prefix="accounts.access." select="@access"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
      <p class="quiet"><p:t key="accounts.warning"/></p>
      <p class="buttons"><button class="button primary"><i class="icon i-key"></i><p:t key="accounts.button"/></button></p>
    </form>
  </xsl:template>
</xsl:stylesheet>
