-- Scores an exam from its questions, answers and what was known when it began, and keeps the result: a row of
-- app.exam_result and one of app.exam_mark a competence. Nothing of earlier results is touched; the last one counts.
--   assessment  the exam's; its neutralised and accepted questions and its abandonment are as they stand now
--   emitter     what made it: finalisation, incidents, neutralisation, jury
--   author      whose act it was; NULL: nobody's
-- Returns the result's id. NULL, and nothing is written: a question without an answer that is not neutralised, in an
-- exam that nobody called abandoned; or no question at all. An accepted question counts as right. That too few
-- questions still count (scoring.exam_is_trusted) cancels, also at the first scoring: what is neutralised by then
-- was so by incidents or a technical abandonment, which is a re-scoring already. So does the jury (app.exam.cancelled).
create function web.score_exam(assessment uuid, emitter text, author uuid)
returns int language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_outcome record := web.exam_outcome(assessment);
  v_result  int;
begin
  if v_outcome.status is null then
    return null;
  end if;
  insert into app.exam_result (assessment, emitter, author, status, pix, rate)
  values (score_exam.assessment, score_exam.emitter, score_exam.author, v_outcome.status, v_outcome.total, v_outcome.rate)
  returning id into v_result;
  insert into app.exam_mark (result, competence, level, pix, challenges, correct, neutral)
  select v_result, m.competence, m.level, m.pix, m.challenges, m.correct, m.neutral from unnest(v_outcome.marks) m;
  return v_result;
end $$;

-- The result of an exam that counts: the last one.
create function web.exam_result(assessment uuid) returns app.exam_result language plpgsql stable as $$
#variable_conflict use_column
declare
  v_result app.exam_result;
begin
  select r.* into v_result from app.exam_result r
   where r.assessment = exam_result.assessment order by r.id desc limit 1;
  return v_result;
end $$;
