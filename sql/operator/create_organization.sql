-- Opens an organization and its certification center, and invites its head to administer both. Operators.
--   force  not empty: a number whose letter is wrong is taken
-- Faults: web.organization_faults'.
create function operator.create_organization(
  uai text default '', name text default '', type text default '', email text default '', force text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_author uuid := web.operator();
begin
  perform web.refuse((select string_agg(web.fault(f.field, f.key), '')
                        from web.organization_faults(uai, name, type, email, force <> '') f));
  perform web.refuse(web.fault('uai', case when web.open_organization(uai, name, type, email, v_author) is null then 'uai.taken' end));
  return web.redirect('/operateur/etablissements?fait=created');
end $$;
comment on function operator.create_organization is 'POST /operateur/etablissements/creation.';
grant execute on function operator.create_organization to palier_web;
