-- Where a file of pupils is sent from, and what was imported before. Admins of the organization.
create function orga.pupil_imports() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_organization uuid := web.organization_of_admin();
begin
  return '<orga.pupil_imports ' || web.attributes(xmlelement(name a, xmlattributes(
           (select count(*) from app.pupil p where p.organization = v_organization and p.enabled) as pupils))) || '>'
    || web.space_of_organization(v_organization)
    || coalesce((
      select string_agg(xmlelement(name import, xmlattributes(
               i.id, i.file_name, i.state, date_trunc('second', i.created_at) as created_at,
               date_trunc('second', i.applied_at) as applied_at, i.pupils, i.added, i.changed, i.gone, i.refused,
               a.first_name || ' ' || a.last_name as by))::text, '' order by i.created_at desc)
        from (select i.* from app.pupil_import i where i.organization = v_organization
               order by i.created_at desc limit 20) i
        left join app.account a on a.id = i.account), '')
    || '</orga.pupil_imports>';
end $$;
comment on function orga.pupil_imports is 'GET /orga/eleves/import.';
grant execute on function orga.pupil_imports to palier_web;
