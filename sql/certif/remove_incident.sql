-- Takes back an incident of a session that is not finalised. Members of its center.
-- Errors: PT404. Fault: '' session.closed.
create function certif.remove_incident(exam_session uuid, candidate uuid, incident uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session   app.exam_session := web.open_exam_session(exam_session);
  v_candidate app.candidate := web.own_candidate(v_session, candidate);
begin
  delete from app.incident i where i.id = incident and i.candidate = v_candidate.id;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return web.redirect('/certif/sessions/' || v_session.id || '/finalisation/' || v_candidate.id);
end $$;
comment on function certif.remove_incident is
  'POST /certif/sessions/{exam_session}/finalisation/{candidate}/incidents/{incident}/supprimer.';
grant execute on function certif.remove_incident to palier_web;
