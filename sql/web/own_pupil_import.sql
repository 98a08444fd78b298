-- An import of an organization whose admin the request's person is. Errors: PT401 nobody is signed in, PT404 no
-- such import or another school's, PT403 a member who is no admin.
create function web.own_pupil_import(import uuid)
returns app.pupil_import language plpgsql stable as $$
#variable_conflict use_column
declare
  v_account uuid := web.person();
  v_import  app.pupil_import;
  v_role    text;
begin
  select i.* into v_import from app.pupil_import i where i.id = own_pupil_import.import;
  select m.role into v_role from app.organization_member m
   where m.organization = v_import.organization and m.account = v_account;
  if not found then
    perform web.fail(404, 'error.404');
  elsif v_role <> 'admin' then
    perform web.fail(403, 'error.403');
  end if;
  return v_import;
end $$;

-- Why an import may not be applied any more, or NULL. outdated: another one was applied since it was read;
-- lost: its rows are gone (they outlive no crash of the database); nothing: no pupil in it may be taken.
create function web.pupil_import_fault(import app.pupil_import) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return case
    when import.state = 'dropped' then 'import.dropped'
    when exists (select from app.pupil_import i
                  where i.organization = import.organization and i.applied_at >= import.created_at
                    and i.id <> import.id) then 'import.outdated'
    when (select count(*) from app.pupil_import_row r where r.import = import.id)
         is distinct from import.pupils then 'import.lost'
    when import.refused >= import.pupils then 'import.nothing' end;
end $$;
