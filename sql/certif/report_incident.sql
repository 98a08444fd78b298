-- Reports what happened to a candidate. The session's invigilator.
--   incident, question, description  web.incident_faults
-- Faults: incident.*, question.* and description.* on these; session.over on the form.
create function certif.report_incident(
  exam_session uuid, candidate uuid, incident text default '', question text default '', description text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_candidate app.candidate := web.watched_candidate(exam_session, candidate);
begin
  perform web.refuse(web.incident_faults(v_candidate.id, incident, question, description));
  perform web.add_incident(v_candidate.id, incident, question, description);
  return web.redirect('/certif/surveillance/' || exam_session || '/candidats/' || candidate);
end $$;
comment on function certif.report_incident is
  'POST /certif/surveillance/{exam_session}/candidats/{candidate}/incident.';
grant execute on function certif.report_incident to palier_web;
