<?xml version="1.0" encoding="UTF-8"?>
<!-- The door of the demonstration: five questions without an account. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="visitor.demonstration" mode="title"><p:t key="demo.title"/></xsl:template>

  <xsl:template match="visitor.demonstration" mode="main">
    <div class="middle">
      <h1><p:t key="demo.heading" n="@questions"/></h1>
      <p class="lead"><p:t key="demo.lead"/></p>
      <form class="card main" method="post" action="{$prefix}/demonstration">
        <input type="hidden" name="csrf" value="{$csrf}"/>
        <ul class="facts">
          <li><i class="icon i-folder"></i><span><p:t key="demo.fact1"/></span></li>
          <li><i class="icon i-skip"></i><span><p:t key="demo.fact2"/></span></li>
          <li><i class="icon i-lock"></i><span><p:t key="demo.fact3"/></span></li>
        </ul>
        <p class="buttons"><button class="button primary"><p:t key="demo.start"/><i class="icon i-arrow"></i></button></p>
      </form>
    </div>
  </xsl:template>
</xsl:stylesheet>
