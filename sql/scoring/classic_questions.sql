-- The classic exam's questions: of each competence three, or as many as there
-- are, among the hardest skills that were proven directly.
-- Arrays, an element for each challenge that may be asked: its competence
-- (certifiable ones only), topic, skill, difficulty (the skill's level), its
-- own id, whether the candidate has seen it. seed: the exam's, which settles
-- all ties: the same exam always has the same questions.
--   1. Of each skill one challenge, an unseen one if there is any.
--   2. By decreasing difficulty; within a difficulty, skills whose topic has
--      given no harder one come first. The first three stay.
--   3. Asked in rounds, the hardest of each competence first, so that a test
--      that is cut short has touched all of them; within a round in an order
--      of the exam's own.
-- 22023: NULLs, arrays of unequal length, a challenge twice.
create function scoring.classic_questions(
  seed bigint, competences text[], topics text[], skills text[],
  difficulties int[], challenges text[], seen boolean[]
) returns table ("position" int, competence text, skill text, challenge text)
language plpgsql immutable parallel safe
as $$
#variable_conflict use_column
begin
  if seed is null or challenges is null
    or num_nulls(competences, topics, skills, difficulties, seen) > 0
    or cardinality(challenges) <> any (array[cardinality(competences),
      cardinality(topics), cardinality(skills), cardinality(difficulties),
      cardinality(seen)])
    or num_nulls(variadic challenges) + num_nulls(variadic competences)
      + num_nulls(variadic topics) + num_nulls(variadic skills)
      + num_nulls(variadic difficulties) + num_nulls(variadic seen) > 0
    or (select count(distinct c) <> count(*) from unnest(challenges) as c)
  then
    raise invalid_parameter_value using message =
      'classic_questions: NULLs, arrays of unequal length, or one twice';
  end if;
  return query
    with usable as (
      select * from unnest(competences, topics, skills, difficulties,
        challenges, seen) as u (competence, topic, skill, difficulty,
        challenge, seen)
    ), one as (
      select o.*, o.difficulty < max(o.difficulty) over (
          partition by o.competence, o.topic) as topic_chosen
        from (select distinct on (u.competence, u.skill) u.*
                from usable as u
               order by u.competence, u.skill, u.seen,
                   hashtextextended(u.challenge, seed), u.challenge) as o
    ), ranked as (
      select o.competence, o.skill, o.challenge,
          row_number() over (partition by o.competence
            order by o.difficulty desc, o.topic_chosen,
              hashtextextended(o.skill, seed), o.skill) as round
        from one as o
    )
    select row_number() over (order by r.round,
          hashtextextended(r.competence, seed # r.round), r.competence)::int,
        r.competence, r.skill, r.challenge
      from ranked as r
     where r.round <= 3
     order by 1;
end $$;

comment on function scoring.classic_questions(
    bigint, text[], text[], text[], int[], text[], boolean[])
  is 'Up to three questions a competence, on the hardest skills proven.';
