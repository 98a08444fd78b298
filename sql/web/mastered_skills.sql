-- Which skills count as mastered at the end of a placement that reports a level and
-- its mean pix: first those proven by a right answer, then the likeliest (a skill is at
-- least as likely as the harder ones of its topic), last those that were failed; as many
-- as come nearest to that pix within the level.
--   position  of the latest question on the skill in this placement, or NULL
create function web.mastered_skills(assessment app.assessment, level int, pix float8)
returns table (skill text, mastered boolean, "position" int)
language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  with reading as materialized (
    select scoring.placement_reading(assessment.views, assessment.prior) as r
  ), answered as (
    select distinct on (c.skill) c.skill, q.position, w.verdict = 'ok' as ok
      from app.question q
      join app.answer w on w.assessment = q.assessment and w.position = q.position
      join app.challenge c on c.id = q.challenge
     where q.assessment = assessment.id
     order by c.skill, q.position desc
  ), proven as (
    select m.skills[(regexp_match(i, '^\d'))[1]::int] as skill,
           bool_or(i like '%+%') as ok
      from unnest(assessment.views) as u (id)
      join app.topic_view v on v.id = u.id
      join app.topic_model m on m.id = v.model
     cross join string_to_table(v.pattern, ',') as i
     where v.pattern <> ''
     group by 1
  ), skills as (
    select s.skill, s.place, (r).topics[s.place] as topic,
           (select sum((r).weight[i] * (r).has[(s.place - 1) * 11 + i])
              from generate_series(1, 11) i) as has
      from reading cross join unnest((r).skills) with ordinality as s (skill, place)
  ), ranked as (
    select s.skill, s.place,
           case p.ok when true then 0 when false then 2 else 1 end as grade,
           max(s.has) over (partition by s.topic order by s.place desc) as has
      from skills s left join proven p on p.skill = s.skill
  ), summed as (
    select r.skill, row_number() over w as n,
           coalesce(sum(k.pix_value) over w, 0) as earned
      from ranked r join app.skill k on k.id = r.skill
    window w as (order by r.grade, r.has desc, r.place)
  ), enough as (
    select n from (values (0::bigint, 0::numeric)
                   union all select n, round(earned, 6) from summed) x (n, earned)
     where floor(x.earned / 8) = mastered_skills.level
     order by abs(x.earned - mastered_skills.pix::numeric), n limit 1
  )
  select s.skill, s.n <= coalesce(e.n, 0), a.position
    from summed s
    left join enough e on true
    left join answered a on a.skill = s.skill;
end $$;
