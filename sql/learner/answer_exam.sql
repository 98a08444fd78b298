-- Takes an answer of an exam, exactly once. Its owner, in the browser that was admitted last, until its end and 30 seconds
-- more, for what is on its way; else a page that says why it was not taken: 409. Arguments, faults, errors: learner.answer.
create function learner.answer_exam(
  assessment uuid, key uuid, action text, answer jsonb default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_exam       app.exam := web.hold_own_exam(assessment);
  v_stop       text := web.exam_stop(v_exam, interval '30 seconds');
  v_assessment app.assessment;
begin
  select a.* into v_assessment from app.assessment a where a.id = v_exam.assessment;
  if v_stop is null then
    return web.take_answer(v_assessment, key, action, answer);
  end if;
  return web.refuse_answer(v_exam, v_stop, web.question_of_key(v_assessment, key, action), action, answer);
end $$;
comment on function learner.answer_exam is
  'POST /certification/{assessment}/reponse: answers or skips a question of an exam.';
grant execute on function learner.answer_exam to palier_web;
