-- Begins a placement and asks its first question. Two at once end in one: the index
-- assessment_one_started lets the first through, the other finds it. NULL when
-- nothing is left to ask (everything is validated): then nothing is begun.
create function web.begin_placement(account uuid, competence text)
returns uuid language plpgsql volatile as $$
declare
  v_assessment uuid;
begin
  insert into app.assessment (account, kind, competence, earned_before)
  values (account, 'placement', competence,
          web.earned(begin_placement.account, begin_placement.competence))
  on conflict do nothing returning id into v_assessment;
  if v_assessment is null then
    return web.open_placement(account, competence);
  elsif web.ask_next(v_assessment) is null then
    delete from app.assessment a where a.id = v_assessment;
    return null;
  end if;
  return v_assessment;
end $$;
