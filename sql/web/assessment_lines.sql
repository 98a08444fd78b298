-- The lines of an assessment campaign's table, its heading first.
create function web.assessment_lines(campaign app.campaign) returns setof text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_wholes web.whole[] := web.campaign_wholes(campaign.id);
  v_first  text := web.campaign_cells(campaign);
begin
  return next web.heading(variadic array['Établissement', 'Code de la campagne', 'Campagne', 'Parcours', 'Nom', 'Prénom', 'Classe',
      'Progression (%)', 'Commencé le', 'Envoyé (Oui/Non)', 'Envoyé le', 'Étoiles (/3)', 'Maîtrise du parcours (%)']
    || array(select unnest(array['Taux de maîtrise, ' || w.title, 'Acquis visés, ' || w.title, 'Acquis validés, ' || w.title])
               from unnest(v_wholes) w));
  return query
  select v_first || ';' || array_to_string(array[
           web.cell(p.last_name), web.cell(p.first_name), web.cell(p.class),
           case when p.state <> 'started' then 100 when t.id is not null then web.progress(t) else 0 end::text, web.day_cell(p.created_at),
           web.flag_cell(p.state = 'shared'), web.day_cell(p.shared_at), p.stars::text, p.percent::text]
           || web.whole_cells(p.participation, p.state = 'shared', v_wholes), ';', '"NA"')
    from web.participants(campaign.id) p
    left join app.assessment t on t.id = p.assessment
   order by p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", p.participation;
end $$;

-- What an assessment campaign is counted by: each competence that it has skills in, then each area. codes: of its competences.
create type web.whole as (title text, codes text[], skills int);
-- The columns of a campaign's table that sum up: its competences, then its areas, with how many of its skills each has.
create function web.campaign_wholes(campaign uuid) returns web.whole[] language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  with competence as (
    select k.competence as code, c.area, c.name, count(*)::int as skills
      from web.campaign_skills(campaign_wholes.campaign) k
      join app.competence c on c.code = k.competence
     group by k.competence, c.area, c.name
  )
  select array_agg(row(w.title, w.codes, w.skills)::web.whole order by w.place, w.codes)
    from (select 1 as place, c.code || ' ' || c.name as title, array[c.code] as codes, c.skills from competence c
          union all
          select 2, 'domaine ' || a.code || ' ' || a.name, array_agg(c.code order by c.code), sum(c.skills)::int
            from competence c join app.area a on a.code = c.area group by a.code, a.name) w);
end $$;

-- Of each whole the cells of one participation: rate with two decimals, skills aimed at, skills validated; NULLs before it was sent.
create function web.whole_cells(participation uuid, sent boolean, wholes web.whole[]) returns text[] language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  with validated as (
    select array_agg(s.competence) as codes from app.shared_skill h
      join app.skill s on s.id = h.skill
     where h.participation = whole_cells.participation and h.validated and sent
  )
  select array_agg(cell.value order by w.place, cell.place)
    from unnest(wholes) with ordinality w (title, codes, skills, place)
   cross join validated v
   cross join lateral (select count(*) as validated from unnest(v.codes) c where c = any (w.codes)) n
   cross join lateral (values (1, case when sent then web.number_cell(n.validated::float8 / w.skills, 2) end),
     (2, w.skills::text), (3, case when sent then n.validated::text end)) cell (place, value));
end $$;
