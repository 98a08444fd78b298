-- Opens an import; its rows follow (web.take_pupils), all in one transaction. Admins of the organization.
-- Faults: file.required (a browser sends an empty name when no file was chosen), file.extension.
create function web.open_pupil_import(file_name text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.organization_of_admin();
  v_name text := web.trimmed(file_name);
  v_import uuid;
begin
  perform web.refuse(web.fault('file', case when v_name = '' then 'file.required'
    when v_name !~* '\.(xml|zip)$' then 'file.extension' end));
  insert into app.pupil_import (organization, account, file_name)
  values (v_organization, web.person(), v_name) returning id into v_import;
  return v_import::text;
end $$;
comment on function web.open_pupil_import is 'The worker''s: begins to receive a file of pupils.';
grant execute on function web.open_pupil_import to palier_web;
