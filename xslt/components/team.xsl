<?xml version="1.0" encoding="UTF-8"?>
<!-- The team of a space, the same for an organization and a center: members, invitations that wait, the form that invites. base: the
     path of the page; the space's own element says whether who reads administers it. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template name="team">
    <xsl:param name="base"/>
    <xsl:variable name="admin" select="(organization | center)/@role = 'admin'"/>
    <h1><p:t key="team.title"/></h1>
    <p class="lead">
      <xsl:choose>
        <xsl:when test="$admin"><p:t key="team.lead_admin"/></xsl:when>
        <xsl:otherwise><p:t key="team.lead"/></xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:if test="@done and not($faults)">
      <p class="note ok" role="status"><i class="icon i-check"></i><span><p:t prefix="team.done." select="@done"/></span></p>
    </xsl:if>
    <xsl:call-template name="fault-summary"/>

    <xsl:call-template name="team-members"><xsl:with-param name="base" select="$base"/><xsl:with-param name="admin" select="$admin"/></xsl:call-template>

    <xsl:if test="invitation">
      <xsl:call-template name="team-invitations"><xsl:with-param name="base" select="$base"/></xsl:call-template>
    </xsl:if>

    <xsl:if test="$admin">
      <xsl:call-template name="team-invite"><xsl:with-param name="base" select="$base"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="team-members">
    <xsl:param name="base"/>
    <xsl:param name="admin"/>
    <div class="rows">
      <table role="table">
        <caption><p:t key="team.members" n="list/@count"/></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col"><p:t key="team.name"/></th>
            <th role="columnheader" scope="col"><p:t key="team.role"/></th>
            <th role="columnheader" scope="col"><p:t key="team.since"/></th>
            <xsl:if test="$admin"><th role="columnheader" scope="col" class="num"><p:t key="team.act"/></th></xsl:if>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <xsl:apply-templates select="member" mode="team"><xsl:with-param name="base" select="$base"/><xsl:with-param name="admin" select="$admin"/></xsl:apply-templates>
        </tbody>
      </table>
    </div>
    <xsl:for-each select="list"><xsl:call-template name="pager"><xsl:with-param name="link" select="concat($base, '?page=')"/></xsl:call-template></xsl:for-each>
  </xsl:template>

  <xsl:template name="team-invitations">
    <xsl:param name="base"/>
    <div class="rows">
      <table role="table">
        <caption><p:t key="team.pending" n="count(invitation)"/></caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col"><p:t key="field.email"/></th>
            <th role="columnheader" scope="col"><p:t key="team.role"/></th>
            <th role="columnheader" scope="col"><p:t key="team.sent"/></th>
            <th role="columnheader" scope="col" class="num"><p:t key="team.act"/></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <xsl:apply-templates select="invitation" mode="team"><xsl:with-param name="base" select="$base"/></xsl:apply-templates>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template name="team-invite">
    <xsl:param name="base"/>
    <section class="card main" aria-labelledby="inviter">
      <h2 id="inviter"><p:t key="team.invite"/></h2>
      <p><p:t key="team.invite_text"/></p>
      <form class="form" method="post" action="{$prefix}{$base}" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="'emails'"/>
          <xsl:with-param name="label"><p:t key="team.emails"/></xsl:with-param>
          <xsl:with-param name="hint"><p:t key="team.emails_hint"/></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="team-role"/>
        <p class="buttons"><button class="button primary"><i class="icon i-letter"></i><p:t key="team.invite_button"/></button></p>
      </form>
    </section>
  </xsl:template>

  <xsl:template name="team-role">
    <xsl:variable name="typed_role" select="string($typed[@name = 'role']/@value)"/>
    <xsl:variable name="fault" select="$faults[@field = 'role'][1]"/>
    <fieldset class="choices roles" id="role" tabindex="-1">
      <xsl:call-template name="described"><xsl:with-param name="id" select="'role'"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
      <legend><p:t key="team.role"/></legend>
      <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="'role'"/></xsl:call-template>
      <label class="tick">
        <input type="radio" name="role" value="member"><xsl:if test="$typed_role != 'admin'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
        <span><b><p:t key="team.role.member"/></b><span class="hint"><p:t key="team.role_text.member"/></span></span>
      </label>
      <label class="tick">
        <input type="radio" name="role" value="admin"><xsl:if test="$typed_role = 'admin'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
        <span><b><p:t key="team.role.admin"/></b><span class="hint"><p:t key="team.role_text.admin"/></span></span>
      </label>
    </fieldset>
  </xsl:template>

  <xsl:template match="member" mode="team">
    <xsl:param name="base"/>
    <xsl:param name="admin"/>
    <xsl:variable name="name" select="concat(@first_name, ' ', @last_name)"/>
    <tr role="row">
      <th role="rowheader" scope="row">
        <xsl:value-of select="$name"/>
        <xsl:if test="@self = 'true'"><p:t key="team.self"/></xsl:if>
        <small><xsl:value-of select="@login"/></small>
      </th>
      <td role="cell" p:data-label="team.role"><span><p:t prefix="team.role." select="@role"/></span></td>
      <td role="cell" p:data-label="team.since"><xsl:call-template name="digits-date"><xsl:with-param name="day" select="@joined_at"/></xsl:call-template></td>
      <xsl:if test="$admin">
        <td role="cell" class="doing">
          <details class="plain act">
            <summary><i class="icon i-chevron"></i><p:t key="team.change"/><span class="unseen"><p:t key="team.of"><p:with name="name" select="$name"/></p:t></span></summary>
            <form method="post" action="{$prefix}{$base}/membres/{@id}/role">
              <input type="hidden" name="csrf" value="{$csrf}"/>
              <input type="hidden" name="role">
                <xsl:attribute name="value"><xsl:choose><xsl:when test="@role = 'admin'">member</xsl:when><xsl:otherwise>admin</xsl:otherwise></xsl:choose></xsl:attribute>
              </input>
              <button class="button small"><p:t prefix="team.become_from." select="@role"/></button>
            </form>
            <form method="post" action="{$prefix}{$base}/membres/{@id}/retirer">
              <input type="hidden" name="csrf" value="{$csrf}"/>
              <button class="button small danger">
                <xsl:choose>
                  <xsl:when test="@self = 'true'"><p:t key="team.leave"/></xsl:when>
                  <xsl:otherwise><p:t key="team.remove"/></xsl:otherwise>
                </xsl:choose>
              </button>
            </form>
          </details>
        </td>
      </xsl:if>
    </tr>
  </xsl:template>

  <xsl:template match="invitation" mode="team">
    <xsl:param name="base"/>
    <tr role="row">
      <th role="rowheader" scope="row"><xsl:value-of select="@email"/></th>
      <td role="cell" p:data-label="team.role"><span><p:t prefix="team.role." select="@role"/></span></td>
      <td role="cell" p:data-label="team.sent"><xsl:call-template name="digits-date"><xsl:with-param name="day" select="@created_at"/></xsl:call-template></td>
      <td role="cell" class="doing">
        <form method="post" action="{$prefix}{$base}/invitations/{@id}/renvoyer">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <button class="button small"><p:t key="team.send_again"/><span class="unseen"><p:t key="team.to"><p:with name="name" select="@email"/></p:t></span></button>
        </form>
        <xsl:text> </xsl:text>
        <form method="post" action="{$prefix}{$base}/invitations/{@id}/annuler">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <button class="button small danger"><p:t key="team.cancel"/><span class="unseen"><p:t key="team.to"><p:with name="name" select="@email"/></p:t></span></button>
        </form>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
