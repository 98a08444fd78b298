-- An organization's campaigns, a page of them, the latest first. Its members.
--   etat  archivees: those that are archived, else those that are not
--   recherche  a part of a name or of a code;  page  from 1, 20 a page
create function orga.campaigns(etat text default '', recherche text default '', page text default '1')
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.organization();
  v_archived     boolean := etat = 'archivees';
  v_search       text := web.trimmed(recherche);
  v_size         constant int := 20;
  v_count        int;
  v_page         int;
begin
  select count(*) into v_count from web.campaigns_found(v_organization, v_archived, v_search);
  v_page := web.page_of(page, v_count, v_size);
  return '<orga.campaigns '
    || (select web.attributes(xmlelement(name a, xmlattributes(
          case when v_archived then 'archivees' end as etat, nullif(v_search, '') as recherche,
          'etat=' || case when v_archived then 'archivees' else '' end || '&recherche='
            || web.url_part(v_search) || '&page=' as query,
          v_count as count, v_page as page, web.pages_of(v_count, v_size) as pages,
          count(*) filter (where c.archived_at is null) as active,
          count(*) filter (where c.archived_at is not null) as archived)))
          from app.campaign c where c.organization = v_organization)
    || '>' || web.space_of_organization(v_organization)
    || coalesce((
      select string_agg(xmlelement(name campaign, xmlattributes(
               c.id, c.name, c.code, c.kind, date_trunc('second', c.created_at) as created_at,
               concat_ws(' ', a.first_name, a.last_name) as creator, p.participants, p.shared))::text, ''
               order by c.created_at desc, c.id)
        from (select f.* from web.campaigns_found(v_organization, v_archived, v_search) f
               order by f.created_at desc, f.id limit v_size offset (v_page - 1) * v_size) c
        left join app.account a on a.id = c.creator
       cross join lateral (select count(*) as participants, count(p.shared_at) as shared
                             from app.participation p where p.campaign = c.id) p), '')
    || '</orga.campaigns>';
end $$;
comment on function orga.campaigns is 'GET /orga/campagnes.';
grant execute on function orga.campaigns to palier_web;
