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
  v_input  web.exam_input := web.exam_input(assessment);
  v_whole  record;
  v_result int;
begin
  if v_input is null then
    return null;
  end if;
  select * into v_whole from scoring.classic_result(v_input.competences, v_input.doubles, v_input.verdicts,
    v_input.neutralised, v_input.abandonment, v_input.estimated, v_input.levels, v_input.pix, v_input.max_level);
  if (select e.cancelled from app.exam e where e.assessment = score_exam.assessment) then
    v_whole.status := 'cancelled';
    v_whole.total := 0;
  end if;
  insert into app.exam_result (assessment, emitter, author, status, pix, rate)
  values (score_exam.assessment, score_exam.emitter, score_exam.author, v_whole.status, v_whole.total, v_whole.rate)
  returning id into v_result;
  insert into app.exam_mark (result, competence, level, pix, challenges, correct, neutral)
  select v_result, m.competence, m.level, m.certified_pix, m.challenges, m.correct, m.neutral
    from scoring.classic_marks(v_input.competences, v_input.doubles, v_input.verdicts, v_input.neutralised,
      v_input.abandonment, v_input.estimated, v_input.levels, v_input.pix, v_input.max_level) m;
  return v_result;
end $$;

-- The arguments of scoring.classic_marks for one exam.
create type web.exam_input as (
  competences text[], doubles boolean[], verdicts text[], neutralised boolean[], abandonment text,
  estimated text[], levels int[], pix int[], max_level int);

-- NULL as web.score_exam says.
create function web.exam_input(assessment uuid) returns web.exam_input language plpgsql stable as $$
#variable_conflict use_column
declare
  v web.exam_input;
begin
  select e.abandonment, e.max_level into v.abandonment, v.max_level
    from app.exam e where e.assessment = exam_input.assessment;
  select array_agg(q.competence order by q.position), array_agg(c.kind = 'qrocm-dep' order by q.position),
         array_agg(case when q.accepted then 'ok' else r.verdict end order by q.position),
         array_agg(q.neutralised order by q.position)
    into v.competences, v.doubles, v.verdicts, v.neutralised
    from app.exam_question q
    join app.challenge c on c.id = q.challenge
    left join app.answer r on r.assessment = q.assessment and r.position = q.position
   where q.assessment = exam_input.assessment;
  select array_agg(c.competence), array_agg(c.level), array_agg(c.pix) into v.estimated, v.levels, v.pix
    from app.exam_competence c where c.assessment = exam_input.assessment;
  if v.competences is null or v.abandonment is null and exists (
       select from unnest(v.verdicts, v.neutralised) q (verdict, neutral) where verdict is null and not neutral) then
    return null;
  end if;
  return v;
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
