-- Of each challenge what counting alone tells. exposure: the share of its competence's
-- placements that asked it.
create function calibration.counts()
returns table (challenge text, answers bigint, success bigint, partially bigint, skipped bigint, late bigint,
  seconds float8, exposure float8)
language sql stable
as $$
  with placements as (
    select p.competence, count(*)::float8 as number from calibration.placements() as p group by p.competence
  )
  select a.challenge, count(*), count(*) filter (where a.verdict = 'ok'),
    count(*) filter (where a.verdict = 'partially'), count(*) filter (where a.verdict = 'aband'),
    count(*) filter (where a.verdict = 'timedout'),
    percentile_cont(0.5) within group (order by a.seconds), count(*) / min(p.number)
  from calibration.placement_answers() as a
    join placements as p on p.competence = a.competence
  group by a.challenge;
$$;

-- The share of placements beyond which a challenge is shown too often: a quarter, or half
-- as much again as an even spread over the competence's challenges; 1 where fewer than 60
-- placements say nothing yet.
create function calibration.exposure_ceiling(placements bigint, answers bigint, challenges bigint)
returns float8
language plpgsql immutable
as $$
begin
  return case when placements < 60 then 1
    else greatest(0.25, 1.5 * answers / placements / greatest(challenges, 1)) end;
end $$;

-- Makes the item report anew from what palierctl calibrate found: an array with an object
-- a challenge, its members named as below (those without answers are passed over); groups and wrong are arrays
-- of objects.
create function calibration.keep_figures(results jsonb) returns void
language plpgsql
as $$
begin
  delete from app.item_figure;
  with c as materialized (
    select n.*, s.competence, sum(n.answers) over (partition by s.competence)::bigint as of_competence
    from calibration.counts() as n
      join app.challenge as q on q.id = n.challenge
      join app.skill as s on s.id = q.skill
  ), e as materialized (
    select s.competence, count(*) filter (where not q.retired and not s.retired) as challenges
    from app.challenge as q join app.skill as s on s.id = q.skill group by s.competence
  ), p as materialized (
    select p.competence, count(*) as placements from calibration.placements() as p group by p.competence
  )
  insert into app.item_figure (challenge, answers, "right", partially, skipped, late, exposure, seconds, ability,
    point_biserial, discrimination, discrimination_error, difficulty, difficulty_error, drift, flags)
  select f.challenge, c.answers, c.success, c.partially, c.skipped, c.late, c.exposure, c.seconds, f.ability,
    f.point_biserial, f.discrimination, f.discrimination_error, f.difficulty, f.difficulty_error, f.drift,
    f.flags || case when c.exposure > calibration.exposure_ceiling(p.placements, c.of_competence, e.challenges)
      then array['exposure'] else '{}' end
  from jsonb_to_recordset(results) as f (challenge text, ability float8, point_biserial float8, discrimination float8,
      discrimination_error float8, difficulty float8, difficulty_error float8, drift float8, flags text[])
    join c on c.challenge = f.challenge
    join e on e.competence = c.competence
    join p on p.competence = c.competence;
  insert into app.item_group (challenge, nth, answers, "right", ability, expected)
  select f.challenge, g.nth, g.answers, g.success, g.ability, g.expected
  from jsonb_to_recordset(results) as f (challenge text, groups jsonb),
    jsonb_to_recordset(f.groups) as g (nth int, answers bigint, success bigint, ability float8, expected float8)
  where exists (select from app.item_figure as i where i.challenge = f.challenge);
  update app.item_wrong as w set point_biserial = o.point_biserial
  from jsonb_to_recordset(results) as f (challenge text, wrong jsonb),
    jsonb_to_recordset(f.wrong) as o (nth int, point_biserial float8)
  where w.challenge = f.challenge and w.nth = o.nth;
  insert into app.item_report (placements, answers)
  values ((select count(*) from calibration.placements()), (select coalesce(sum(f.answers), 0) from app.item_figure f))
  on conflict (one) do update
    set (refreshed_at, placements, answers) = (now(), excluded.placements, excluded.answers);
end $$;
