<?xml version="1.0" encoding="UTF-8"?>
<!-- The room of an exam session, on the invigilator's tablet: who waits stands first. The figures, each the way to a list, and the
     seats are the live part. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:variable name="room" select="concat($prefix, '/certif/surveillance/', /page/*/@exam_session)"/>

  <xsl:template match="certif.room" mode="title"><p:t key="room.title"><p:with name="number" select="@number"/></p:t></xsl:template>

  <xsl:template match="certif.room" mode="main">
    <xsl:variable name="list" select="concat('?etat=', @etat, '&amp;recherche=', @query_part, '&amp;page=')"/>
    <div class="room-head">
      <div>
        <h1><p:t key="room.title"><p:with name="number" select="@number"/></p:t></h1>
        <p class="quiet"><xsl:value-of select="@room"/><xsl:text>, </xsl:text><p:t key="room.candidates" n="@candidates"/></p>
      </div>
      <p class="quiet"><p:t key="room.access_code"/><b class="code"><xsl:value-of select="@access_code"/></b></p>
    </div>
    <xsl:call-template name="fault-summary"/>
    <xsl:if test="@crowded = 'true'">
      <p class="note warn" role="status"><i class="icon i-warning"></i><span><p:t key="room.crowded" n="@invigilators"><p:with name="candidates" select="@candidates"/></p:t></span></p>
    </xsl:if>
    <form class="card room-find" method="get" action="{$room}" role="search">
      <div class="field">
        <label for="recherche"><p:t key="room.find"/></label>
        <input class="input" type="search" id="recherche" name="recherche" value="{@query}" autocomplete="off" spellcheck="false"/>
      </div>
      <button class="button"><i class="icon i-search"></i><p:t key="room.find_button"/></button>
      <a class="button" href="{$room}">
        <xsl:if test="@etat != '' or @query != '' or @page &gt; 1"><xsl:attribute name="href"><xsl:value-of select="concat($room, $list, @page)"/></xsl:attribute></xsl:if>
        <i class="icon i-again"></i><p:t key="live.renew"/>
      </a>
    </form>
    <div id="salle">
      <xsl:if test="/page/@http_status = 200"><xsl:attribute name="data-live">1</xsl:attribute></xsl:if>
      <section class="card main room-figures" p:aria-label="room.figures">
        <dl>
          <xsl:call-template name="room-figure"><xsl:with-param name="list" select="'waiting'"/><xsl:with-param name="count" select="@waiting"/><xsl:with-param name="label"><p:t key="room.waiting" n="@waiting"/></xsl:with-param></xsl:call-template>
          <xsl:call-template name="room-figure"><xsl:with-param name="list" select="'pending'"/><xsl:with-param name="count" select="@pending"/><xsl:with-param name="label"><p:t key="room.pending" n="@pending"/></xsl:with-param></xsl:call-template>
          <xsl:call-template name="room-figure"><xsl:with-param name="list" select="'running'"/><xsl:with-param name="count" select="@running"/><xsl:with-param name="label"><p:t key="room.running" n="@running"/></xsl:with-param></xsl:call-template>
          <xsl:call-template name="room-figure"><xsl:with-param name="list" select="'ended'"/><xsl:with-param name="count" select="@ended"/><xsl:with-param name="label"><p:t key="room.ended" n="@ended"/></xsl:with-param></xsl:call-template>
        </dl>
      </section>
      <div class="headline">
        <h2><p:t prefix="room.seats." select="@etat"/></h2>
        <xsl:if test="@etat != '' or @query != ''"><a href="{$room}"><p:t key="room.all"/></a></xsl:if>
      </div>
      <xsl:choose>
        <xsl:when test="seat">
          <ul class="seats"><xsl:apply-templates select="seat"/></ul>
          <xsl:call-template name="pager"><xsl:with-param name="link" select="concat('/certif/surveillance/', @exam_session, $list)"/></xsl:call-template>
        </xsl:when>
        <xsl:when test="@query != ''"><p class="card"><p:t key="room.none_found"><p:with name="query" select="@query"/></p:t></p></xsl:when>
        <xsl:when test="@etat != ''"><p class="card"><p:t key="room.nobody"/></p></xsl:when>
        <xsl:otherwise><p class="card"><p:t key="room.empty"/></p></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- How many are in a list, which is a way to them. -->
  <xsl:template name="room-figure">
    <xsl:param name="list"/>
    <xsl:param name="count"/>
    <xsl:param name="label"/>
    <div>
      <dt>
        <a href="{$room}?etat={$list}">
          <xsl:if test="$list = @etat"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
          <xsl:value-of select="$label"/>
        </a>
      </dt>
      <dd><xsl:value-of select="$count"/></dd>
    </div>
  </xsl:template>

  <xsl:template match="seat">
    <li class="card seat is-{@state}" id="place-{@id}">
      <div>
        <h3><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></h3>
        <p class="quiet small"><xsl:call-template name="seat-detail"/></p>
        <p><xsl:call-template name="seat-state"/></p>
      </div>
      <div class="acts">
        <xsl:if test="../@state = 'open'">
          <xsl:choose>
            <xsl:when test="@state = 'absent' or @state = 'entering' or @state = 'waiting'">
              <xsl:call-template name="seat-form"><xsl:with-param name="to" select="'admettre'"/><xsl:with-param name="key" select="'admit'"/><xsl:with-param name="primary" select="@state = 'waiting'"/></xsl:call-template>
            </xsl:when>
            <xsl:when test="@state = 'asks' or @state = 'left'">
              <xsl:call-template name="seat-form"><xsl:with-param name="to" select="'admettre'"/><xsl:with-param name="key" select="'admit_again'"/><xsl:with-param name="primary" select="@state = 'asks'"/></xsl:call-template>
            </xsl:when>
            <xsl:when test="@state = 'admitted' or @state = 'readmitted'">
              <xsl:call-template name="seat-form"><xsl:with-param name="to" select="'retirer'"/><xsl:with-param name="key" select="'take_back'"/></xsl:call-template>
            </xsl:when>
          </xsl:choose>
        </xsl:if>
        <a class="button plain small" id="gerer-{@id}" href="{$room}/candidats/{@id}"><p:t key="room.manage"/><span class="unseen"><p:t key="answers.colon"/><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></span></a>
      </div>
    </li>
  </xsl:template>

  <xsl:template name="seat-form">
    <xsl:param name="to"/>
    <xsl:param name="key"/>
    <xsl:param name="primary" select="false()"/>
    <form method="post" action="{$room}/{$to}">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <input type="hidden" name="candidate" value="{@id}"/>
      <xsl:if test="../@etat != ''"><input type="hidden" name="etat" value="{../@etat}"/></xsl:if>
      <xsl:if test="../@page &gt; 1"><input type="hidden" name="page" value="{../@page}"/></xsl:if>
      <button class="button small" id="agir-{@id}">
        <xsl:if test="$primary"><xsl:attribute name="class">button small primary</xsl:attribute></xsl:if>
        <p:t prefix="room.do." select="$key"/><span class="unseen"><p:t key="answers.colon"/><xsl:value-of select="concat(@last_name, ' ', @first_name)"/></span>
      </button>
    </form>
  </xsl:template>

  <!-- Where a candidate is, in a line; the time is when the test ends or ended. -->
  <xsl:template name="seat-detail">
    <xsl:choose>
      <xsl:when test="@state = 'ended'">
        <p:t key="seat.ended_at"><p:with name="position" select="@position"/><p:with name="total" select="@questions"/><p:with name="hour"><xsl:call-template name="hour"><xsl:with-param name="instant" select="@ended_at"/></xsl:call-template></p:with></p:t>
      </xsl:when>
      <xsl:when test="@position">
        <p:t key="seat.at_question"><p:with name="position" select="@position"/><p:with name="total" select="@questions"/><p:with name="hour"><xsl:call-template name="hour"><xsl:with-param name="instant" select="@ends_at"/></xsl:call-template></p:with></p:t>
      </xsl:when>
      <xsl:otherwise>
        <p:t key="seat.born"><p:with name="date"><xsl:call-template name="date"><xsl:with-param name="instant" select="@birth_date"/></xsl:call-template></p:with></p:t>
        <xsl:if test="@division != ''"><xsl:text>, </xsl:text><xsl:value-of select="@division"/></xsl:if>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@extra_time &gt; 0"><xsl:text> </xsl:text><p:t key="seat.extra_time"><p:with name="percent" select="@extra_time"/></p:t></xsl:if>
    <xsl:if test="@incidents &gt; 0"><xsl:text> </xsl:text><p:t key="seat.incidents" n="@incidents"/></xsl:if>
  </xsl:template>

  <xsl:template name="seat-state">
    <span class="state">
      <xsl:choose>
        <xsl:when test="@state = 'running'"><xsl:attribute name="class">state ok</xsl:attribute><i class="icon i-clock"></i></xsl:when>
        <xsl:when test="@state = 'admitted' or @state = 'readmitted'"><xsl:attribute name="class">state ok</xsl:attribute><i class="icon i-check"></i></xsl:when>
        <xsl:when test="@state = 'waiting' or @state = 'asks'"><xsl:attribute name="class">state warn</xsl:attribute><i class="icon i-flag"></i></xsl:when>
        <xsl:when test="@state = 'left'"><xsl:attribute name="class">state warn</xsl:attribute><i class="icon i-leave"></i></xsl:when>
        <xsl:when test="@state = 'ended'"><i class="icon i-check"></i></xsl:when>
        <xsl:otherwise><i class="icon i-user"></i></xsl:otherwise>
      </xsl:choose>
      <xsl:choose>
        <xsl:when test="@state = 'ended'"><p:t prefix="seat.ended." select="@ended"/></xsl:when>
        <xsl:otherwise><p:t prefix="seat.state." select="@state"/></xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>
</xsl:stylesheet>
