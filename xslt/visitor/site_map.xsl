<?xml version="1.0" encoding="UTF-8"?>
<!-- Every page one can go to. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="visitor.site_map" mode="title"><p:t key="foot.map"/></xsl:template>

  <xsl:template match="visitor.site_map" mode="main">
    <h1><p:t key="foot.map"/></h1>
    <div class="map">
      <section class="card" aria-labelledby="decouvrir">
        <h2 id="decouvrir"><p:t key="map.discover"/></h2>
        <ul>
          <li><a href="{$prefix}/"><p:t key="map.home"/></a></li>
          <li><a href="{$prefix}/demonstration"><p:t key="demo.title"/></a></li>
          <li><a href="{$prefix}/inscription"><p:t key="nav.sign_up"/></a></li>
          <li><a href="{$prefix}/connexion"><p:t key="nav.sign_in"/></a></li>
          <li><a href="{$prefix}/mot-de-passe-oublie"><p:t key="forgotten.title"/></a></li>
          <li><a href="{$prefix}/certif/surveillance"><p:t key="invigilation.title"/></a></li>
        </ul>
      </section>
      <section class="card" aria-labelledby="espace">
        <h2 id="espace"><p:t key="map.mine"/></h2>
        <ul>
          <li><a href="{$prefix}/accueil"><p:t key="nav.dashboard"/></a></li>
          <li><a href="{$prefix}/competences"><p:t key="profile.title"/></a></li>
          <li><a href="{$prefix}/mes-tutos"><p:t key="nav.lessons"/></a></li>
          <li><a href="{$prefix}/certification"><p:t key="certification.title"/></a></li>
          <li><a href="{$prefix}/mes-certifications"><p:t key="nav.certificates"/></a></li>
          <li><a href="{$prefix}/mon-compte"><p:t key="nav.account"/></a></li>
        </ul>
      </section>
      <section class="card" aria-labelledby="savoir">
        <h2 id="savoir"><p:t key="map.know"/></h2>
        <ul>
          <li><a href="{$prefix}/verification-certificat"><p:t key="foot.verification"/></a></li>
          <li><a href="{$prefix}/aide"><p:t key="foot.help"/></a></li>
          <li><a href="{$prefix}/accessibilite"><p:t key="foot.accessibility"/></a></li>
          <li><a href="{$prefix}/confidentialite"><p:t key="foot.privacy"/></a></li>
          <li><a href="{$prefix}/mentions-legales"><p:t key="foot.legal"/></a></li>
        </ul>
      </section>
    </div>
    <xsl:if test="topic">
      <section class="part" aria-labelledby="fiches">
        <h2 id="fiches"><p:t key="map.lessons"/></h2>
        <div class="map">
          <xsl:for-each select="area/competence[@code = ../../topic/@competence]">
            <section class="card area a{../@code}">
              <div class="band"><i class="icon i-area{../@code}"></i><h3><xsl:value-of select="@name"/></h3></div>
              <ul><xsl:for-each select="../../topic[@competence = current()/@code]"><li><a href="{$prefix}/fiches/{@id}"><xsl:value-of select="@name"/></a></li></xsl:for-each></ul>
            </section>
          </xsl:for-each>
        </div>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
