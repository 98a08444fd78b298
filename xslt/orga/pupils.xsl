<?xml version="1.0" encoding="UTF-8"?>
<!-- The pupils of a school: search, filters, the list; before the first import, how to begin. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.pupils" mode="title"><p:t key="pupils.title"/></xsl:template>

  <xsl:template match="orga.pupils" mode="main">
    <div class="headline">
      <h1><p:t key="pupils.title"/></h1>
      <xsl:if test="@any = 'true'">
        <p class="buttons">
          <a class="button small" href="{$prefix}/orga/eleves/identifiants"><i class="icon i-key"></i><p:t key="accounts.title"/></a>
          <xsl:if test="organization/@role = 'admin'"><a class="button small" href="{$prefix}/orga/eleves/import"><i class="icon i-upload"></i><p:t key="pupils.import"/></a></xsl:if>
        </p>
      </xsl:if>
    </div>
    <xsl:call-template name="fault-summary"/>
    <xsl:if test="@detached">
      <p class="note ok" role="status"><i class="icon i-check"></i><span><p:t key="pupils.detached"><p:with name="name" select="@detached"/></p:t></span></p>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="@any = 'true'">
        <xsl:call-template name="pupils-filters"/>
        <xsl:choose>
          <xsl:when test="pupil"><xsl:call-template name="pupils-list"/></xsl:when>
          <xsl:otherwise>
            <div class="card main empty">
              <span class="dot neutral i-search"></span>
              <div>
                <h2><p:t key="pupils.none"/></h2>
                <p><p:t key="pupils.none_text"/></p>
                <p class="buttons"><a class="button" href="{$prefix}/orga/eleves"><p:t key="pupils.all"/></a></p>
              </div>
            </div>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:when>
      <xsl:otherwise>
        <div class="card main empty">
          <span class="dot neutral i-people"></span>
          <div>
            <h2><p:t key="pupils.empty"/></h2>
            <p><p:t key="pupils.empty_text"/></p>
            <xsl:choose>
              <xsl:when test="organization/@role = 'admin'">
                <xsl:call-template name="import-steps"/>
                <p class="buttons"><a class="button primary" href="{$prefix}/orga/eleves/import"><i class="icon i-upload"></i><p:t key="pupils.import"/></a></p>
              </xsl:when>
              <xsl:otherwise><p><p:t key="pupils.empty_member"/></p></xsl:otherwise>
            </xsl:choose>
          </div>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Folded on a phone, but where something was chosen. -->
  <xsl:template name="pupils-filters">
    <details class="card fold filtering" id="chercher">
      <xsl:if test="concat(@search, @division, @method, @certifiable) != ''"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
      <summary><b><p:t key="pupils.filters"/></b><i class="icon i-chevron"></i></summary>
      <xsl:call-template name="pupils-filter-form"/>
    </details>
  </xsl:template>
  <xsl:template name="pupils-filter-form">
    <form class="filters many" method="get" role="search" action="{$prefix}/orga/eleves" p:aria-label="pupils.filters">
      <div class="field">
        <label for="recherche"><p:t key="pupils.search"/></label>
        <input class="input" type="search" id="recherche" name="recherche" value="{@search}" maxlength="100" autocomplete="off" spellcheck="false"/>
      </div>
      <div class="field">
        <label for="classe"><p:t key="pupils.class"/></label>
        <select class="input" id="classe" name="classe">
          <option value=""><p:t key="pupils.class_all"/></option>
          <xsl:for-each select="class">
            <option value="{@name}">
              <xsl:if test="@name = ../@division"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
              <xsl:value-of select="concat(@name, ' (', @pupils, ')')"/>
            </option>
          </xsl:for-each>
        </select>
      </div>
      <div class="field">
        <label for="methode"><p:t key="pupils.method"/></label>
        <select class="input" id="methode" name="methode">
          <option value=""><p:t key="pupils.method_all"/></option>
          <xsl:call-template name="pupils-method"><xsl:with-param name="name" select="'username'"/></xsl:call-template>
          <xsl:call-template name="pupils-method"><xsl:with-param name="name" select="'email'"/></xsl:call-template>
          <xsl:call-template name="pupils-method"><xsl:with-param name="name" select="'cas'"/></xsl:call-template>
          <xsl:call-template name="pupils-method"><xsl:with-param name="name" select="'none'"/></xsl:call-template>
        </select>
      </div>
      <div class="field">
        <label for="certifiable"><p:t key="pupils.certifiable"/></label>
        <select class="input" id="certifiable" name="certifiable">
          <option value=""><p:t key="pupils.certifiable_all"/></option>
          <xsl:call-template name="pupils-certifiable"><xsl:with-param name="name" select="'yes'"/></xsl:call-template>
          <xsl:call-template name="pupils-certifiable"><xsl:with-param name="name" select="'no'"/></xsl:call-template>
          <xsl:call-template name="pupils-certifiable"><xsl:with-param name="name" select="'unknown'"/></xsl:call-template>
        </select>
      </div>
      <button class="button"><p:t key="pupils.filter"/></button>
    </form>
  </xsl:template>
  <xsl:template name="pupils-method">
    <xsl:param name="name"/>
    <option value="{$name}">
      <xsl:if test="@method = $name"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <p:t prefix="pupils.method." select="$name"/>
    </option>
  </xsl:template>
  <xsl:template name="pupils-certifiable">
    <xsl:param name="name"/>
    <option value="{$name}">
      <xsl:if test="@certifiable = $name"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <p:t prefix="pupils.certifiable." select="$name"/>
    </option>
  </xsl:template>

  <xsl:template name="pupils-list">
    <div class="rows short pupils">
      <table role="table">
        <caption><p:t key="pupils.count" n="@count"><p:with name="count"><xsl:call-template name="integer"><xsl:with-param name="value" select="@count"/></xsl:call-template></p:with></p:t></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col"><p:t key="pupils.name"/></th>
            <th role="columnheader" scope="col"><p:t key="pupils.class"/></th>
            <th role="columnheader" scope="col"><p:t key="pupils.birth_date"/></th>
            <th role="columnheader" scope="col"><p:t key="pupils.method"/></th>
            <th role="columnheader" scope="col"><p:t key="pupils.participations"/></th>
            <th role="columnheader" scope="col"><p:t key="pupils.certifiable"/></th>
          </tr>
        </thead>
        <tbody role="rowgroup"><xsl:apply-templates select="pupil" mode="pupils"/></tbody>
      </table>
    </div>
    <xsl:call-template name="pager">
      <xsl:with-param name="link" select="concat('/orga/eleves?', @query, 'page=')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="pupil" mode="pupils">
    <tr role="row">
      <th role="rowheader" scope="row">
        <xsl:value-of select="@last_name"/><xsl:text> </xsl:text><xsl:value-of select="@first_name"/>
        <xsl:if test="@preferred_name"><small><p:t key="pupils.preferred"><p:with name="name" select="@preferred_name"/></p:t></small></xsl:if>
      </th>
      <td role="cell" class="first" p:data-label="pupils.class"><xsl:value-of select="@division"/></td>
      <td role="cell" p:data-label="pupils.birth_date"><xsl:value-of select="@birth_date"/></td>
      <td role="cell" p:data-label="pupils.method">
        <div>
          <p:t prefix="pupils.method." select="@method"/>
          <xsl:if test="@login"><small class="login"><xsl:value-of select="@login"/></small></xsl:if>
          <xsl:if test="@linked = 'true' and ../organization/@role = 'admin'">
            <details class="plain note-of detach">
              <summary><i class="icon i-chevron"></i><p:t key="pupils.detach_open"/></summary>
              <p class="small"><p:t key="pupils.detach_text"/></p>
              <form method="post" action="{$prefix}/orga/eleves/{@id}/detacher">
                <input type="hidden" name="csrf" value="{$csrf}"/>
                <button class="button small danger"><p:t key="pupils.detach"/></button>
              </form>
            </details>
          </xsl:if>
        </div>
      </td>
      <td role="cell" class="named" p:data-label="pupils.participations">
        <span>
          <xsl:choose>
            <xsl:when test="@participations &gt; 0"><p:t key="pupils.took_part" n="@participations"><p:with name="date"><xsl:call-template name="digits"><xsl:with-param name="day" select="@latest"/></xsl:call-template></p:with></p:t></xsl:when>
            <xsl:otherwise><p:t key="pupils.took_none"/></xsl:otherwise>
          </xsl:choose>
        </span>
      </td>
      <td role="cell" class="named" p:data-label="pupils.certifiable"><p:t prefix="pupils.certifiable." select="@certifiable"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
