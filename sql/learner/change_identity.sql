-- Changes one's names. Persons. Faults: name.*.
create function learner.change_identity(
  first_name text default '', last_name text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account uuid := web.person();
begin
  perform web.refuse(web.fault('first_name', web.name_fault(first_name))
                  || web.fault('last_name', web.name_fault(last_name)));
  update app.account a
     set first_name = web.trimmed(change_identity.first_name),
         last_name = web.trimmed(change_identity.last_name)
   where a.id = v_account;
  return web.redirect('/mon-compte?enregistre=identity');
end $$;
comment on function learner.change_identity is 'POST /mon-compte/identite.';
grant execute on function learner.change_identity to palier_web;
