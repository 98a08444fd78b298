-- Judges and keeps an answer if its position has none. True when this call kept it.
--   skipped  the question was passed: no answer is judged
-- After a timer's end (2 s of grace for the way) a right answer is timedout, and an
-- empty one is taken as it is. Raises PT422 answer.* on a form that is not filled.
create function web.record_answer(
  question app.question, payload_hash bytea, answer jsonb, skipped boolean)
returns boolean language plpgsql volatile as $$
declare
  v_challenge app.challenge;
  v_late      boolean;
  v_given     jsonb;
  v_fault     text;
begin
  if exists (select from app.answer r where r.assessment = question.assessment
                and r.position = question.position) then
    return false;
  end if;
  select c.* into v_challenge from app.challenge c where c.id = question.challenge;
  v_late := v_challenge.timer is not null and clock_timestamp()
            > coalesce(question.timer_at, question.shown_at)
              + make_interval(secs => v_challenge.timer + 2);
  if not skipped then
    v_fault := scoring.answer_fault(v_challenge.kind, answer,
                                    v_challenge.proposals);
    if v_fault is not null and not (v_late and v_fault <> 'answer.long') then
      perform web.refuse(web.fault('answer', v_fault));
    end if;
    v_given := scoring.shape_answer(v_challenge.kind, answer);
  end if;
  insert into app.answer (assessment, position, challenge, given, verdict,
                          payload_hash)
  values (question.assessment, question.position, question.challenge, v_given,
          web.verdict(v_challenge, v_given, skipped, v_late, v_fault), payload_hash)
  on conflict (assessment, position) do nothing;
  return found;
end $$;
