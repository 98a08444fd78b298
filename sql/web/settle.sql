-- Ends a placement: what it found becomes the account's knowledge of the competence.
-- The level is the most probable one; the skills that count as mastered add up to it
-- (scoring.mastered_skills). A test taken again that comes out lower takes
-- nothing away.
create function web.settle(assessment app.assessment)
returns void language plpgsql volatile as $$
declare
  v_reading scoring.reading;
  v_result  record;
begin
  perform web.share_views(assessment.views);
  v_reading := scoring.placement_reading(assessment.views, assessment.prior);
  v_result := scoring.placement_level(assessment.views, v_reading.weight);
  perform web.know(assessment, v_reading, v_result.level,
                   v_result.pix[v_result.level + 1]);
  update app.assessment a
     set state = 'completed', completed_at = now(), level = v_result.level,
         chance = v_result.chance, chances = v_result.chances,
         error = v_result.error,
         earned_after = web.earned(assessment.account, assessment.competence)
   where a.id = assessment.id and a.state = 'started';
end $$;

-- Makes the shares of views that have none yet: only ends of placements read them. Locked
-- in one order, so that two ends at once do not wait for each other.
create function web.share_views(views int[])
returns void language plpgsql volatile as $$
begin
  update app.topic_view v
     set (sums, shares) = (
       select s.sums, s.shares
         from app.topic_model m
        cross join lateral scoring.evidence(v.pattern, cardinality(m.units)) e
        cross join lateral scoring.topic_shares(m.difficulties, m.units, e.mastered,
                                                e.missed) s
        where m.id = v.model)
   where v.id in (select w.id from app.topic_view w
                   where w.id = any (views) and w.shares is null
                   order by w.id for update);
end $$;

-- Writes the knowledge of a settled placement, unless what was known earned more. What
-- was said directly (web.prove) stays direct. Who proved nothing earns nothing.
--   level, pix  scoring.placement_level
create function web.know(
  assessment app.assessment, reading scoring.reading, level int, pix float8)
returns void language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_proven   text[];
  v_failed   text[];
  v_worths   int[];
  v_mastered boolean[];
begin
  select array_agg(k.skill) filter (where k.status = 'validated'),
         array_agg(k.skill) filter (where k.status = 'invalidated')
    into v_proven, v_failed
    from app.knowledge k
   where k.account = assessment.account and k.source = 'direct'
     and k.competence = assessment.competence;
  v_worths := array(
    select w.units from unnest(assessment.views) with ordinality u (id, place)
      join app.topic_view v on v.id = u.id
      join app.topic_model m on m.id = v.model
     cross join lateral unnest(m.units) with ordinality w (units, nth)
     order by u.place, w.nth);
  v_mastered := case when v_proven is null
    then array_fill(false, array[cardinality(v_worths)])
    else scoring.mastered_skills(reading, v_worths, level, pix, v_proven,
                                 v_failed) end;
  insert into app.knowledge as known (account, competence, skill, status, source,
    earned, assessment, position)
  select assessment.account, assessment.competence, s.id,
         case when f.mastered then 'validated' else 'invalidated' end, 'inferred',
         case when f.mastered then s.pix_value else 0 end,
         assessment.id, assessment.answered
    from unnest(reading.skills, v_mastered) f (skill, mastered)
    join app.skill s on s.id = f.skill
   where (select coalesce(sum(w), 0) / 315.0
            from unnest(v_worths, v_mastered) u (w, mastered) where mastered)
         >= assessment.earned_before - 0.01
  on conflict (account, competence, skill) do update
     set status = excluded.status, earned = excluded.earned,
         created_at = excluded.created_at
   where (known.status, known.earned) <> (excluded.status, excluded.earned);
end $$;
