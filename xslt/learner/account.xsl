<?xml version="1.0" encoding="UTF-8"?>
<!-- Who I am, my password, leaving. Three forms; a fault belongs to the one that was posted. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.account" mode="title"><p:t key="nav.account"/></xsl:template>

  <xsl:template match="learner.account" mode="main">
    <!-- The form that was refused: by the address it was posted to, else by the field at fault. -->
    <xsl:variable name="form">
      <xsl:choose>
        <xsl:when test="not($faults)"/>
        <xsl:when test="$path = '/mon-compte/supprimer'">delete</xsl:when>
        <xsl:when test="$path = '/mon-compte/identite' or $faults[@field = 'first_name' or @field = 'last_name']">identity</xsl:when>
        <xsl:otherwise>password</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <div class="middle">
      <h1><p:t key="nav.account"/></h1>
      <xsl:if test="not($faults) and @saved != ''">
        <p class="note ok" role="status"><i class="icon i-check"></i><span><p:t prefix="account.saved." select="@saved"/></span></p>
      </xsl:if>
      <xsl:call-template name="fault-summary">
        <xsl:with-param name="mark"><xsl:if test="$form = 'delete'">delete.</xsl:if></xsl:with-param>
      </xsl:call-template>

      <xsl:call-template name="account-identity"/>
      <xsl:call-template name="account-password"><xsl:with-param name="form" select="$form"/></xsl:call-template>
      <xsl:call-template name="account-leave"><xsl:with-param name="form" select="$form"/></xsl:call-template>
    </div>
  </xsl:template>

  <xsl:template name="account-identity">
    <section class="card" aria-labelledby="identite">
      <h2 id="identite"><p:t key="account.identity"/></h2>
      <dl class="known">
        <xsl:if test="provider/@names = 'true'"><div><dt><p:t key="account.name"/></dt><dd><xsl:value-of select="concat(@first_name, ' ', @last_name)"/></dd></div></xsl:if>
        <xsl:if test="@email != ''"><div><dt><p:t key="field.email"/></dt><dd><xsl:value-of select="@email"/></dd></div></xsl:if>
        <xsl:if test="@username != ''"><div><dt><p:t key="account.username"/></dt><dd><xsl:value-of select="@username"/></dd></div></xsl:if>
        <xsl:for-each select="provider"><div><dt><p:t key="account.provider"/></dt><dd><xsl:value-of select="@label"/></dd></div></xsl:for-each>
        <div><dt><p:t key="account.since"/></dt><dd><xsl:call-template name="date"><xsl:with-param name="instant" select="@created_at"/></xsl:call-template></dd></div>
      </dl>
      <xsl:choose>
        <xsl:when test="provider/@names = 'true'"><p class="hint"><p:t key="account.names_from"><p:with name="label" select="provider[@names = 'true'][1]/@label"/></p:t></p></xsl:when>
        <xsl:otherwise>
          <form class="form" method="post" action="{$prefix}/mon-compte/identite" novalidate="novalidate">
            <input type="hidden" name="csrf" value="{$csrf}"/>
            <xsl:call-template name="name-fields">
              <xsl:with-param name="first_name" select="@first_name"/>
              <xsl:with-param name="last_name" select="@last_name"/>
            </xsl:call-template>
            <p class="buttons"><button class="button primary"><p:t key="account.save"/></button></p>
          </form>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="account-password">
    <xsl:param name="form"/>
    <section class="card" aria-labelledby="secret">
      <h2 id="secret"><p:t key="account.password"/></h2>
      <xsl:choose>
        <xsl:when test="@has_password = 'false'"><p><p:t key="account.no_password"/></p></xsl:when>
        <xsl:otherwise>
          <form class="form" method="post" action="{$prefix}/mon-compte/mot-de-passe" novalidate="novalidate">
            <input type="hidden" name="csrf" value="{$csrf}"/>
            <xsl:call-template name="field">
              <xsl:with-param name="name" select="'current_password'"/>
              <xsl:with-param name="label"><p:t key="field.current_password"/></xsl:with-param>
              <xsl:with-param name="type" select="'password'"/>
              <xsl:with-param name="autocomplete" select="'current-password'"/>
              <xsl:with-param name="here" select="$form = 'password'"/>
            </xsl:call-template>
            <xsl:call-template name="new-password-field"><xsl:with-param name="label"><p:t key="field.new_password"/></xsl:with-param></xsl:call-template>
            <xsl:if test="@sessions &gt; 1"><p class="hint"><p:t key="account.sessions" n="@sessions - 1"/></p></xsl:if>
            <p class="buttons"><button class="button primary"><p:t key="account.change"/></button></p>
          </form>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="account-leave">
    <xsl:param name="form"/>
    <section class="card" aria-labelledby="depart">
      <h2 id="depart"><p:t key="account.leave"/></h2>
      <details class="plain">
        <xsl:if test="$form = 'delete'"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
        <summary><i class="icon i-chevron"></i><p:t key="account.leave_open"/></summary>
        <form class="form" method="post" action="{$prefix}/mon-compte/supprimer" novalidate="novalidate">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <p><p:t key="account.leave_text"/></p>
          <xsl:choose>
            <xsl:when test="@has_password = 'false'"><xsl:call-template name="confirm"/></xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="field">
                <xsl:with-param name="name" select="'current_password'"/>
                <xsl:with-param name="id" select="'delete.current_password'"/>
                <xsl:with-param name="label"><p:t key="account.leave_password"/></xsl:with-param>
                <xsl:with-param name="type" select="'password'"/>
                <xsl:with-param name="autocomplete" select="'current-password'"/>
                <xsl:with-param name="here" select="$form = 'delete'"/>
              </xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
          <p class="buttons"><button class="button danger"><p:t key="account.leave_button"/></button></p>
        </form>
      </details>
    </section>
  </xsl:template>

  <!-- Who has no password ticks that they mean it. -->
  <xsl:template name="confirm">
    <xsl:variable name="fault" select="$faults[@field = 'confirm'][1]"/>
    <div class="field">
      <xsl:if test="$fault"><xsl:attribute name="class">field faulty</xsl:attribute></xsl:if>
      <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="'delete.confirm'"/></xsl:call-template>
      <label class="tick" for="delete.confirm">
        <input type="checkbox" id="delete.confirm" name="confirm" value="yes" required="required">
          <xsl:call-template name="described"><xsl:with-param name="id" select="'delete.confirm'"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
        </input>
        <span><p:t key="account.leave_confirm"/></span>
      </label>
    </div>
  </xsl:template>
</xsl:stylesheet>
