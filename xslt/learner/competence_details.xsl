<?xml version="1.0" encoding="UTF-8"?>
<!-- One competence rung by rung: what is shown, what is still to be shown. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.competence_details" mode="title">
    <p:t key="details.page"><p:with name="name" select="@name"/></p:t>
  </xsl:template>

  <xsl:template match="learner.competence_details" mode="main">
    <div class="middle">
      <p><a class="back" href="{$prefix}/competences/{@code}"><i class="icon i-back"></i><xsl:value-of select="@name"/></a></p>
      <xsl:call-template name="area-pill"><xsl:with-param name="name" select="@area_name"/></xsl:call-template>
      <h1><p:t key="details.title"/></h1>
      <p class="lead"><p:t key="details.lead"/></p>
      <xsl:if test="topic/skill/@source = 'inferred'"><p class="quiet"><p:t key="details.inferred_note"/></p></xsl:if>
      <xsl:for-each select="topic">
        <section class="card a{../@area}" aria-labelledby="sujet-{@id}">
          <h2 id="sujet-{@id}"><xsl:value-of select="@name"/></h2>
          <table class="rungs">
            <thead><tr><th scope="col"><p:t key="details.level"/></th><th scope="col"><p:t key="details.skill"/></th><th scope="col"><p:t key="details.state"/></th></tr></thead>
            <tbody>
              <xsl:for-each select="skill">
                <tr>
                  <td class="rung"><b><xsl:value-of select="@level"/></b></td>
                  <th scope="row"><xsl:value-of select="@name"/></th>
                  <td>
                    <xsl:choose>
                      <xsl:when test="@status = 'validated'">
                        <span class="state ok"><i class="icon i-check"></i><p:t key="details.validated"/></span>
                      </xsl:when>
                      <xsl:when test="@status = 'invalidated'">
                        <span class="state warn"><i class="icon i-again"></i><p:t key="details.invalidated"/></span>
                      </xsl:when>
                      <xsl:otherwise><span class="state"><p:t key="details.untested"/></span></xsl:otherwise>
                    </xsl:choose>
                    <xsl:if test="@source = 'inferred'"><small><p:t key="details.inferred"/></small></xsl:if>
                  </td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
          <xsl:if test="@lesson_title != ''"><xsl:call-template name="lesson-line"><xsl:with-param name="topic" select="@id"/><xsl:with-param name="area" select="../@area"/></xsl:call-template></xsl:if>
        </section>
      </xsl:for-each>
    </div>
  </xsl:template>
</xsl:stylesheet>
