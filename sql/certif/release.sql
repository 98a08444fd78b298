-- Frees the place of a candidate that the wrong account has taken, before the test. The session's invigilator.
-- Faults on the form: exam.begun, session.over. Error: 404 for a candidate of another session.
create function certif.release(exam_session uuid, candidate uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_candidate app.candidate := web.watched_candidate(exam_session, candidate);
begin
  perform web.refuse(web.fault('', case when exists (
    select from app.exam e where e.candidate = v_candidate.id) then 'exam.begun' end));
  perform web.forget_draft(v_candidate.id);
  update app.candidate c set account = null, entered_at = null, admitted_at = null where c.id = v_candidate.id;
  return web.redirect('/certif/surveillance/' || exam_session || '/candidats/' || candidate);
end $$;
comment on function certif.release is
  'POST /certif/surveillance/{exam_session}/candidats/{candidate}/liberer.';
grant execute on function certif.release to palier_web;
