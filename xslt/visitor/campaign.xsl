<?xml version="1.0" encoding="UTF-8"?>
<!-- A campaign before one joins: who invites, to what, what is sent to whom, and the way in. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="visitor.campaign" mode="title"><xsl:value-of select="@title"/></xsl:template>

  <xsl:template match="visitor.campaign" mode="main">
    <div class="middle">
      <p class="kick"><p:t key="join.invites"><p:with name="organization" select="@organization"/></p:t></p>
      <h1><xsl:value-of select="@title"/></h1>
      <xsl:call-template name="fault-summary"/>
      <section class="card main">
        <xsl:if test="@welcome != ''"><p class="lines-kept"><xsl:value-of select="@welcome"/></p></xsl:if>
        <ul class="facts">
          <xsl:choose>
            <xsl:when test="@kind = 'assessment'">
              <li><i class="icon i-adapt"></i><span><p:t key="join.fact_skills" n="@competences"><p:with name="skills" select="@skills"/><p:with name="questions" select="@questions"/><p:with name="duration"><xsl:call-template name="duration"><xsl:with-param name="minutes" select="@minutes"/></xsl:call-template></p:with></p:t></span></li>
              <li><i class="icon i-pause"></i><span><p:t key="join.fact_pause"/></span></li>
              <li><i class="icon i-sent"></i><span><p:t key="join.fact_sent"><p:with name="organization" select="@organization"/></p:t></span></li>
            </xsl:when>
            <xsl:otherwise>
              <li><i class="icon i-stairs"></i><span><p:t key="join.fact_profile"/></span></li>
              <li><i class="icon i-adapt"></i><span><p:t key="join.fact_tests"><p:with name="questions" select="@questions"/><p:with name="duration"><xsl:call-template name="duration"><xsl:with-param name="minutes" select="@minutes"/></xsl:call-template></p:with></p:t></span></li>
              <li><i class="icon i-sent"></i><span><p:t key="join.fact_profile_sent"><p:with name="organization" select="@organization"/></p:t></span></li>
            </xsl:otherwise>
          </xsl:choose>
          <li><i class="icon i-lock"></i><span><p:t key="join.fact_before"/></span></li>
        </ul>
        <xsl:apply-templates select="." mode="way-in"/>
      </section>
    </div>
  </xsl:template>

  <!-- The way in: what fits who reads. -->

  <xsl:template match="visitor.campaign[@path]" mode="way-in" priority="3">
    <p class="buttons">
      <a class="button primary" href="{$prefix}{@path}">
        <xsl:choose>
          <xsl:when test="@state = 'started'"><p:t key="join.resume"/></xsl:when>
          <xsl:otherwise><p:t key="join.see"/></xsl:otherwise>
        </xsl:choose>
        <i class="icon i-arrow"></i>
      </a>
    </p>
  </xsl:template>

  <xsl:template match="visitor.campaign[@archived = 'true']" mode="way-in" priority="2">
    <p class="note neutral"><i class="icon i-info"></i><span><p:t key="join.archived"/></span></p>
  </xsl:template>

  <xsl:template match="visitor.campaign[@restricted = 'true' and @known != 'true']" mode="way-in" priority="1">
    <xsl:choose>
      <xsl:when test="$faults[@field = 'password']"><xsl:call-template name="pupil-password"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="pupil-names"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="pupil-names">
    <xsl:if test="provider">
      <h2><p:t key="sign_in.school"/></h2>
      <p class="quiet"><p:t key="join.by_school"/></p>
      <xsl:call-template name="cas-buttons"><xsl:with-param name="retour" select="concat('/campagnes/', @code)"/></xsl:call-template>
    </xsl:if>
    <h2><p:t key="join.who"/></h2>
    <p class="quiet"><p:t key="join.who_text"/></p>
    <form class="form" method="post" action="{$prefix}/campagnes/{@code}/rejoindre" novalidate="novalidate">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <xsl:call-template name="name-fields">
        <xsl:with-param name="first_name" select="@first_name"/>
        <xsl:with-param name="last_name" select="@last_name"/>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="name" select="'birth_date'"/>
        <xsl:with-param name="label"><p:t key="field.birth_date"/></xsl:with-param>
        <xsl:with-param name="hint"><p:t key="field.birth_date_hint"/></xsl:with-param>
        <xsl:with-param name="autocomplete" select="'bday'"/>
      </xsl:call-template>
      <p class="buttons"><button class="button primary"><p:t key="join.go_on"/><i class="icon i-arrow"></i></button></p>
    </form>
    <xsl:if test="not($person)">
      <p><p:t key="join.have_account"/><xsl:text> </xsl:text><a href="{$prefix}/connexion?retour=/campagnes/{@code}"><p:t key="nav.sign_in"/></a></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="visitor.campaign" mode="way-in">
    <xsl:choose>
      <xsl:when test="$person">
        <form method="post" action="{$prefix}/campagnes/{@code}/rejoindre">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <p class="buttons">
            <button class="button primary">
              <xsl:choose>
                <xsl:when test="@kind = 'assessment'"><p:t key="join.begin"/></xsl:when>
                <xsl:otherwise><p:t key="join.take_part"/></xsl:otherwise>
              </xsl:choose>
              <i class="icon i-arrow"></i>
            </button>
          </p>
        </form>
      </xsl:when>
      <xsl:otherwise>
        <h2><p:t key="join.account"/></h2>
        <p class="quiet"><p:t key="join.account_text"/></p>
        <p class="buttons">
          <a class="button primary" href="{$prefix}/inscription?retour=/campagnes/{@code}"><p:t key="nav.sign_up"/></a>
          <a class="button" href="{$prefix}/connexion?retour=/campagnes/{@code}"><p:t key="nav.sign_in"/></a>
        </p>
        <xsl:call-template name="cas-buttons"><xsl:with-param name="retour" select="concat('/campagnes/', @code)"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A pupil who was found: their username, and a password to choose. Of the page that says so for the first time, or of
       the landing page after a fault, with what was typed. -->
  <xsl:template name="pupil-password">
    <xsl:param name="username" select="$typed[@name = 'username'][1]/@value"/>
    <xsl:param name="first_name" select="$typed[@name = 'first_name'][1]/@value"/>
    <xsl:param name="last_name" select="$typed[@name = 'last_name'][1]/@value"/>
    <xsl:param name="birth_date" select="$typed[@name = 'birth_date'][1]/@value"/>
    <form class="form" method="post" action="{$prefix}/campagnes/{@code}/rejoindre" novalidate="novalidate">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <input type="hidden" name="first_name" value="{$first_name}"/>
      <input type="hidden" name="last_name" value="{$last_name}"/>
      <input type="hidden" name="birth_date" value="{$birth_date}"/>
      <div class="field">
        <label for="username"><p:t key="join.username"/></label>
        <p class="hint" id="username-aide"><p:t key="join.username_hint"/></p>
        <input class="input code" id="username" name="username" value="{$username}" readonly="readonly" autocomplete="username" aria-describedby="username-aide"/>
      </div>
      <xsl:call-template name="new-password-field"><xsl:with-param name="label"><p:t key="join.password"/></xsl:with-param></xsl:call-template>
      <p class="buttons"><button class="button primary"><p:t key="join.password_button"/><i class="icon i-arrow"></i></button></p>
    </form>
  </xsl:template>
</xsl:stylesheet>
