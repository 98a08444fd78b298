-- Takes an answer of an assessment that its person may answer, exactly once, and says what comes then.
-- (assessment, position) is unique: the first post of a question's key wins; the same
-- payload again is led where the first one was, another one is a 409 that shows both.
-- Arguments and errors: learner.answer.
create function web.take_answer(assessment app.assessment, key uuid, action text, answer jsonb)
returns text language plpgsql volatile as $$
declare
  v_question  app.question := web.question_of_key(assessment, key, action);
  v_answer    jsonb := case when action = 'answer' then answer end;
  v_payload   bytea := web.payload_hash(action, answer);
  v_challenge app.challenge;
  v_verdict   text;
begin
  select c.* into v_challenge from app.challenge c where c.id = v_question.challenge;
  v_verdict := web.record_answer(v_question, v_challenge, v_payload, v_answer,
                                 action = 'skip');
  if v_verdict is not null then
    perform web.go_on(web.learn(assessment, v_question, v_challenge,
                                v_verdict = 'ok'));
  elsif not web.is_replay(v_question, v_payload) then
    return web.conflict(v_question, v_answer);
  end if;
  return web.redirect(web.after_answer(assessment.id, v_question.position));
end $$;

-- What tells a replay from another answer.
create function web.payload_hash(action text, answer jsonb) returns bytea language sql stable as $$
  select sha256(convert_to(action || case when action = 'answer' then coalesce(answer::text, '') else '' end, 'UTF8'))
$$;

-- The question of a key that a form answers or skips. Errors: 400 another action, 404 a key of no question of the assessment.
create function web.question_of_key(assessment app.assessment, key uuid, action text)
returns app.question language plpgsql stable as $$
declare
  v_question app.question;
begin
  if coalesce(action, '') not in ('answer', 'skip') then
    perform web.fail(400, 'error.400');
  end if;
  select q.* into v_question from app.question q
   where q.assessment = assessment.id and q.key = question_of_key.key;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return v_question;
end $$;
