-- How the pupils of a class sign in, and the form that makes usernames and temporary passwords for them. Members.
--   classe  none (or one there is not): the classes to choose from
create function orga.pupil_accounts(classe text default '') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.organization();
begin
  return '<orga.pupil_accounts '
    || coalesce((select web.attributes(xmlelement(name a, xmlattributes(p.division)))
                   from app.pupil p where p.organization = v_organization and p.enabled
                    and p.division = classe limit 1), '')
    || '>' || web.space_of_organization(v_organization)
    || coalesce((select string_agg(xmlelement(name division, xmlattributes(d.division as name, d.pupils))::text, ''
                          order by d.division collate "fr-x-icu")
                   from (select p.division, count(*) as pupils from app.pupil p
                          where p.organization = v_organization and p.enabled group by p.division) d), '')
    || coalesce((select string_agg(xmlelement(name pupil, xmlattributes(
                          p.id, p.first_name, p.last_name, w.access,
                          case when w.access <> 'elsewhere' then a.username end as username))::text, ''
                          order by p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", p.id)
                   from app.pupil p left join app.account a on a.id = web.account_of_pupil(p)
                  cross join lateral (select web.pupil_access(p) as access) w
                  where p.organization = v_organization and p.enabled and p.division = classe), '')
    || '</orga.pupil_accounts>';
end $$;
comment on function orga.pupil_accounts is 'GET /orga/eleves/identifiants.';
grant execute on function orga.pupil_accounts to palier_web;
