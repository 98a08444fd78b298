-- Takes a candidate who has not entered yet off an exam session. Members of its center.
-- Errors: PT404. Faults: '' session.closed, candidate.entered.
create function certif.remove_candidate(exam_session uuid, candidate uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session   app.exam_session := web.open_exam_session(exam_session);
  v_candidate app.candidate := web.free_candidate(v_session, candidate);
begin
  delete from app.candidate c where c.id = v_candidate.id;
  return web.redirect('/certif/sessions/' || v_session.id || '/candidats');
end $$;
comment on function certif.remove_candidate is 'POST /certif/sessions/{exam_session}/candidats/{candidate}/retirer.';
grant execute on function certif.remove_candidate to palier_web;
