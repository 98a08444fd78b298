-- The pupils of the center's school, by class, to be ticked. Members of the session's center. Error: PT404.
--   classe  the one whose pupils are shown; another value: none yet
-- A center without a school has no classes.
create function certif.pupils(exam_session uuid, classe text default '') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session      app.exam_session := web.own_exam_session(exam_session);
  v_organization uuid := (select c.organization from app.center c where c.id = v_session.center);
begin
  return web.exam_session_page('certif.pupils', v_session,
       xmlelement(name list, xmlattributes(classe, v_organization is not null as school))::text
    || coalesce((
      select string_agg(xmlelement(name class, xmlattributes(d.division as name, web.url_part(d.division) as query, d.pupils, d.enrolled))::text, ''
                        order by d.division collate "fr-x-icu")
        from (select p.division, count(*) as pupils, count(c.id) as enrolled
                from app.pupil p
                left join app.candidate c on c.pupil = p.id and c.exam_session = v_session.id
               where p.organization = v_organization and p.enabled group by p.division) d), '')
    || coalesce((
      select string_agg(xmlelement(name pupil, xmlattributes(
               p.id, p.last_name, p.first_name, p.birth_date, c.id is not null as enrolled))::text, ''
               order by p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", p.birth_date, p.id)
        from app.pupil p
        left join app.candidate c on c.pupil = p.id and c.exam_session = v_session.id
       where p.organization = v_organization and p.enabled and p.division = classe), ''));
end $$;
comment on function certif.pupils is 'GET /certif/sessions/{exam_session}/candidats/eleves.';
grant execute on function certif.pupils to palier_web;
