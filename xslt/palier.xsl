<?xml version="1.0" encoding="UTF-8"?>
<!-- Includes all; compile.xsl makes one flat stylesheet of it per language. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="layout.xsl"/>

  <xsl:include href="components/format.xsl"/>
  <xsl:include href="components/field.xsl"/>
  <xsl:include href="components/person_fields.xsl"/>
  <xsl:include href="components/cas.xsl"/>
  <xsl:include href="components/level.xsl"/>
  <xsl:include href="components/chart.xsl"/>
  <xsl:include href="components/markup.xsl"/>
  <xsl:include href="components/controls.xsl"/>
  <xsl:include href="components/answers.xsl"/>
  <xsl:include href="components/lesson.xsl"/>
  <xsl:include href="components/picture.xsl"/>
  <xsl:include href="components/application_files.xsl"/>
  <xsl:include href="components/application_mail.xsl"/>
  <xsl:include href="components/application_settings.xsl"/>
  <xsl:include href="components/application_web.xsl"/>
  <xsl:include href="components/space.xsl"/>
  <xsl:include href="components/qr.xsl"/>
  <xsl:include href="components/incidents.xsl"/>
  <xsl:include href="components/campaign_tabs.xsl"/>
  <xsl:include href="components/campaign_figures.xsl"/>
  <xsl:include href="components/certificate.xsl"/>
  <xsl:include href="print/sheet.xsl"/>

  <xsl:include href="visitor/home.xsl"/>
  <xsl:include href="visitor/demonstration.xsl"/>
  <xsl:include href="visitor/sign_up.xsl"/>
  <xsl:include href="visitor/sign_in.xsl"/>
  <xsl:include href="visitor/forgotten_password.xsl"/>
  <xsl:include href="visitor/new_password.xsl"/>
  <xsl:include href="visitor/lesson.xsl"/>
  <xsl:include href="visitor/text_page.xsl"/>
  <xsl:include href="visitor/site_map.xsl"/>
  <xsl:include href="visitor/error.xsl"/>
  <xsl:include href="visitor/invitation.xsl"/>
  <xsl:include href="visitor/campaigns.xsl"/>
  <xsl:include href="visitor/campaign.xsl"/>
  <xsl:include href="visitor/join_campaign.xsl"/>

  <xsl:include href="learner/dashboard.xsl"/>
  <xsl:include href="learner/profile.xsl"/>
  <xsl:include href="learner/competence.xsl"/>
  <xsl:include href="learner/competence_details.xsl"/>
  <xsl:include href="learner/question.xsl"/>
  <xsl:include href="learner/application.xsl"/>
  <xsl:include href="learner/checkpoint.xsl"/>
  <xsl:include href="learner/results.xsl"/>
  <xsl:include href="learner/conflict.xsl"/>
  <xsl:include href="learner/lessons.xsl"/>
  <xsl:include href="learner/account.xsl"/>
  <xsl:include href="learner/spaces.xsl"/>

  <xsl:include href="components/team.xsl"/>
  <xsl:include href="orga/team.xsl"/>
  <xsl:include href="orga/documentation.xsl"/>
  <xsl:include href="certif/team.xsl"/>
  <xsl:include href="learner/participations.xsl"/>
  <xsl:include href="learner/participation.xsl"/>

  <xsl:include href="components/campaign_form.xsl"/>
  <xsl:include href="orga/campaigns.xsl"/>
  <xsl:include href="orga/new_campaign.xsl"/>
  <xsl:include href="orga/campaign.xsl"/>
  <xsl:include href="orga/campaign_settings.xsl"/>
  <xsl:include href="orga/pupil_accounts.xsl"/>
  <xsl:include href="orga/give_accounts.xsl"/>

  <xsl:include href="orga/pupils.xsl"/>
  <xsl:include href="orga/pupil_imports.xsl"/>
  <xsl:include href="orga/pupil_import.xsl"/>
  <xsl:include href="learner/certification.xsl"/>
  <xsl:include href="learner/exam_access.xsl"/>
  <xsl:include href="learner/waiting_room.xsl"/>
  <xsl:include href="learner/exam.xsl"/>
  <xsl:include href="learner/stopped_exam.xsl"/>
  <xsl:include href="learner/exam_end.xsl"/>
  <xsl:include href="certif/invigilation.xsl"/>
  <xsl:include href="certif/room.xsl"/>
  <xsl:include href="certif/seat.xsl"/>
  <xsl:include href="visitor/certificate.xsl"/>
  <xsl:include href="learner/certificates.xsl"/>
  <xsl:include href="learner/certificate.xsl"/>
  <xsl:include href="orga/certifications.xsl"/>
  <xsl:include href="jury/sessions.xsl"/>
  <xsl:include href="jury/session.xsl"/>
  <xsl:include href="jury/certification.xsl"/>

  <xsl:include href="preview/index.xsl"/>
  <xsl:include href="preview/challenge.xsl"/>
  <xsl:include href="preview/lesson.xsl"/>

  <xsl:include href="orga/participants.xsl"/>
  <xsl:include href="orga/participant.xsl"/>
  <xsl:include href="orga/results.xsl"/>
  <xsl:include href="orga/analysis.xsl"/>

  <xsl:include href="operator/figures.xsl"/>
  <xsl:include href="operator/challenges.xsl"/>
  <xsl:include href="operator/challenge.xsl"/>
  <xsl:include href="operator/windows.xsl"/>
  <xsl:include href="operator/organizations.xsl"/>
  <xsl:include href="operator/new_organization.xsl"/>
  <xsl:include href="operator/mails.xsl"/>

  <xsl:include href="components/exam_session.xsl"/>
  <xsl:include href="certif/sessions.xsl"/>
  <xsl:include href="certif/new_session.xsl"/>
  <xsl:include href="certif/session.xsl"/>
  <xsl:include href="certif/session_settings.xsl"/>
  <xsl:include href="certif/session_codes.xsl"/>
  <xsl:include href="certif/candidates.xsl"/>
  <xsl:include href="certif/candidate.xsl"/>
  <xsl:include href="certif/pupils.xsl"/>
  <xsl:include href="certif/candidate_file.xsl"/>
  <xsl:include href="certif/attendance_sheet.xsl"/>
  <xsl:include href="certif/finalisation.xsl"/>
  <xsl:include href="certif/incidents.xsl"/>
</xsl:stylesheet>
