-- The one address that a CAS server knows us by and sends people back to: built from the
-- site's own address, never from a request; asked with and judged by, it is the same bytes.
create function web.cas_service(provider text) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return (select s.site_address || '/connexion/cas/' || provider || '/retour'
            from app.setting s);
end $$;
comment on function web.cas_service is 'Our address for a CAS server.';
grant execute on function web.cas_service to palier_web;
