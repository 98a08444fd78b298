-- The pupils of the organization who are there, a page of them. Its members.
--   recherche  words of first or last name, accents and capitals ignored;  classe: a division
--   methode    none, username, email, cas;  certifiable: yes, no, unknown;  page: from 1, 30 a page
--   detache    the pupil whose account has just been untied
-- Unknown values are as if they were not there.
create function orga.pupils(recherche text default '', classe text default '', methode text default '',
  certifiable text default '', page text default '1', detache text default '') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_size   constant int := 30;
  v_organization uuid := web.organization();
  v_search text := left(web.trimmed(recherche), 100);
  v_class  text := nullif(left(web.trimmed(classe), 255), '');
  v_method text := case when methode in ('none', 'username', 'email', 'cas') then methode end;
  v_certifiable text := case when certifiable in ('yes', 'no', 'unknown') then certifiable end;
  v_count  int;
  v_page   int;
begin
  select count(*) into v_count
    from web.pupils_found(v_organization, v_search, v_class, v_method, v_certifiable);
  v_page := web.page_of(page, v_count, v_size);
  return '<orga.pupils ' || web.attributes(xmlelement(name a, xmlattributes(
           v_search as search, v_class as division, v_method as method, v_certifiable as certifiable,
           concat('recherche=' || web.url_part(v_search) || '&', 'classe=' || web.url_part(v_class) || '&',
             'methode=' || v_method || '&', 'certifiable=' || v_certifiable || '&') as query,
           v_count as count, v_page as page, web.pages_of(v_count, v_size) as pages,
           (select p.first_name || ' ' || p.last_name from app.pupil p
             where p.organization = v_organization and p.id::text = detache) as detached,
           exists (select from app.pupil p where p.organization = v_organization and p.enabled) as "any")))
    || '>' || web.space_of_organization(v_organization)
    || coalesce((
      select string_agg(xmlelement(name class, xmlattributes(d.division as name, d.pupils))::text, ''
                        order by d.division collate "fr-x-icu")
        from (select p.division, count(*) as pupils from app.pupil p
               where p.organization = v_organization and p.enabled group by 1) d), '')
    || coalesce((
      select string_agg(web.pupil_line(p.id), '' order by p.place)
        from (select f.id, row_number() over () as place
                from (select f.id from web.pupils_found(v_organization, v_search, v_class, v_method, v_certifiable) f
                       order by f.last_name collate "fr-x-icu", f.first_name collate "fr-x-icu", f.id
                       limit v_size offset (v_page - 1) * v_size) f) p), '')
    || '</orga.pupils>';
end $$;
comment on function orga.pupils is 'GET /orga/eleves.';
grant execute on function orga.pupils to palier_web;
