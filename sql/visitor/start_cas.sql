-- Leads to a CAS server; remembers under the browser's cookie where to go on afterwards.
-- Anyone.
--   provider       one of the worker's
--   retour         the page to come back to; kept here, never in the service's address
--   browser_token  from the worker: the cookie's, a visitor's too
create function visitor.start_cas(
  provider text, retour text default '', browser_token text default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_browser bytea := sha256(convert_to(browser_token, 'UTF8'));
begin
  delete from app.cas_visit v
   where v.expires_at < now() or v.browser_hash = v_browser;
  if web.way_back(retour) <> '/accueil' and v_browser is not null then
    insert into app.cas_visit (browser_hash, provider, way_back, expires_at)
    values (v_browser, start_cas.provider, web.way_back(retour),
            now() + interval '15 minutes');
  end if;
  return xmlelement(name leave,
                    xmlattributes(web.cas_service(provider) as service));
end $$;
comment on function visitor.start_cas is
  'GET /connexion/cas/{provider}: on to the server that signs in.';
grant execute on function visitor.start_cas to palier_web;
