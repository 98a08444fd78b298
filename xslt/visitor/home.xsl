<?xml version="1.0" encoding="UTF-8"?>
<!-- The first page a visitor sees: what Palier is, how it goes, what it covers. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="visitor.home" mode="title"><p:t key="home.title"/></xsl:template>

  <xsl:template match="visitor.home" mode="main">
    <div class="hero">
      <div>
        <h1><p:t key="home.heading"/></h1>
        <p class="lead"><p:t key="home.lead"/></p>
        <p class="buttons">
          <xsl:choose>
            <xsl:when test="$person"><a class="button primary" href="{$prefix}/accueil"><p:t key="home.go_on"/><i class="icon i-arrow"></i></a></xsl:when>
            <xsl:otherwise>
              <a class="button primary" href="{$prefix}/inscription"><p:t key="nav.sign_up"/></a>
              <a class="button" href="{$prefix}/demonstration"><p:t key="home.try"/></a>
            </xsl:otherwise>
          </xsl:choose>
        </p>
        <p class="small quiet"><p:t key="home.try_hint"/></p>
        <p><a href="{$prefix}/campagnes"><p:t key="home.have_code"/></a></p>
      </div>
      <div><xsl:call-template name="picture.climb"/></div>
    </div>

    <section class="part" aria-labelledby="comment">
      <h2 id="comment"><p:t key="home.how"/></h2>
      <ol class="rising">
        <li class="card l1"><span class="dot i-area1"></span><h3><p:t key="home.how1"/></h3><p><p:t key="home.how1_text"/></p></li>
        <li class="card l2"><span class="dot i-book"></span><h3><p:t key="home.how2"/></h3><p><p:t key="home.how2_text"/></p></li>
        <li class="card l3"><span class="dot i-flag"></span><h3><p:t key="home.how3"/></h3><p><p:t key="home.how3_text"/></p></li>
      </ol>
    </section>

    <section class="part" aria-labelledby="domaines">
      <h2 id="domaines"><p:t key="home.areas"/></h2>
      <xsl:variable name="open" select="count(area/competence[@available = 'true'])"/>
      <xsl:variable name="partly" select="$open &lt; count(area/competence)"/>
      <xsl:if test="$partly and $open &gt; 0"><p class="lead"><p:t key="home.open" n="$open"/></p></xsl:if>
      <ul class="five">
        <xsl:for-each select="area">
          <li class="card area a{@code}">
            <div class="band"><i class="icon i-area{@code}"></i><h3><xsl:value-of select="@name"/></h3></div>
            <ul class="names">
              <xsl:for-each select="competence">
                <li>
                  <xsl:if test="@available != 'true'"><xsl:attribute name="class">quiet</xsl:attribute></xsl:if>
                  <xsl:value-of select="@name"/>
                  <xsl:if test="$partly and @available = 'true'"><xsl:text> </xsl:text><span class="tag"><i class="icon i-check"></i><p:t key="home.is_open"/></span></xsl:if>
                </li>
              </xsl:for-each>
            </ul>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>
</xsl:stylesheet>
