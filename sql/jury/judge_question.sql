-- A question counts no more (action: neutralise) or again (take_back), and the test is scored anew. Jury. Errors: PT404 no
-- such test or question, PT409 its session is published. An unknown action does nothing.
create function jury.judge_question(assessment uuid, question int, action text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_exam app.exam := web.jury_exam_to_change(assessment);
begin
  if not exists (select from app.exam_question q where q.assessment = v_exam.assessment and q.position = question) then
    perform web.fail(404, 'error.404');
  end if;
  update app.exam_question q set neutralised = action = 'neutralise'
   where q.assessment = v_exam.assessment and q.position = question
     and action in ('neutralise', 'take_back') and q.neutralised <> (action = 'neutralise');
  if found then
    perform web.score_exam(v_exam.assessment, 'neutralisation', web.jury());
  end if;
  return web.redirect('/jury/certifications/' || v_exam.assessment || '#question-' || question);
end $$;
comment on function jury.judge_question is 'POST /jury/certifications/{assessment}/questions.';
grant execute on function jury.judge_question to palier_web;
