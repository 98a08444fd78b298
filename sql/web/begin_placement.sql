-- Begins a placement and asks its first question. Two at once end in one: the index
-- assessment_one_started lets the first through, the other finds it. NULL when
-- there is nothing to ask or to gain: then nothing is begun.
--   length  short, normal or deep, as the course says (scoring.placement_length)
create function web.begin_placement(
  account uuid, competence text, length text default 'normal')
returns uuid language plpgsql volatile as $$
declare
  v_assessment app.assessment;
  v_views      int[];
  v_levels     int[];
begin
  if web.nothing_left(account, competence) then
    return null;
  end if;
  v_views := web.first_views(account, competence);
  v_levels := web.other_levels(account, competence);
  insert into app.assessment (account, kind, competence, earned_before, prior,
                              known, length, views_before, views)
  values (account, 'placement', competence,
          web.earned(begin_placement.account, begin_placement.competence),
          scoring.ability_prior(v_levels),
          case when v_levels <> '{}' then
            (scoring.ability_known(v_levels)).mean end,
          begin_placement.length, v_views, v_views)
  on conflict do nothing returning * into v_assessment;
  if v_assessment.id is null then
    return web.open_placement(account, competence);
  elsif web.ask_next(v_assessment) is null then
    delete from app.assessment a where a.id = v_assessment.id;
    return null;
  end if;
  return v_assessment.id;
end $$;
