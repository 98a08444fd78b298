<?xml version="1.0" encoding="UTF-8"?>
<!-- The window of a mail client: folders, a list of messages with boxes, one message, a reply. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template match="window" mode="mail">
    <xsl:variable name="here" select="folder[@id = current()/@place]"/>
    <div class="toolbar">
      <xsl:if test="message"><xsl:attribute name="class">toolbar reading-bar</xsl:attribute></xsl:if>
      <xsl:choose>
        <xsl:when test="message and @view != ''"><a class="tool" href="{$app}?lieu={message/@place}&amp;objet={message/@id}"><i class="icon i-back"></i><span><p:t key="mail.back_to_message"/></span></a></xsl:when>
        <xsl:when test="message"><a class="tool" href="{$app}?lieu={message/@place}"><i class="icon i-back"></i><span><p:t key="mail.back"/></span></a></xsl:when>
        <xsl:when test="results"><a class="tool" href="{$app}?lieu={@place}"><i class="icon i-cross"></i><span><p:t key="application.leave_search"/></span></a></xsl:when>
      </xsl:choose>
      <p class="crumbs"><b><xsl:value-of select="$here/@name"/></b><xsl:text> </xsl:text><span class="address"><xsl:value-of select="@address"/></span></p>
      <xsl:call-template name="window-search"><xsl:with-param name="label"><p:t key="mail.search"/></xsl:with-param></xsl:call-template>
    </div>
    <div class="panes">
      <xsl:if test="item or message"><xsl:attribute name="class">panes reading</xsl:attribute></xsl:if>
      <nav class="side" p:aria-label="mail.folders">
        <ul>
          <xsl:for-each select="folder">
            <li>
              <a href="{$app}?lieu={@id}">
                <xsl:if test="@id = $here/@id"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if>
                <i>
                  <xsl:attribute name="class">
                    <xsl:choose>
                      <xsl:when test="@type = 'bin'">icon i-bin</xsl:when>
                      <xsl:when test="position() = 1">icon i-inbox</xsl:when>
                      <xsl:when test="starts-with(@id, 'envoye')">icon i-sent</xsl:when>
                      <xsl:otherwise>icon i-folder</xsl:otherwise>
                    </xsl:choose>
                  </xsl:attribute>
                </i>
                <span><xsl:value-of select="@name"/></span>
                <xsl:if test="@unread &gt; 0"><b class="count"><xsl:value-of select="@unread"/><span class="unseen"><p:t key="mail.unread_count" n="@unread"/></span></b></xsl:if>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
      <div class="pane">
        <xsl:choose>
          <xsl:when test="message and @view != ''"><xsl:apply-templates select="message" mode="reply"/></xsl:when>
          <xsl:when test="message"><xsl:apply-templates select="message" mode="mail"/></xsl:when>
          <xsl:when test="entry"><xsl:call-template name="mail-list"/></xsl:when>
          <xsl:when test="results"><xsl:call-template name="nothing"><xsl:with-param name="icon">i-search</xsl:with-param><xsl:with-param name="text"><p:t key="mail.none_found"><p:with name="query" select="@query"/></p:t></xsl:with-param></xsl:call-template></xsl:when>
          <xsl:otherwise><xsl:call-template name="nothing"><xsl:with-param name="icon">i-inbox</xsl:with-param><xsl:with-param name="text"><p:t key="mail.empty"/></xsl:with-param></xsl:call-template></xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
    <xsl:if test="not(message)">
      <p class="statusbar">
        <xsl:choose>
          <xsl:when test="results"><p:t key="mail.found" n="count(entry)"/></xsl:when>
          <xsl:otherwise><p:t key="mail.held" n="count(entry)"/></xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="mail-list">
    <form method="post" action="{$app}">
      <xsl:call-template name="window-form"/>
      <fieldset class="list" id="answer" tabindex="-1">
        <xsl:call-template name="list-head"/>
        <ul class="letters"><xsl:apply-templates select="entry" mode="mail"/></ul>
      </fieldset>
      <div class="acts">
        <xsl:call-template name="fault"><xsl:with-param name="fault" select="$faults[@field = 'answer'][1]"/><xsl:with-param name="id" select="'answer'"/></xsl:call-template>
        <p><p:t key="application.ticked"/></p>
        <xsl:call-template name="mail-acts"/>
      </div>
    </form>
  </xsl:template>

  <xsl:template name="mail-acts">
    <span class="pair">
      <xsl:call-template name="target"><xsl:with-param name="folders" select="ancestor-or-self::window/folder"/></xsl:call-template>
      <button class="button small" name="action" value="move"><i class="icon i-move"></i><span><p:t key="application.move"/></span></button>
    </span>
    <span class="pair">
      <label class="unseen" for="value"><p:t key="mail.mark_as"/></label>
      <select class="input" id="value" name="value">
        <option value="read"><p:t key="mail.mark.read"/></option>
        <option value="unread"><p:t key="mail.mark.unread"/></option>
        <option value="flagged"><p:t key="mail.mark.flagged"/></option>
        <option value="unflagged"><p:t key="mail.mark.unflagged"/></option>
      </select>
      <button class="button small" name="action" value="mark"><i class="icon i-flag"></i><span><p:t key="mail.mark"/></span></button>
    </span>
  </xsl:template>

  <xsl:template match="entry" mode="mail">
    <li>
      <xsl:if test="@read = 'no'"><xsl:attribute name="class">unread</xsl:attribute></xsl:if>
      <xsl:call-template name="entry-box"><xsl:with-param name="name" select="@subject"/></xsl:call-template>
      <a href="{$app}?lieu={../@place}&amp;objet={@id}">
        <span class="sender"><xsl:if test="@read = 'no'"><span class="unseen"><p:t key="mail.unread"/></span></xsl:if><xsl:value-of select="@from"/></span>
        <span class="subject"><xsl:value-of select="@subject"/></span>
        <span class="marks">
          <xsl:if test="@flag = 'yes'"><i class="icon i-starred"></i><span class="unseen"><p:t key="mail.flagged"/></span></xsl:if>
          <xsl:if test="@replied"><i class="icon i-reply"></i><span class="unseen"><p:t key="mail.answered"/></span></xsl:if>
          <xsl:if test="@attachment = 'true'"><i class="icon i-clip"></i><span class="unseen"><p:t key="mail.attached"/></span></xsl:if>
        </span>
        <span class="date"><xsl:call-template name="short-date"><xsl:with-param name="date" select="@date"/></xsl:call-template></span>
        <xsl:if test="@place_path"><span class="in"><xsl:value-of select="@place_path"/></span></xsl:if>
      </a>
    </li>
  </xsl:template>

  <!-- One message: the name as it is written; the addresses when they are asked for. -->

  <xsl:template match="message" mode="mail">
    <div class="opened letter">
      <div class="head">
        <h2><xsl:value-of select="@subject"/></h2>
        <xsl:if test="@flag = 'yes'"><i class="icon i-starred"></i><span class="unseen"><p:t key="mail.flagged"/></span></xsl:if>
      </div>
      <p class="from">
        <span class="initial" aria-hidden="true"><xsl:value-of select="substring(@from, 1, 1)"/></span>
        <span><b><xsl:value-of select="@from"/></b><br/><xsl:call-template name="short-date"><xsl:with-param name="date" select="@date"/></xsl:call-template></span>
      </p>
      <details class="headers">
        <summary><span><p:t key="mail.details"/></span><i class="icon i-chevron"></i></summary>
        <dl>
          <div><dt><p:t key="mail.from"/></dt><dd><xsl:value-of select="@from"/><xsl:text> </xsl:text><span class="address">&lt;<xsl:value-of select="@address"/>&gt;</span></dd></div>
          <xsl:if test="@reply"><div><dt><p:t key="mail.reply_to"/></dt><dd><span class="address"><xsl:value-of select="@reply"/></span></dd></div></xsl:if>
          <div><dt><p:t key="mail.to"/></dt><dd><xsl:call-template name="people"><xsl:with-param name="people" select="to"/></xsl:call-template></dd></div>
          <xsl:if test="cc"><div><dt><p:t key="mail.cc"/></dt><dd><xsl:call-template name="people"><xsl:with-param name="people" select="cc"/></xsl:call-template></dd></div></xsl:if>
          <xsl:for-each select="header"><div><dt translate="no"><xsl:value-of select="@name"/></dt><dd translate="no"><xsl:value-of select="."/></dd></div></xsl:for-each>
        </dl>
      </details>
      <xsl:if test="@replied"><p class="sent-to"><i class="icon i-reply"></i><span><p:t key="mail.replied"/><xsl:value-of select="translate(@replied, ' ', '&#10;')"/></span></p></xsl:if>
      <div class="sheet prose"><xsl:apply-templates select="body/*" mode="markup"/></div>
      <xsl:if test="body//link">
        <details class="headers">
          <summary><span><p:t key="mail.links" n="count(body//link)"/></span><i class="icon i-chevron"></i></summary>
          <dl id="liens" class="links"><xsl:for-each select="body//link"><div><dt><xsl:value-of select="."/></dt><dd class="address"><xsl:value-of select="@href"/></dd></div></xsl:for-each></dl>
        </details>
      </xsl:if>
      <xsl:if test="attachment">
        <ul class="attachments" p:aria-label="mail.attachments">
          <xsl:for-each select="attachment">
            <li><i class="icon i-clip"></i><span><b><xsl:value-of select="@name"/></b><br/><small><xsl:call-template name="size"><xsl:with-param name="bytes" select="@size"/></xsl:call-template></small></span></li>
          </xsl:for-each>
        </ul>
      </xsl:if>
      <p class="buttons">
        <a class="button small" href="{$app}?lieu={@place}&amp;objet={@id}&amp;vue=repondre"><i class="icon i-reply"></i><span><p:t key="mail.reply"/></span></a>
        <xsl:if test="count(to | cc) &gt; 1"><a class="button small" href="{$app}?lieu={@place}&amp;objet={@id}&amp;vue=repondre-a-tous"><i class="icon i-replyall"></i><span><p:t key="mail.reply_all"/></span></a></xsl:if>
      </p>
      <form class="acts" method="post" action="{$app}">
        <xsl:call-template name="window-form"><xsl:with-param name="item" select="@id"/></xsl:call-template>
        <input type="hidden" name="answer" value="{@id}"/>
        <xsl:call-template name="mail-acts"/>
      </form>
    </div>
  </xsl:template>

  <xsl:template name="people">
    <xsl:param name="people"/>
    <xsl:for-each select="$people">
      <xsl:if test="position() &gt; 1"><br/></xsl:if>
      <xsl:if test="@name"><xsl:value-of select="@name"/><xsl:text> </xsl:text></xsl:if>
      <span class="address">&lt;<xsl:value-of select="@address"/>&gt;</span>
    </xsl:for-each>
  </xsl:template>

  <!-- To whom the reply goes; what it says is a line that stands for it. -->

  <xsl:template match="message" mode="reply">
    <form class="opened reply" method="post" action="{$app}">
      <input type="hidden" name="csrf" value="{$csrf}"/>
      <input type="hidden" name="key" value="{/page/*/@key}"/>
      <input type="hidden" name="lieu" value="{@place}"/>
      <input type="hidden" name="objet" value="{@id}"/>
      <input type="hidden" name="target" value="{@id}"/>
      <xsl:if test="$faults"><input type="hidden" name="vue" value="{../@view}"/></xsl:if>
      <h2><p:t key="mail.reply_subject"><p:with name="subject" select="@subject"/></p:t></h2>
      <xsl:variable name="fault" select="$faults[@field = 'answer'][1]"/>
      <fieldset id="answer" tabindex="-1">
        <xsl:call-template name="described"><xsl:with-param name="id" select="'answer'"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
        <legend><p:t key="mail.recipients"/></legend>
        <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="'answer'"/></xsl:call-template>
        <xsl:for-each select="recipient">
          <label class="tick">
            <input type="checkbox" name="answer" value="{@address}"><xsl:if test="@chosen = 'true' and not($fault)"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
            <span><xsl:if test="@name != ''"><b><xsl:value-of select="@name"/></b><br/></xsl:if><span class="address"><xsl:value-of select="@address"/></span></span>
          </label>
        </xsl:for-each>
      </fieldset>
      <p class="draft"><p:t key="mail.draft"/></p>
      <p class="buttons"><button class="button primary small" name="action" value="reply"><i class="icon i-sent"></i><span><p:t key="mail.send"/></span></button></p>
    </form>
  </xsl:template>
</xsl:stylesheet>
