-- Takes an answer, exactly once. Its owner.
--   key     the question's, from its form
--   action  answer or skip
--   answer  what the form gathered: string, array, object, or nothing
-- Faults: answer.* on field answer. Errors: 400 other action, 404 unknown key.
create function learner.answer(
  assessment uuid, key uuid, action text, answer jsonb default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return web.take_answer(web.own_assessment(assessment), key, action, answer);
end $$;
comment on function learner.answer is
  'POST /evaluations/{assessment}/reponse: answers or skips a question.';
grant execute on function learner.answer to palier_web;
