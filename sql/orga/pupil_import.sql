-- What applying an import would do (or has done), and a page of it. Admins of its organization.
--   liste  new, changed, gone, refused: what to list; by default the first that is not empty
--   page   from 1, 30 a page
-- Unknown values are as if they were not there.
create function orga.pupil_import(import uuid, liste text default '', page text default '1') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_size   constant int := 30;
  v_import app.pupil_import := web.own_pupil_import(import);
  v_waits  boolean := v_import.state = 'uploaded';
  v_list   text := case when liste in ('new', 'changed', 'gone', 'refused') then liste
    when v_import.added > 0 then 'new' when v_import.changed > 0 then 'changed'
    when v_import.gone > 0 then 'gone' when v_import.refused > 0 then 'refused' else 'new' end;
  v_count  int := case v_list when 'new' then v_import.added when 'changed' then v_import.changed
    when 'gone' then v_import.gone else v_import.refused end;
  v_page   int := web.page_of(page, v_count, v_size);
begin
  return '<orga.pupil_import ' || web.attributes(xmlelement(name a, xmlattributes(
           v_import.id, v_import.file_name, v_import.state, v_import.pupils, v_import.added, v_import.changed,
           v_import.same, v_import.gone, v_import.refused, date_trunc('second', v_import.created_at) as created_at,
           date_trunc('second', v_import.applied_at) as applied_at,
           v_waits and v_import.gone > 10 and v_import.gone > v_import.same + v_import.changed as many_gone,
           case when v_waits then v_list end as list, v_count as count, v_page as page,
           web.pages_of(v_count, v_size) as pages,
           (select a.first_name || ' ' || a.last_name from app.account a where a.id = v_import.account) as by)))
    || '>' || web.space_of_organization(v_import.organization)
    || case when v_waits
         then web.fault('', web.pupil_import_fault(v_import)) || coalesce(web.pupil_import_list(v_import, v_list, (v_page - 1) * v_size, v_size), '') else '' end
    || '</orga.pupil_import>';
end $$;
comment on function orga.pupil_import is 'GET /orga/eleves/import/{import}.';
grant execute on function orga.pupil_import to palier_web;
