-- What an exam comes to from its questions, answers and what was known when it began, as they stand now: what web.score_exam
-- keeps, and palierctl replay holds against what was kept. marks: one a competence, by code, of no result yet. All NULL
-- where web.score_exam has nothing to write.
create function web.exam_outcome(
  assessment uuid, out status text, out total int, out rate int, out marks app.exam_mark[])
language plpgsql stable as $$
declare
  v_input web.exam_input := web.exam_input(assessment);
begin
  if v_input is null then
    return;
  end if;
  select r.status, r.total, r.rate into status, total, rate
    from scoring.classic_result(v_input.competences, v_input.doubles, v_input.verdicts, v_input.neutralised,
      v_input.abandonment, v_input.estimated, v_input.levels, v_input.pix, v_input.max_level) r;
  if (select e.cancelled from app.exam e where e.assessment = exam_outcome.assessment) then
    status := 'cancelled';
    total := 0;
  end if;
  marks := array(
    select row(null, m.competence, m.level, m.certified_pix, m.challenges, m.correct, m.neutral)::app.exam_mark
      from scoring.classic_marks(v_input.competences, v_input.doubles, v_input.verdicts, v_input.neutralised,
        v_input.abandonment, v_input.estimated, v_input.levels, v_input.pix, v_input.max_level) m);
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

-- An exam's result in a line: status, pix, rate, and of each competence its level (- none), its pix, and how many of its
-- questions count, are right, are neutralised.
create function web.exam_words(status text, pix int, rate int, marks app.exam_mark[])
returns text language plpgsql immutable as $$
#variable_conflict use_column
begin
  return (
    select format('%s, %s pix, %s %%%s', exam_words.status, exam_words.pix, exam_words.rate, string_agg(
             format('; %s level %s, %s pix (%s %s %s)', m.competence, case when m.level < 0 then '-' else m.level::text end,
                    m.pix, m.challenges, m.correct, m.neutral), '' order by m.competence))
      from unnest(exam_words.marks) m);
end $$;
