-- Judges and keeps an answer if its position has none. The verdict when this call kept it,
-- else NULL.
--   skipped  the question was passed: no answer is judged
-- After a timer's end (2 s of grace for the way) a right answer is timedout, and an
-- empty one is taken as it is. Raises PT422 answer.* on a form that is not filled.
create function web.record_answer(
  question app.question, challenge app.challenge, payload_hash bytea, answer jsonb,
  skipped boolean)
returns text language plpgsql volatile as $$
declare
  v_late    boolean;
  v_given   jsonb;
  v_fault   text;
  v_verdict text;
begin
  if exists (select from app.answer r where r.assessment = question.assessment
                and r.position = question.position) then
    return null;
  end if;
  v_late := challenge.timer is not null and clock_timestamp()
            > coalesce(question.timer_at, question.shown_at)
              + make_interval(secs => challenge.timer + 2);
  if not skipped then
    v_fault := scoring.answer_fault(challenge.kind, answer,
                                    challenge.proposals);
    if v_fault is not null and not (v_late and v_fault <> 'answer.long') then
      perform web.refuse(web.fault('answer', v_fault));
    end if;
    v_given := scoring.shape_answer(challenge.kind, answer);
  end if;
  insert into app.answer (assessment, position, challenge, given, verdict,
                          payload_hash)
  values (question.assessment, question.position, question.challenge, v_given,
          web.verdict(challenge, v_given, skipped, v_late, v_fault), payload_hash)
  on conflict (assessment, position) do nothing
  returning verdict into v_verdict;
  return v_verdict;
end $$;
