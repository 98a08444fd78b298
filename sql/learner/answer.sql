-- Takes an answer, exactly once. Its owner.
-- (assessment, position) is unique: the first post of a question's key wins; the same
-- payload again is led where the first one was, another one is a 409 that shows both.
--   key     the question's, from its form
--   action  answer or skip
--   answer  what the form gathered: string, array, object, or nothing
-- Faults: answer.* on field answer. Errors: 400 other action, 404 unknown key.
create function learner.answer(
  assessment uuid, key uuid, action text, answer jsonb default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_assessment app.assessment := web.own_assessment(assessment);
  v_answer     jsonb := case when action = 'answer' then answer.answer end;
  v_payload    bytea := sha256(convert_to(
                  action || coalesce(v_answer::text, ''), 'UTF8'));
  v_question   app.question;
  v_challenge  app.challenge;
  v_verdict    text;
begin
  if coalesce(action, '') not in ('answer', 'skip') then
    perform web.fail(400, 'error.400');
  end if;
  select q.* into v_question from app.question q
   where q.assessment = answer.assessment and q.key = answer.key;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  select c.* into v_challenge from app.challenge c where c.id = v_question.challenge;
  v_verdict := web.record_answer(v_question, v_challenge, v_payload, v_answer,
                                 action = 'skip');
  if v_verdict is not null then
    perform web.go_on(web.learn(v_assessment, v_question, v_challenge,
                                v_verdict = 'ok'));
  elsif not web.is_replay(v_question, v_payload) then
    return web.conflict(v_question, v_answer);
  end if;
  return web.redirect(web.after_answer(assessment, v_question.position));
end $$;
comment on function learner.answer is
  'POST /evaluations/{assessment}/reponse: answers or skips a question.';
grant execute on function learner.answer to palier_web;
