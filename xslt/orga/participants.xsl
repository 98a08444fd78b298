<?xml version="1.0" encoding="UTF-8"?>
<!-- Who takes part in a campaign: figures, a list to filter, who has not begun. Figures and list renew themselves. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.participants" mode="title"><p:t key="participants.title"><p:with name="name" select="@name"/></p:t></xsl:template>

  <xsl:template match="orga.participants" mode="main">
    <xsl:call-template name="campaign-head"/>
    <div id="chiffres" data-live="5"><xsl:call-template name="campaign-figures"/></div>
    <xsl:if test="@participants &gt; 0">
      <div class="headline">
        <h2><p:t key="participants.heading"/></h2>
        <p class="buttons">
          <xsl:call-template name="again"><xsl:with-param name="link" select="concat('/orga/campagnes/', @campaign, '/participants?', @query, '&amp;page=', @page)"/></xsl:call-template>
          <xsl:call-template name="export-link"/>
        </p>
      </div>
      <xsl:call-template name="participants-filters"/>
    </xsl:if>
    <div class="room" id="liste" data-live="5">
      <xsl:choose>
        <xsl:when test="@participants = 0"><xsl:call-template name="nobody-yet"/></xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="participants-list"/>
          <xsl:call-template name="not-begun"/>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- Folded on a phone, where names come first; what is chosen is told below. On a wide screen space.css unfolds it. -->
  <xsl:template name="participants-filters">
    <details class="card fold filtering" id="filtrer">
      <summary><b><p:t key="participants.filters"/></b><i class="icon i-chevron"></i></summary>
      <xsl:call-template name="participants-filter-form"/>
    </details>
    <xsl:if test="participant and (@nom != '' or @classe != '' or @etat != '' or @etoiles != '')">
      <p class="filtered">
        <xsl:if test="@nom != ''"><span class="state"><p:t key="list.quoted"><p:with name="name" select="@nom"/></p:t></span></xsl:if>
        <xsl:if test="@classe != ''"><span class="state"><xsl:value-of select="@classe"/></span></xsl:if>
        <xsl:call-template name="filter-set"><xsl:with-param name="value" select="@etat"/></xsl:call-template>
        <xsl:call-template name="filter-set"><xsl:with-param name="value" select="@etoiles"/></xsl:call-template>
        <a href="{$prefix}/orga/campagnes/{@campaign}/participants"><p:t key="participants.none_go"/></a>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="filter-set">
    <xsl:param name="value"/>
    <xsl:if test="contains(' commence a-envoyer envoye 0 1 2 3 ', concat(' ', $value, ' ')) and $value != ''"><span class="state"><p:t prefix="participants.option." select="$value"/></span></xsl:if>
  </xsl:template>

  <xsl:template name="participants-filter-form">
    <form class="filters many" method="get" role="search" action="{$prefix}/orga/campagnes/{@campaign}/participants" p:aria-label="participants.filters">
      <div class="field">
        <label for="nom"><p:t key="participants.name"/></label>
        <input class="input" id="nom" name="nom" type="search" maxlength="100" autocomplete="off" value="{@nom}"/>
      </div>
      <xsl:if test="class">
        <div class="field">
          <label for="classe"><p:t key="participants.class"/></label>
          <select class="input" id="classe" name="classe">
            <option value=""><p:t key="participants.class_all"/></option>
            <xsl:for-each select="class">
              <option value="{@name}"><xsl:if test="@name = ../@classe"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><xsl:value-of select="@name"/></option>
            </xsl:for-each>
          </select>
        </div>
      </xsl:if>
      <div class="field">
        <label for="etat"><p:t key="participants.state"/></label>
        <select class="input" id="etat" name="etat">
          <option value=""><p:t key="participants.state_all"/></option>
          <xsl:if test="@kind = 'assessment'"><xsl:call-template name="filter-option"><xsl:with-param name="value" select="'commence'"/><xsl:with-param name="now" select="@etat"/></xsl:call-template></xsl:if>
          <xsl:call-template name="filter-option"><xsl:with-param name="value" select="'a-envoyer'"/><xsl:with-param name="now" select="@etat"/></xsl:call-template>
          <xsl:call-template name="filter-option"><xsl:with-param name="value" select="'envoye'"/><xsl:with-param name="now" select="@etat"/></xsl:call-template>
        </select>
      </div>
      <xsl:if test="@kind = 'assessment'">
        <div class="field">
          <label for="etoiles"><p:t key="participants.stars"/></label>
          <select class="input" id="etoiles" name="etoiles">
            <option value=""><p:t key="participants.stars_all"/></option>
            <xsl:call-template name="filter-option"><xsl:with-param name="value" select="'3'"/><xsl:with-param name="now" select="@etoiles"/></xsl:call-template>
            <xsl:call-template name="filter-option"><xsl:with-param name="value" select="'2'"/><xsl:with-param name="now" select="@etoiles"/></xsl:call-template>
            <xsl:call-template name="filter-option"><xsl:with-param name="value" select="'1'"/><xsl:with-param name="now" select="@etoiles"/></xsl:call-template>
            <xsl:call-template name="filter-option"><xsl:with-param name="value" select="'0'"/><xsl:with-param name="now" select="@etoiles"/></xsl:call-template>
          </select>
        </div>
      </xsl:if>
      <div class="field">
        <label for="tri"><p:t key="participants.sort"/></label>
        <select class="input" id="tri" name="tri">
          <option value=""><p:t key="participants.sort.name"/></option>
          <xsl:if test="class"><xsl:call-template name="filter-option"><xsl:with-param name="value" select="'classe'"/><xsl:with-param name="now" select="@tri"/></xsl:call-template></xsl:if>
          <xsl:call-template name="filter-option"><xsl:with-param name="value" select="'etat'"/><xsl:with-param name="now" select="@tri"/></xsl:call-template>
          <xsl:call-template name="filter-option"><xsl:with-param name="value" select="'resultat'"/><xsl:with-param name="now" select="@tri"/></xsl:call-template>
        </select>
      </div>
      <button class="button"><p:t key="participants.filter"/></button>
    </form>
  </xsl:template>

  <xsl:template name="filter-option">
    <xsl:param name="value"/>
    <xsl:param name="now"/>
    <option value="{$value}">
      <xsl:if test="$value = $now"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <p:t prefix="participants.option." select="$value"/>
    </option>
  </xsl:template>

  <xsl:template name="participants-list">
    <xsl:choose>
      <xsl:when test="participant">
        <div class="rows short participants">
          <table role="table">
            <caption><p:t key="participants.count" n="@count"/></caption>
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader"><p:t key="participants.person"/></th>
                <xsl:if test="class"><th scope="col" role="columnheader"><p:t key="participants.class"/></th></xsl:if>
                <th scope="col" role="columnheader"><p:t key="participants.state"/></th>
                <xsl:choose>
                  <xsl:when test="@kind = 'assessment'"><th scope="col" role="columnheader"><p:t key="participants.result"/></th></xsl:when>
                  <xsl:otherwise>
                    <th scope="col" role="columnheader" class="num"><p:t key="participants.pix"/></th>
                    <th scope="col" role="columnheader"><p:t key="participants.certifiable"/></th>
                  </xsl:otherwise>
                </xsl:choose>
              </tr>
            </thead>
            <tbody role="rowgroup"><xsl:apply-templates select="participant" mode="row"/></tbody>
          </table>
        </div>
        <xsl:call-template name="pager"><xsl:with-param name="link" select="concat('/orga/campagnes/', @campaign, '/participants?', @query, '&amp;page=')"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <div class="card empty">
          <span class="dot neutral i-search"></span>
          <div>
            <h3><p:t key="participants.none"/></h3>
            <p class="buttons"><a class="button small" href="{$prefix}/orga/campagnes/{@campaign}/participants"><p:t key="participants.none_go"/></a></p>
          </div>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="participant" mode="row">
    <tr role="row">
      <th scope="row" role="rowheader"><a href="{$prefix}/orga/campagnes/{../@campaign}/participants/{@id}"><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></a></th>
      <xsl:if test="../class"><td role="cell" p:data-label="participants.class"><xsl:value-of select="@class"/></td></xsl:if>
      <td role="cell" p:data-label="participants.state"><xsl:call-template name="participant-state"/></td>
      <xsl:choose>
        <xsl:when test="../@kind = 'assessment'">
          <td role="cell" class="first" p:data-label="participants.result">
            <xsl:if test="not(@percent) and @state != 'started'"><xsl:attribute name="class">void</xsl:attribute></xsl:if>
            <xsl:choose>
              <xsl:when test="@percent"><span class="result"><b class="figure"><xsl:value-of select="@percent"/><p:t key="unit.percent"/></b><xsl:call-template name="stars"/></span></xsl:when>
              <xsl:when test="@state = 'started'">
                <span class="result"><span class="figure"><xsl:value-of select="@progress"/><p:t key="unit.percent"/></span><progress max="100" value="{@progress}" aria-hidden="true"/></span>
              </xsl:when>
              <xsl:otherwise><span class="quiet"><p:t key="participants.finished"/></span></xsl:otherwise>
            </xsl:choose>
          </td>
        </xsl:when>
        <xsl:otherwise>
          <td role="cell" class="num first" p:data-label="participants.pix"><xsl:choose><xsl:when test="@pix"><xsl:call-template name="integer"><xsl:with-param name="value" select="@pix"/></xsl:call-template><span class="only-short"><p:t key="unit.pix"/></span></xsl:when><xsl:otherwise><xsl:attribute name="class">num void</xsl:attribute><span class="quiet"><p:t key="participants.not_sent"/></span></xsl:otherwise></xsl:choose></td>
          <td role="cell" p:data-label="participants.certifiable"><xsl:choose><xsl:when test="@certifiable"><span><xsl:call-template name="certifiable-state"/></span></xsl:when><xsl:otherwise><xsl:attribute name="class">void</xsl:attribute><span class="quiet"><p:t key="participants.not_sent"/></span></xsl:otherwise></xsl:choose></td>
        </xsl:otherwise>
      </xsl:choose>
    </tr>
  </xsl:template>

  <!-- Pupils of the classes that take part who have not begun. -->
  <xsl:template name="not-begun">
    <xsl:if test="class">
      <section class="card" aria-labelledby="absents">
        <h2 id="absents"><p:t key="waiting.heading"/></h2>
        <xsl:choose>
          <xsl:when test="class/pupil or class/@missing">
            <xsl:for-each select="class[@missing]">
              <p><a href="{$prefix}/orga/campagnes/{../@campaign}/participants?classe={@query}"><xsl:value-of select="@name"/></a><xsl:text>&#xA0;: </xsl:text><p:t key="waiting.count" n="@missing"/></p>
            </xsl:for-each>
            <xsl:for-each select="class[pupil]">
              <details class="plain note-of" id="classe-{position()}">
                <summary><i class="icon i-chevron"></i><span><b><xsl:value-of select="@name"/></b><xsl:text>&#xA0;: </xsl:text><p:t key="waiting.count" n="count(pupil)"/></span></summary>
                <ul class="names">
                  <xsl:for-each select="pupil"><li><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></li></xsl:for-each>
                </ul>
              </details>
            </xsl:for-each>
          </xsl:when>
          <xsl:otherwise><p><p:t key="waiting.none"/></p></xsl:otherwise>
        </xsl:choose>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
