-- Ends the receiving of a file of pupils: kept for a preview, or refused as a whole. Admins of the organization.
--   upload         the import that was opened and filled in this transaction
--   upload_fault   what the worker has against the file, '' if nothing; upload_school: the number it bears
-- Faults: file.* (upload_fault), file.school (the number of another school), file.empty (no pupil who is there).
create function orga.import_pupils(upload uuid, upload_fault text, upload_school text)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_import app.pupil_import := web.own_pupil_import(upload);
begin
  perform web.refuse(web.fault('file', upload_fault));
  perform web.refuse(web.fault_with('file', 'file.school', xmlelement(name school, xmlattributes(
             web.shown(upload_school) as file, o.uai as own))::text))
     from app.organization o
    where o.id = v_import.organization and o.uai is distinct from upper(web.trimmed(upload_school));
  v_import := web.judge_pupils(v_import);
  if not exists (select from app.pupil_import_row r where r.import = v_import.id
                  and coalesce(r.fault, '') not in ('left', 'ine_required', 'division_required', 'inactive')) then
    perform web.refuse(web.fault('file', 'file.empty'));
  end if;
  return web.redirect('/orga/eleves/import/' || v_import.id);
end $$;
comment on function orga.import_pupils is 'POST /orga/eleves/import.';
grant execute on function orga.import_pupils to palier_web;
