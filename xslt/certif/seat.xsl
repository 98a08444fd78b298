<?xml version="1.0" encoding="UTF-8"?>
<!-- One candidate: admit, give time, report an incident, end the test. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="certif.seat" mode="title"><xsl:value-of select="concat(seat/@last_name, ' ', seat/@first_name)"/></xsl:template>

  <xsl:template match="certif.seat" mode="main">
    <div class="middle">
      <p><a class="back" href="{$room}"><i class="icon i-back"></i><p:t key="seat.back"/></a></p>
      <xsl:for-each select="seat">
        <h1><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></h1>
        <p><xsl:call-template name="seat-state"/></p>
        <p class="quiet"><xsl:call-template name="seat-detail"/></p>
      </xsl:for-each>
      <xsl:call-template name="fault-summary"/>
      <xsl:if test="@state = 'open'">
        <xsl:if test="seat/@state != 'ended'">
          <xsl:apply-templates select="seat" mode="time"/>
        </xsl:if>
      </xsl:if>
      <xsl:call-template name="seat-incidents"/>
      <xsl:if test="@state = 'open'"><xsl:apply-templates select="seat" mode="last"/></xsl:if>
    </div>
  </xsl:template>

  <xsl:template match="seat" mode="time">
    <section class="card" aria-labelledby="temps">
      <h2 id="temps"><p:t key="seat.time"/></h2>
      <xsl:if test="@position">
        <form class="inline-form" method="post" action="{$room}/candidats/{@id}/temps" novalidate="novalidate">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <input type="hidden" name="ends_at" value="{@ends_at}"/>
          <xsl:call-template name="field">
            <xsl:with-param name="name" select="'minutes'"/>
            <xsl:with-param name="label"><p:t key="field.minutes"/></xsl:with-param>
          </xsl:call-template>
          <button class="button"><p:t key="seat.add_minutes"/></button>
        </form>
      </xsl:if>
      <form class="inline-form" method="post" action="{$room}/candidats/{@id}/temps" novalidate="novalidate">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <xsl:call-template name="field">
          <xsl:with-param name="name" select="'extra_time'"/>
          <xsl:with-param name="label"><p:t key="field.extra_time"/></xsl:with-param>
          <xsl:with-param name="value" select="@extra_time"/>
        </xsl:call-template>
        <button class="button"><p:t key="seat.set_extra_time"/></button>
      </form>
    </section>
  </xsl:template>

  <xsl:template name="seat-incidents">
    <section class="card main" aria-labelledby="incidents">
      <h2 id="incidents"><p:t key="seat.report"/></h2>
      <xsl:if test="incident">
        <ul class="lines">
          <xsl:for-each select="incident">
            <li>
              <xsl:call-template name="incident-words"/>
              <p class="quiet small"><xsl:call-template name="hour"><xsl:with-param name="instant" select="@created_at"/></xsl:call-template></p>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:if>
      <xsl:if test="@state = 'open'">
        <form class="form" method="post" action="{$room}/candidats/{seat/@id}/incident" novalidate="novalidate">
          <input type="hidden" name="csrf" value="{$csrf}"/>
          <xsl:call-template name="incident-fields"><xsl:with-param name="question" select="seat/@position"/></xsl:call-template>
          <p class="buttons"><button class="button primary"><p:t key="seat.report_button"/></button></p>
        </form>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- What is done once: the place is freed, the test ends. Each says first what it does. -->
  <xsl:template match="seat" mode="last">
    <xsl:choose>
      <xsl:when test="@state = 'ended'"/>
      <xsl:when test="@position">
        <details class="plain">
          <summary><i class="icon i-chevron"></i><p:t key="seat.end_test"/></summary>
          <form class="card" method="post" action="{$room}/candidats/{@id}/terminer">
            <input type="hidden" name="csrf" value="{$csrf}"/>
            <p><p:t key="seat.end_test_text"/></p>
            <p class="buttons"><button class="button danger"><p:t key="seat.end_test_button"/></button></p>
          </form>
        </details>
      </xsl:when>
      <xsl:when test="@state != 'absent'">
        <details class="plain">
          <summary><i class="icon i-chevron"></i><p:t key="seat.release"/></summary>
          <form class="card" method="post" action="{$room}/candidats/{@id}/liberer">
            <input type="hidden" name="csrf" value="{$csrf}"/>
            <p><p:t key="seat.release_text"/></p>
            <p class="buttons"><button class="button danger"><p:t key="seat.release_button"/></button></p>
          </form>
        </details>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
