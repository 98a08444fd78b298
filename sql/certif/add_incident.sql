-- Reports what happened to a candidate, after the tests, from the center. Members of the session's center.
--   incident, question, description  web.incident_faults
-- Errors: PT404. Faults: '' session.closed; web.incident_faults.
create function certif.add_incident(
  exam_session uuid, candidate uuid, incident text default '', question text default '', description text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session   app.exam_session := web.open_exam_session(exam_session);
  v_candidate app.candidate := web.own_candidate(v_session, candidate);
begin
  perform web.refuse(web.incident_faults(v_candidate.id, incident, question, description));
  perform web.add_incident(v_candidate.id, incident, question, description);
  return web.redirect('/certif/sessions/' || v_session.id || '/finalisation/' || v_candidate.id);
end $$;
comment on function certif.add_incident is 'POST /certif/sessions/{exam_session}/finalisation/{candidate}.';
grant execute on function certif.add_incident to palier_web;
