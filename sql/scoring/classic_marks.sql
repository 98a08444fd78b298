-- A classic exam's marks: a row for each competence asked, by code.
-- Arrays, an element a question: its competence, whether its kind is qrocm-dep,
-- its verdict (NULL: not answered), whether it is neutralised. abandonment: see
-- scoring.exam_verdicts. Arrays, an element a competence: its code, estimated
-- level and pix when the exam began, without the cap. The rate is the whole
-- exam's: right (ok only) of those that count, each question once.
-- level -1: not certified. An exam that is not trusted certifies nothing at
-- all: scoring.classic_result says so.
-- 22023: as its helpers; a competence asked that has no estimate, or two.
create function scoring.classic_marks(
  competences text[], doubles boolean[], verdicts text[], neutralised boolean[],
  abandonment text, estimated text[], levels int[], pix int[], max_level int
) returns table (competence text, challenges int, correct int, neutral int,
  level int, certified_pix int)
language plpgsql immutable parallel safe
as $$
#variable_conflict use_column
declare
  v_verdicts text[];
  v_neutral  boolean[];
  v_rate     int;
begin
  select v.verdict, v.is_neutral into v_verdicts, v_neutral
    from scoring.exam_verdicts(verdicts, neutralised, abandonment) as v;
  if num_nulls(competences, doubles, estimated, levels, pix) > 0
    or cardinality(competences) <> cardinality(verdicts)
    or cardinality(doubles) <> cardinality(verdicts)
    or cardinality(estimated) <> cardinality(levels)
    or cardinality(estimated) <> cardinality(pix)
    or exists (select from unnest(competences) as c
                where cardinality(array_positions(estimated, c)) <> 1)
  then
    raise invalid_parameter_value using message =
      'classic_marks: unequal arrays, or a competence without estimate';
  end if;
  select scoring.reproducibility_rate(
      count(*) filter (where v = 'ok')::int, count(*)::int)
    into v_rate
    from unnest(v_verdicts, v_neutral) as q (v, n)
   where not n;
  return query
    with counted as (
      select q.competence,
          scoring.classic_counts(array_agg(q.d), array_agg(q.v),
            array_agg(q.n)) as c
        from unnest(competences, doubles, v_verdicts, v_neutral)
          as q (competence, d, v, n)
       group by q.competence
    )
    select q.competence, (q.c).challenges, (q.c).correct, (q.c).neutralised,
        m.level, m.pix
      from counted as q
      join unnest(estimated, levels, pix) as e (competence, level, pix)
        on e.competence = q.competence,
        scoring.certified_level((q.c).challenges, (q.c).correct,
          (q.c).neutralised, v_rate, e.level, e.pix, max_level) as m
     order by q.competence collate "C";
end $$;

comment on function scoring.classic_marks(text[], boolean[], text[], boolean[],
    text, text[], int[], int[], int)
  is 'What a classic exam certifies, competence by competence.';
