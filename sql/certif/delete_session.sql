-- Deletes an exam session in which no test has begun, and its candidates. Members of its center.
-- Errors: PT404. Faults: '' session.closed, session.started.
create function certif.delete_session(exam_session uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session app.exam_session := web.open_exam_session(exam_session);
begin
  perform web.refuse(web.fault('', case when web.has_begun(v_session.id) then 'session.started' end));
  delete from app.exam_session s where s.id = v_session.id;
  return web.redirect('/certif/sessions');
end $$;
comment on function certif.delete_session is 'POST /certif/sessions/{exam_session}/supprimer.';
grant execute on function certif.delete_session to palier_web;
