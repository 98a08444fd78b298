<?xml version="1.0" encoding="UTF-8"?>
<!-- The window of a file manager: the folders beside, a list with boxes, or one entry. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">

  <xsl:template match="window" mode="files">
    <xsl:variable name="here" select="folder[@id = current()/@place]"/>
    <div class="toolbar">
      <xsl:choose>
        <xsl:when test="item"><a class="tool" href="{$app}?lieu={item/@place}"><i class="icon i-back"></i><span><p:t key="files.back"/></span></a></xsl:when>
        <xsl:when test="results"><a class="tool" href="{$app}?lieu={@place}"><i class="icon i-cross"></i><span><p:t key="application.leave_search"/></span></a></xsl:when>
        <xsl:when test="$here/@place"><a class="tool" href="{$app}?lieu={$here/@place}"><i class="icon i-up"></i><span><p:t key="files.up"/></span></a></xsl:when>
        <xsl:otherwise><span class="tool off"><i class="icon i-up"></i><span><p:t key="files.up"/></span></span></xsl:otherwise>
      </xsl:choose>
      <p class="crumbs">
        <span class="unseen"><p:t key="files.where"/></span>
        <xsl:call-template name="crumbs"><xsl:with-param name="id" select="@place"/></xsl:call-template>
      </p>
      <xsl:call-template name="window-search"><xsl:with-param name="label"><p:t key="files.search"/></xsl:with-param></xsl:call-template>
    </div>
    <div class="panes">
      <xsl:if test="item or message"><xsl:attribute name="class">panes reading</xsl:attribute></xsl:if>
      <nav class="side" p:aria-label="files.folders">
        <ul>
          <xsl:for-each select="folder">
            <li class="d{@depth}">
              <a href="{$app}?lieu={@id}">
                <xsl:if test="@id = $here/@id"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if>
                <i class="icon i-folder"><xsl:if test="@type = 'bin'"><xsl:attribute name="class">icon i-bin</xsl:attribute></xsl:if></i>
                <span><xsl:value-of select="@name"/></span>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
      <div class="pane">
        <xsl:choose>
          <xsl:when test="item"><xsl:apply-templates select="item" mode="files"/></xsl:when>
          <xsl:when test="entry"><xsl:call-template name="files-list"/></xsl:when>
          <xsl:when test="results"><xsl:call-template name="nothing"><xsl:with-param name="icon">i-search</xsl:with-param><xsl:with-param name="text"><p:t key="files.none_found"><p:with name="query" select="@query"/></p:t></xsl:with-param></xsl:call-template></xsl:when>
          <xsl:when test="$here/@type = 'bin'"><xsl:call-template name="nothing"><xsl:with-param name="icon">i-bin</xsl:with-param><xsl:with-param name="text"><p:t key="files.bin_empty"/></xsl:with-param></xsl:call-template></xsl:when>
          <xsl:otherwise><xsl:call-template name="nothing"><xsl:with-param name="icon">i-folder</xsl:with-param><xsl:with-param name="text"><p:t key="files.empty"/></xsl:with-param></xsl:call-template></xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
    <xsl:if test="not(item)">
      <p class="statusbar">
        <xsl:choose>
          <xsl:when test="results"><p:t key="files.found" n="count(entry)"/></xsl:when>
          <xsl:otherwise><p:t key="files.held" n="count(entry)"/></xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="nothing">
    <xsl:param name="icon"/>
    <xsl:param name="text"/>
    <div class="nothing"><i class="icon {$icon}"></i><p><xsl:value-of select="$text"/></p></div>
  </xsl:template>

  <!-- The way to a folder, each step a link. -->
  <xsl:template name="crumbs">
    <xsl:param name="id"/>
    <xsl:variable name="folder" select="folder[@id = $id]"/>
    <xsl:if test="$folder/@place">
      <xsl:call-template name="crumbs"><xsl:with-param name="id" select="$folder/@place"/></xsl:call-template>
      <span class="sep" aria-hidden="true">›</span>
    </xsl:if>
    <a href="{$app}?lieu={$id}"><xsl:value-of select="$folder/@name"/></a>
  </xsl:template>

  <xsl:template name="files-list">
    <xsl:variable name="bin" select="@type = 'bin' and not(results)"/>
    <form method="post" action="{$app}">
      <xsl:call-template name="window-form"/>
      <p class="sorts">
        <p:t key="files.sort"/>
        <xsl:call-template name="sort-link"><xsl:with-param name="column">nom</xsl:with-param></xsl:call-template>
        <xsl:call-template name="sort-link"><xsl:with-param name="column">date</xsl:with-param><xsl:with-param name="short" select="true()"/></xsl:call-template>
        <xsl:call-template name="sort-link"><xsl:with-param name="column">taille</xsl:with-param></xsl:call-template>
        <xsl:call-template name="sort-link"><xsl:with-param name="column">type</xsl:with-param></xsl:call-template>
      </p>
      <fieldset class="list" id="answer" tabindex="-1">
        <xsl:call-template name="list-head"/>
        <table>
          <thead>
            <tr>
              <th class="boxes"><span class="unseen"><p:t key="application.choice"/></span></th>
              <xsl:call-template name="sort-head"><xsl:with-param name="column">nom</xsl:with-param></xsl:call-template>
              <xsl:if test="results"><th class="wide" scope="col"><p:t key="files.place"/></th></xsl:if>
              <xsl:call-template name="sort-head"><xsl:with-param name="column">type</xsl:with-param></xsl:call-template>
              <xsl:call-template name="sort-head"><xsl:with-param name="column">taille</xsl:with-param></xsl:call-template>
              <xsl:call-template name="sort-head"><xsl:with-param name="column">date</xsl:with-param></xsl:call-template>
              <th class="more"><span class="unseen"><p:t key="files.properties"/></span></th>
            </tr>
          </thead>
          <tbody><xsl:apply-templates select="entry" mode="files"/></tbody>
        </table>
      </fieldset>
      <div class="acts">
        <xsl:call-template name="fault"><xsl:with-param name="fault" select="$faults[@field = 'answer'][1]"/><xsl:with-param name="id" select="'answer'"/></xsl:call-template>
        <p><p:t key="application.ticked"/></p>
        <xsl:choose>
          <xsl:when test="$bin">
            <button class="button small" name="action" value="restore"><i class="icon i-again"></i><span><p:t key="files.restore"/></span></button>
          </xsl:when>
          <xsl:otherwise>
            <span class="pair">
              <xsl:call-template name="target"><xsl:with-param name="folders" select="folder[@type = 'folder']"/></xsl:call-template>
              <button class="button small" name="action" value="move"><i class="icon i-move"></i><span><p:t key="application.move"/></span></button>
            </span>
            <button class="button small" name="action" value="delete"><i class="icon i-bin"></i><span><p:t key="files.delete"/></span></button>
          </xsl:otherwise>
        </xsl:choose>
      </div>
    </form>
  </xsl:template>

  <xsl:template match="entry" mode="files">
    <tr>
      <td class="boxes"><xsl:call-template name="entry-box"><xsl:with-param name="name" select="@name"/></xsl:call-template></td>
      <th scope="row">
        <a class="entry" href="{$app}?lieu={../@place}&amp;objet={@id}">
          <xsl:if test="@type = 'folder'"><xsl:attribute name="href"><xsl:value-of select="concat($app, '?lieu=', @id)"/></xsl:attribute></xsl:if>
          <i><xsl:attribute name="class">icon <xsl:call-template name="file-icon"/></xsl:attribute></i>
          <span class="name"><xsl:value-of select="@name"/></span>
        </a>
        <small class="narrow">
          <xsl:call-template name="file-type"/>
          <xsl:if test="@size or @held"><xsl:text> · </xsl:text><xsl:call-template name="file-size"/></xsl:if>
          <xsl:if test="@date"><xsl:text> · </xsl:text><xsl:call-template name="short-date"><xsl:with-param name="date" select="@date"/></xsl:call-template></xsl:if>
          <xsl:if test="@place_path"><br/><xsl:value-of select="@place_path"/></xsl:if>
        </small>
      </th>
      <xsl:if test="../results"><td class="wide"><xsl:value-of select="@place_path"/></td></xsl:if>
      <td class="wide"><xsl:call-template name="file-type"/></td>
      <td class="wide num"><xsl:call-template name="file-size"/></td>
      <td class="wide"><xsl:call-template name="short-date"><xsl:with-param name="date" select="@date"/></xsl:call-template></td>
      <td class="more"><a class="tool" href="{$app}?lieu={../@place}&amp;objet={@id}&amp;vue=proprietes"><i class="icon i-info"></i><span class="unseen"><p:t key="files.properties_of"><p:with name="name" select="@name"/></p:t></span></a></td>
    </tr>
  </xsl:template>

  <!-- One entry: what it holds, or its properties and what can be done with it. -->

  <xsl:template match="item" mode="files">
    <xsl:variable name="properties" select="../@view = 'proprietes'"/>
    <div class="opened">
      <div class="head">
        <i><xsl:attribute name="class">icon <xsl:call-template name="file-icon"/></xsl:attribute></i>
        <h2><xsl:value-of select="@name"/></h2>
        <xsl:choose>
          <xsl:when test="@type = 'folder'"><a class="button small" href="{$app}?lieu={@id}"><p:t key="files.open"/></a></xsl:when>
          <xsl:when test="$properties"><a class="button small" href="{$app}?lieu={../@place}&amp;objet={@id}"><p:t key="files.open"/></a></xsl:when>
          <xsl:otherwise><a class="button small" href="{$app}?lieu={../@place}&amp;objet={@id}&amp;vue=proprietes"><i class="icon i-info"></i><span><p:t key="files.properties"/></span></a></xsl:otherwise>
        </xsl:choose>
      </div>
      <xsl:choose>
        <xsl:when test="$properties or @type = 'folder'"><xsl:call-template name="file-properties"/></xsl:when>
        <xsl:when test="body/*"><div class="sheet prose"><xsl:apply-templates select="body/*" mode="markup"/></div></xsl:when>
        <xsl:otherwise><xsl:call-template name="nothing"><xsl:with-param name="icon">i-file</xsl:with-param><xsl:with-param name="text"><p:t key="files.no_view"/></xsl:with-param></xsl:call-template></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template name="file-properties">
    <dl class="properties">
      <div><dt><p:t key="files.column.type"/></dt><dd><xsl:call-template name="file-type"/></dd></div>
      <div><dt><p:t key="files.place"/></dt><dd><xsl:value-of select="@place_path"/></dd></div>
      <xsl:if test="@held"><div><dt><p:t key="files.content"/></dt><dd><p:t key="files.held" n="@held"/></dd></div></xsl:if>
      <xsl:if test="@size"><div><dt><p:t key="files.column.taille"/></dt><dd><xsl:call-template name="file-size"/> (<xsl:call-template name="grouped"><xsl:with-param name="value" select="@size"/></xsl:call-template><xsl:text> </xsl:text><p:t key="files.bytes"/>)</dd></div></xsl:if>
      <xsl:if test="@date"><div><dt><p:t key="files.column.date"/></dt><dd><xsl:call-template name="short-date"><xsl:with-param name="date" select="@date"/></xsl:call-template></dd></div></xsl:if>
      <xsl:for-each select="property"><div><dt><xsl:value-of select="@label"/></dt><dd><xsl:value-of select="."/></dd></div></xsl:for-each>
    </dl>
    <form class="acts" method="post" action="{$app}">
      <xsl:call-template name="window-form"><xsl:with-param name="item" select="@id"/></xsl:call-template>
      <input type="hidden" name="answer" value="{@id}"/>
      <xsl:variable name="fault" select="$faults[@field = 'value'][1]"/>
      <div class="rename">
        <label for="value"><p:t key="files.new_name"/></label>
        <xsl:call-template name="fault"><xsl:with-param name="fault" select="$fault"/><xsl:with-param name="id" select="'value'"/></xsl:call-template>
        <span class="pair">
          <input class="input" type="text" id="value" name="value" value="{@name}" autocomplete="off" autocapitalize="none" spellcheck="false">
            <xsl:if test="$fault"><xsl:attribute name="value"><xsl:value-of select="$typed[@name = 'value']/@value"/></xsl:attribute></xsl:if>
            <xsl:call-template name="described"><xsl:with-param name="id" select="'value'"/><xsl:with-param name="fault" select="$fault"/></xsl:call-template>
          </input>
          <button class="button small" name="action" value="rename"><i class="icon i-pencil"></i><span><p:t key="files.rename"/></span></button>
        </span>
      </div>
      <xsl:choose>
        <xsl:when test="@place_type = 'bin'">
          <button class="button small" name="action" value="restore"><i class="icon i-again"></i><span><p:t key="files.restore"/></span></button>
        </xsl:when>
        <xsl:otherwise>
          <span class="pair">
            <xsl:call-template name="target"><xsl:with-param name="folders" select="../folder[@type = 'folder']"/></xsl:call-template>
            <button class="button small" name="action" value="move"><i class="icon i-move"></i><span><p:t key="application.move"/></span></button>
          </span>
          <button class="button small" name="action" value="delete"><i class="icon i-bin"></i><span><p:t key="files.delete"/></span></button>
        </xsl:otherwise>
      </xsl:choose>
    </form>
  </xsl:template>

  <!-- Columns: a press sorts by it, a second one the other way. -->

  <xsl:template name="sort-head">
    <xsl:param name="column"/>
    <th scope="col" class="wide">
      <xsl:if test="$column = 'nom'"><xsl:attribute name="class">by-name</xsl:attribute></xsl:if>
      <xsl:if test="$column = 'taille'"><xsl:attribute name="class">wide num</xsl:attribute></xsl:if>
      <xsl:if test="translate(@sort, '-', '') = $column or ($column = 'nom' and @sort = '')">
        <xsl:attribute name="aria-sort"><xsl:choose><xsl:when test="starts-with(@sort, '-')">descending</xsl:when><xsl:otherwise>ascending</xsl:otherwise></xsl:choose></xsl:attribute>
      </xsl:if>
      <xsl:call-template name="sort-link"><xsl:with-param name="column" select="$column"/></xsl:call-template>
    </th>
  </xsl:template>

  <xsl:template name="sort-link">
    <xsl:param name="column"/>
    <xsl:param name="short" select="false()"/>
    <xsl:variable name="now" select="translate(@sort, '-', '') = $column or ($column = 'nom' and @sort = '')"/>
    <a>
      <xsl:attribute name="href">
        <xsl:value-of select="concat($app, '?lieu=', @place, '&amp;tri=')"/>
        <xsl:if test="$now and not(starts-with(@sort, '-'))">-</xsl:if>
        <xsl:value-of select="$column"/>
        <xsl:if test="results"><xsl:text>&amp;recherche=</xsl:text><xsl:call-template name="url-part"><xsl:with-param name="text" select="@query"/></xsl:call-template></xsl:if>
      </xsl:attribute>
      <xsl:if test="$now"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if>
      <xsl:choose>
        <xsl:when test="$short"><p:t key="mail.date"/></xsl:when>
        <xsl:otherwise><p:t prefix="files.column." select="$column"/></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="$now"><i class="icon i-up"><xsl:if test="starts-with(@sort, '-')"><xsl:attribute name="class">icon i-up down</xsl:attribute></xsl:if></i></xsl:if>
    </a>
  </xsl:template>

  <!-- The five signs that would end or bend a query's value; the HTML writer escapes the rest. -->
  <xsl:template name="url-part">
    <xsl:param name="text"/>
    <xsl:variable name="sign" select="substring($text, 1, 1)"/>
    <xsl:if test="$text != ''">
      <xsl:choose>
        <xsl:when test="$sign = '%'">%25</xsl:when>
        <xsl:when test="$sign = '&amp;'">%26</xsl:when>
        <xsl:when test="$sign = '#'">%23</xsl:when>
        <xsl:when test="$sign = '+'">%2B</xsl:when>
        <xsl:when test="$sign = ' '">+</xsl:when>
        <xsl:otherwise><xsl:value-of select="$sign"/></xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="url-part"><xsl:with-param name="text" select="substring($text, 2)"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Words and drawings for what a file is, by the end of its name. -->

  <xsl:template name="lower"><xsl:value-of select="translate(@extension, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"/></xsl:template>

  <xsl:template name="file-icon">
    <xsl:variable name="end"><xsl:text> </xsl:text><xsl:call-template name="lower"/><xsl:text> </xsl:text></xsl:variable>
    <xsl:choose>
      <xsl:when test="@type = 'folder'">i-folder</xsl:when>
      <xsl:when test="contains(' ods xlsx xls csv ', $end)">i-sheet</xsl:when>
      <xsl:when test="contains(' jpg jpeg png gif svg webp ', $end)">i-image</xsl:when>
      <xsl:when test="contains(' mp3 wav ogg flac m4a ', $end)">i-music</xsl:when>
      <xsl:when test="contains(' mp4 mov avi webm mkv ', $end)">i-film</xsl:when>
      <xsl:when test="contains(' zip 7z gz ', $end)">i-archive</xsl:when>
      <xsl:when test="contains(' html htm ', $end)">i-page</xsl:when>
      <xsl:otherwise>i-file</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="file-type">
    <xsl:variable name="end"><xsl:call-template name="lower"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="@type = 'folder'"><p:t key="files.folder"/></xsl:when>
      <xsl:when test="$end = ''"><p:t key="files.file"/></xsl:when>
      <xsl:otherwise>
        <p:t prefix="file." select="$end"><p:else><p:t key="markup.file"><p:with name="type" select="translate($end, 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/></p:t></p:else></p:t>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="file-size">
    <xsl:choose>
      <xsl:when test="@held"><p:t key="files.held" n="@held"/></xsl:when>
      <xsl:when test="@size"><xsl:call-template name="size"><xsl:with-param name="bytes" select="@size"/></xsl:call-template></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- 1234567 as 1 234 567, with no-break spaces. -->
  <xsl:template name="grouped">
    <xsl:param name="value"/>
    <xsl:choose>
      <xsl:when test="string-length($value) &gt; 3">
        <xsl:call-template name="grouped"><xsl:with-param name="value" select="substring($value, 1, string-length($value) - 3)"/></xsl:call-template>
        <xsl:value-of select="concat('&#xA0;', substring($value, string-length($value) - 2))"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$value"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
