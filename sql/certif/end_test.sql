-- Ends a candidate's test that runs. The session's invigilator.
-- Faults on the form: exam.not_begun, exam.ended, session.over. Error: 404 for a candidate of another session.
create function certif.end_test(exam_session uuid, candidate uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_candidate app.candidate := web.watched_candidate(exam_session, candidate);
  v_exam      app.exam := web.hold_running_exam(v_candidate.id);
begin
  perform web.end_exam(v_exam.assessment, 'invigilator');
  update app.candidate c set admitted_at = null where c.id = v_candidate.id;
  return web.redirect('/certif/surveillance/' || exam_session || '/candidats/' || candidate);
end $$;
comment on function certif.end_test is
  'POST /certif/surveillance/{exam_session}/candidats/{candidate}/terminer.';
grant execute on function certif.end_test to palier_web;
