<?xml version="1.0" encoding="UTF-8"?>
<!-- A new campaign: what it does, a ready-made course, a name; that is enough. Folded below: topics with a level each in place of the
     course, what learners read, the length. What is folded is open where something was typed or is to be mended. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="orga.new_campaign" mode="title"><p:t key="new_campaign.title"/></xsl:template>

  <xsl:template match="orga.new_campaign" mode="main">
    <p><a class="back" href="{$prefix}/orga/campagnes"><i class="icon i-back"></i><p:t key="campaign.back"/></a></p>
    <h1><p:t key="new_campaign.title"/></h1>
    <xsl:call-template name="fault-summary"/>
    <form class="card main form" method="post" action="{$prefix}/orga/campagnes/creation" novalidate="novalidate">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <xsl:call-template name="new-campaign-kind"/>
      <xsl:call-template name="new-campaign-profile"/>
      <xsl:call-template name="campaign-name"/>
      <div class="folds">
        <xsl:call-template name="new-campaign-topics"/>
        <details class="fold">
          <xsl:if test="$faults[@field = 'title' or @field = 'welcome'] or $typed[@name = 'title' or @name = 'welcome']/@value != ''"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
          <summary><span><b><p:t key="new_campaign.texts"/></b><small><p:t key="new_campaign.texts_hint"/></small></span><i class="icon i-chevron"></i></summary>
          <div class="form"><xsl:call-template name="campaign-texts"/></div>
        </details>
        <details class="fold">
          <xsl:if test="$faults[@field = 'length']"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
          <summary>
            <span>
              <b><p:t key="length.title"/></b>
              <small class="length-now">
                <xsl:for-each select="length"><span class="{@name}"><p:t prefix="length.name." select="@name"/></span></xsl:for-each>
              </small>
            </span>
            <i class="icon i-chevron"></i>
          </summary>
          <xsl:call-template name="campaign-length"/>
        </details>
      </div>
      <p class="buttons">
        <button class="button primary"><p:t key="new_campaign.button"/></button>
        <a class="button plain" href="{$prefix}/orga/campagnes"><p:t key="new_campaign.cancel"/></a>
      </p>
    </form>
  </xsl:template>

  <xsl:template name="new-campaign-kind">
    <xsl:variable name="fault" select="$faults[@field = 'kind'][1]"/>
    <fieldset class="choices" id="kind" tabindex="-1">
      <xsl:call-template name="described"><xsl:with-param name="id" select="'kind'"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
      <legend><p:t key="new_campaign.kind"/></legend>
      <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="'kind'"/></xsl:call-template>
      <label class="choice">
        <input type="radio" name="kind" value="assessment">
          <xsl:if test="$typed[@name = 'kind']/@value = 'assessment' or not($typed)"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
        </input>
        <span><b><p:t key="campaign.kind.assessment"/></b><br/><p:t key="new_campaign.assessment_text"/></span>
      </label>
      <label class="choice">
        <input type="radio" name="kind" value="collection">
          <xsl:if test="$typed[@name = 'kind']/@value = 'collection'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
        </input>
        <span><b><p:t key="campaign.kind.collection"/></b><br/><p:t key="new_campaign.collection_text"/></span>
      </label>
    </fieldset>
  </xsl:template>

  <xsl:template name="new-campaign-profile">
    <xsl:variable name="fault" select="$faults[@field = 'target_profile'][1]"/>
    <xsl:variable name="chosen" select="$typed[@name = 'target_profile'][1]/@value"/>
    <div class="field asks">
      <xsl:if test="$fault"><xsl:attribute name="class">field asks faulty</xsl:attribute></xsl:if>
      <label for="target_profile"><p:t key="new_campaign.profile"/></label>
      <p class="hint" id="target_profile-aide"><p:t key="new_campaign.profile_hint"/></p>
      <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="'target_profile'"/></xsl:call-template>
      <select class="input" id="target_profile" name="target_profile">
        <xsl:call-template name="described"><xsl:with-param name="id" select="'target_profile'"/><xsl:with-param name="hint" select="true()"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
        <option value=""><p:t key="new_campaign.profile_none"/></option>
        <xsl:call-template name="profile-group"><xsl:with-param name="kind" select="'chosen'"/><xsl:with-param name="label"><p:t key="new_campaign.profiles.chosen"/></xsl:with-param><xsl:with-param name="chosen" select="$chosen"/></xsl:call-template>
        <xsl:call-template name="profile-group"><xsl:with-param name="kind" select="'area'"/><xsl:with-param name="label"><p:t key="new_campaign.profiles.area"/></xsl:with-param><xsl:with-param name="chosen" select="$chosen"/></xsl:call-template>
        <xsl:call-template name="profile-group"><xsl:with-param name="kind" select="'competence'"/><xsl:with-param name="label"><p:t key="new_campaign.profiles.competence"/></xsl:with-param><xsl:with-param name="chosen" select="$chosen"/></xsl:call-template>
      </select>
    </div>
  </xsl:template>

  <xsl:template name="profile-group">
    <xsl:param name="kind"/>
    <xsl:param name="label"/>
    <xsl:param name="chosen"/>
    <xsl:if test="profile[@kind = $kind]">
      <optgroup label="{$label}">
        <xsl:for-each select="profile[@kind = $kind]">
          <option value="{@id}" data-length="{@length}">
            <xsl:if test="@id = $chosen"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
            <xsl:value-of select="@name"/><xsl:text> (</xsl:text><p:t key="new_campaign.skills" n="@skills"/>
            <xsl:if test="@length != 'normal'"><p:t prefix="new_campaign.length." select="@length"/></xsl:if><xsl:text>)</xsl:text>
          </option>
        </xsl:for-each>
      </optgroup>
    </xsl:if>
  </xsl:template>

  <xsl:template name="new-campaign-topics">
    <details class="fold asks">
      <xsl:if test="$typed[starts-with(@name, 'answer.') and @value != '']"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
      <summary><span><b><p:t key="new_campaign.topics"/></b><small><p:t key="new_campaign.topics_when"/></small></span><i class="icon i-chevron"></i></summary>
      <fieldset class="topics-picked">
        <legend class="hint"><p:t key="new_campaign.topics_hint"/></legend>
        <xsl:for-each select="competence">
          <xsl:variable name="topics" select="topic"/>
          <details class="plain a{@area}">
            <xsl:if test="$typed[starts-with(@name, 'answer.') and @value != ''][substring-after(@name, 'answer.') = $topics/@id]"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
            <summary><i class="icon i-chevron"></i><xsl:value-of select="concat(@code, ' ', @name)"/></summary>
            <table>
              <caption class="unseen"><p:t key="new_campaign.topics_of"/><xsl:value-of select="@name"/></caption>
              <thead><tr><th scope="col"><p:t key="new_campaign.topic"/></th><th scope="col"><p:t key="new_campaign.level"/></th></tr></thead>
              <tbody>
                <xsl:for-each select="topic">
                  <tr>
                    <th scope="row"><label for="answer.{@id}"><xsl:value-of select="@name"/></label></th>
                    <td>
                      <select id="answer.{@id}" name="answer.{@id}">
                        <option value=""><p:t key="new_campaign.not"/></option>
                        <xsl:call-template name="level-options">
                          <xsl:with-param name="levels" select="@levels"/>
                          <xsl:with-param name="chosen" select="$typed[@name = concat('answer.', current()/@id)][1]/@value"/>
                        </xsl:call-template>
                      </select>
                    </td>
                  </tr>
                </xsl:for-each>
              </tbody>
            </table>
          </details>
        </xsl:for-each>
      </fieldset>
    </details>
  </xsl:template>

  <!-- An option for each of the levels, which stand in a list with spaces between. -->
  <xsl:template name="level-options">
    <xsl:param name="levels"/>
    <xsl:param name="chosen"/>
    <xsl:variable name="level" select="substring-before(concat($levels, ' '), ' ')"/>
    <xsl:if test="$level != ''">
      <option value="{$level}">
        <xsl:if test="$level = $chosen"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
        <p:t key="new_campaign.up_to"><p:with name="level" select="$level"/></p:t>
      </option>
      <xsl:call-template name="level-options">
        <xsl:with-param name="levels" select="substring-after($levels, ' ')"/>
        <xsl:with-param name="chosen" select="$chosen"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
