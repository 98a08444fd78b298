<?xml version="1.0" encoding="UTF-8"?>
<!-- The end of the exam: how it ended, and what comes next. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template match="learner.exam_end" mode="title"><p:t key="exam_end.title"/></xsl:template>

  <xsl:template match="learner.exam_end" mode="main">
    <div class="middle">
      <h1><p:t key="exam_end.title"/></h1>
      <p class="lead"><p:t prefix="exam_end.how." select="@ended"/></p>
      <section class="card main" aria-labelledby="suite">
        <p><p:t key="exam_end.answered" n="@answered"><p:with name="total" select="@total"/></p:t></p>
        <h2 id="suite"><p:t key="exam_end.next"/></h2>
        <ul class="facts">
          <li><i class="icon i-pencil"></i><span><p:t key="exam_end.next1"/></span></li>
          <li><i class="icon i-clock"></i><span><p:t key="exam_end.next2"><p:with name="center" select="@center"/></p:t></span></li>
          <li><i class="icon i-medal"></i><span><p:t key="exam_end.next3"/></span></li>
        </ul>
        <p class="buttons"><a class="button primary" href="{$prefix}/accueil"><p:t key="exam_end.home"/></a></p>
      </section>
    </div>
  </xsl:template>
</xsl:stylesheet>
