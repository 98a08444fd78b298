-- Ends a placement: what it found becomes the account's knowledge of the competence.
-- The level is the most probable one; the skills that count as mastered add up to it,
-- as near as can be to the mean pix of people of that level (web.mastered_skills).
-- A test taken again that comes out lower takes nothing away.
create function web.settle(assessment app.assessment)
returns void language plpgsql volatile as $$
declare
  v_result record;
begin
  update app.topic_view v
     set (sums, shares) = (
       select s.sums, s.shares
         from app.topic_model m
        cross join lateral scoring.evidence(v.pattern, cardinality(m.units)) e
        cross join lateral scoring.topic_shares(m.difficulties, m.units, e.mastered,
                                                e.missed) s
        where m.id = v.model)
   where v.id = any (assessment.views) and v.shares is null;
  select * into v_result
    from scoring.placement_level(assessment.views, assessment.prior);
  perform web.know(assessment, v_result.level, v_result.pix[v_result.level + 1]);
  update app.assessment a
     set state = 'completed', completed_at = now(), level = v_result.level,
         chance = v_result.chance, error = v_result.error,
         earned_after = web.earned(assessment.account, assessment.competence)
   where a.id = assessment.id and a.state = 'started';
end $$;

-- Writes the knowledge of a settled placement, unless what was known earned more.
--   level, pix  scoring.placement_level
create function web.know(assessment app.assessment, level int, pix float8)
returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  with found as materialized (
    select * from web.mastered_skills(assessment, level, pix)
  ), sum as (
    select coalesce(round(sum(s.pix_value), 6), 0) as earned
      from found f join app.skill s on s.id = f.skill where f.mastered
  )
  insert into app.knowledge as known (account, competence, skill, status, source,
    earned, assessment, position)
  select assessment.account, assessment.competence, s.id,
         case when f.mastered then 'validated' else 'invalidated' end,
         case when f.position is null then 'inferred' else 'direct' end,
         case when f.mastered then s.pix_value else 0 end,
         assessment.id, coalesce(f.position, assessment.answered)
    from found f
    join app.skill s on s.id = f.skill
    join sum on sum.earned >= assessment.earned_before
  on conflict (account, competence, skill) do update
     set status = excluded.status, earned = excluded.earned, created_at = now(),
         (source, assessment, position) = (
           select case when keep then known.source else excluded.source end,
                  case when keep then known.assessment else excluded.assessment end,
                  case when keep then known.position else excluded.position end
             from (select excluded.source = 'inferred'
                      and known.source = 'direct') k (keep));
end $$;
