-- Enrols pupils of the center's school in an exam session, with what the school's records say of them. Members of
-- the session's center.
--   classe  whose pupils were shown;  answer: their ids
-- Errors: PT404, a pupil of another school or who has left. Faults: '' session.closed, pupils.none, pupils.twice (with their names).
-- Those who are enrolled already stay so.
create function certif.enrol_pupils(exam_session uuid, classe text default '', answer jsonb default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_session app.exam_session := web.open_exam_session(exam_session);
  v_pupils  app.pupil[] := web.pupils_ticked((select c.organization from app.center c where c.id = v_session.center), answer);
begin
  perform web.refuse(web.fault('', case when cardinality(v_pupils) = 0 then 'pupils.none' end));
  perform web.refuse((
    select web.fault_with('', 'pupils.twice', string_agg(distinct web.name_element(p.first_name || ' ' || p.last_name), ''))
      from unnest(v_pupils) p
      join app.candidate c on c.exam_session = v_session.id and c.birth_date = p.birth_date and c.pupil is null
           and web.candidate_mark(c.last_name, c.first_name, c.birth_date)
               = web.candidate_mark(p.last_name, p.first_name, p.birth_date)
    having count(*) > 0));
  insert into app.candidate (exam_session, pupil, last_name, first_name, sex, birth_date, birth_country,
                             birth_city_code, birth_city, division)
  select v_session.id, p.id, p.last_name, p.first_name, p.sex, p.birth_date,
         case when p.birth_country in ('', '100') then 'France' else '99' || p.birth_country end,
         p.birth_city_code, p.birth_city, p.division
    from unnest(v_pupils) p
  on conflict (exam_session, pupil) do nothing;
  return web.redirect('/certif/sessions/' || v_session.id || '/candidats/eleves?classe=' || web.url_part(classe));
end $$;
comment on function certif.enrol_pupils is 'POST /certif/sessions/{exam_session}/candidats/eleves.';
grant execute on function certif.enrol_pupils to palier_web;
