<?xml version="1.0" encoding="UTF-8"?>
<!-- Includes all; compile.xsl makes flat stylesheets of it, one per language and pool of workers. p:pool: only the
     workers of that pool show it (page: who takes tests; space: who works in a space; heavy: what is printed;
     none: palierctl alone). Without: all do. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:include href="layout.xsl"/>

  <xsl:include href="components/format.xsl"/>
  <xsl:include href="components/field.xsl"/>
  <xsl:include href="components/person_fields.xsl" p:pool="page"/>
  <xsl:include href="components/cas.xsl" p:pool="page"/>
  <xsl:include href="components/level.xsl"/>
  <xsl:include href="components/chart.xsl" p:pool="page"/>
  <xsl:include href="components/markup.xsl"/>
  <xsl:include href="components/controls.xsl"/>
  <xsl:include href="components/answers.xsl"/>
  <xsl:include href="components/lesson.xsl"/>
  <xsl:include href="components/picture.xsl" p:pool="page"/>
  <xsl:include href="components/application_files.xsl" p:pool="page"/>
  <xsl:include href="components/application_mail.xsl" p:pool="page"/>
  <xsl:include href="components/application_settings.xsl" p:pool="page"/>
  <xsl:include href="components/application_web.xsl" p:pool="page"/>
  <xsl:include href="components/space.xsl"/>
  <xsl:include href="components/qr.xsl"/>
  <xsl:include href="components/exam_state.xsl"/>
  <xsl:include href="components/incidents.xsl" p:pool="space"/>
  <xsl:include href="components/campaign_tabs.xsl" p:pool="space"/>
  <xsl:include href="components/campaign_figures.xsl" p:pool="space"/>
  <xsl:include href="components/certificate.xsl" p:pool="page"/>
  <xsl:include href="print/sheet.xsl" p:pool="page"/>

  <xsl:include href="visitor/home.xsl" p:pool="page"/>
  <xsl:include href="visitor/demonstration.xsl" p:pool="page"/>
  <xsl:include href="visitor/sign_up.xsl" p:pool="page"/>
  <xsl:include href="visitor/sign_in.xsl" p:pool="page"/>
  <xsl:include href="visitor/forgotten_password.xsl" p:pool="page"/>
  <xsl:include href="visitor/new_password.xsl" p:pool="page"/>
  <xsl:include href="visitor/lesson.xsl" p:pool="page"/>
  <xsl:include href="visitor/text_page.xsl" p:pool="page"/>
  <xsl:include href="visitor/site_map.xsl" p:pool="page"/>
  <xsl:include href="visitor/error.xsl"/>
  <xsl:include href="visitor/invitation.xsl" p:pool="page"/>
  <xsl:include href="visitor/campaigns.xsl" p:pool="page"/>
  <xsl:include href="visitor/campaign.xsl" p:pool="page"/>
  <xsl:include href="visitor/join_campaign.xsl" p:pool="page"/>

  <xsl:include href="learner/dashboard.xsl" p:pool="page"/>
  <xsl:include href="learner/profile.xsl" p:pool="page"/>
  <xsl:include href="learner/competence.xsl" p:pool="page"/>
  <xsl:include href="learner/competence_details.xsl" p:pool="page"/>
  <xsl:include href="learner/question.xsl" p:pool="page"/>
  <xsl:include href="learner/application.xsl" p:pool="page"/>
  <xsl:include href="learner/checkpoint.xsl" p:pool="page"/>
  <xsl:include href="learner/results.xsl" p:pool="page"/>
  <xsl:include href="learner/conflict.xsl" p:pool="page"/>
  <xsl:include href="learner/lessons.xsl" p:pool="page"/>
  <xsl:include href="learner/account.xsl" p:pool="page"/>
  <xsl:include href="learner/spaces.xsl" p:pool="page"/>

  <xsl:include href="components/team.xsl" p:pool="space"/>
  <xsl:include href="orga/team.xsl" p:pool="space"/>
  <xsl:include href="orga/documentation.xsl" p:pool="space"/>
  <xsl:include href="certif/team.xsl" p:pool="space"/>
  <xsl:include href="learner/participations.xsl" p:pool="page"/>
  <xsl:include href="learner/participation.xsl" p:pool="page"/>

  <xsl:include href="components/campaign_form.xsl" p:pool="space"/>
  <xsl:include href="orga/campaigns.xsl" p:pool="space"/>
  <xsl:include href="orga/new_campaign.xsl" p:pool="space"/>
  <xsl:include href="orga/campaign.xsl" p:pool="space"/>
  <xsl:include href="orga/campaign_settings.xsl" p:pool="space"/>
  <xsl:include href="orga/pupil_accounts.xsl" p:pool="space"/>
  <xsl:include href="orga/give_accounts.xsl" p:pool="space"/>

  <xsl:include href="orga/pupils.xsl" p:pool="space"/>
  <xsl:include href="orga/pupil_imports.xsl" p:pool="space"/>
  <xsl:include href="orga/pupil_import.xsl" p:pool="space"/>
  <xsl:include href="learner/certification.xsl" p:pool="page"/>
  <xsl:include href="learner/exam_access.xsl" p:pool="page"/>
  <xsl:include href="learner/waiting_room.xsl" p:pool="page"/>
  <xsl:include href="learner/exam.xsl" p:pool="page"/>
  <xsl:include href="learner/stopped_exam.xsl" p:pool="page"/>
  <xsl:include href="learner/exam_end.xsl" p:pool="page"/>
  <xsl:include href="certif/invigilation.xsl" p:pool="space"/>
  <xsl:include href="certif/room.xsl" p:pool="space"/>
  <xsl:include href="certif/seat.xsl" p:pool="space"/>
  <xsl:include href="visitor/certificate.xsl" p:pool="page"/>
  <xsl:include href="learner/certificates.xsl" p:pool="page"/>
  <xsl:include href="learner/certificate.xsl" p:pool="page"/>
  <xsl:include href="orga/certifications.xsl" p:pool="space"/>
  <xsl:include href="jury/sessions.xsl" p:pool="space"/>
  <xsl:include href="jury/session.xsl" p:pool="space"/>
  <xsl:include href="jury/certification.xsl" p:pool="space"/>

  <xsl:include href="preview/index.xsl" p:pool="none"/>
  <xsl:include href="preview/challenge.xsl" p:pool="none"/>
  <xsl:include href="preview/lesson.xsl" p:pool="none"/>

  <xsl:include href="orga/participants.xsl" p:pool="space"/>
  <xsl:include href="orga/participant.xsl" p:pool="space"/>
  <xsl:include href="orga/results.xsl" p:pool="space"/>
  <xsl:include href="orga/analysis.xsl" p:pool="space"/>

  <xsl:include href="operator/figures.xsl" p:pool="space"/>
  <xsl:include href="operator/challenges.xsl" p:pool="space"/>
  <xsl:include href="operator/challenge.xsl" p:pool="space"/>
  <xsl:include href="operator/windows.xsl" p:pool="space"/>
  <xsl:include href="operator/organizations.xsl" p:pool="space"/>
  <xsl:include href="operator/new_organization.xsl" p:pool="space"/>
  <xsl:include href="operator/mails.xsl" p:pool="space"/>

  <xsl:include href="components/exam_session.xsl" p:pool="space"/>
  <xsl:include href="certif/sessions.xsl" p:pool="space"/>
  <xsl:include href="certif/new_session.xsl" p:pool="space"/>
  <xsl:include href="certif/session.xsl" p:pool="space"/>
  <xsl:include href="certif/session_settings.xsl" p:pool="space"/>
  <xsl:include href="certif/session_codes.xsl" p:pool="space"/>
  <xsl:include href="certif/candidates.xsl" p:pool="space"/>
  <xsl:include href="certif/candidate.xsl" p:pool="space"/>
  <xsl:include href="certif/pupils.xsl" p:pool="space"/>
  <xsl:include href="certif/candidate_file.xsl" p:pool="space"/>
  <xsl:include href="certif/attendance_sheet.xsl" p:pool="heavy"/>
  <xsl:include href="certif/finalisation.xsl" p:pool="space"/>
  <xsl:include href="certif/incidents.xsl" p:pool="space"/>
</xsl:stylesheet>
