-- The form to sign in, and the schools' servers that sign in; who is signed in goes on. Anyone.
--   retour         the page to come back to
--   sorti          the server by which somebody came who has just signed out
--   cas_providers  from the worker: [{name, label, logout}]
--   envoi          anything: what was sent just now was not taken, for nobody was signed in
create function visitor.sign_in(
  retour text default '', sorti text default '', cas_providers jsonb default '[]', envoi text default '')
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_left jsonb := web.cas_provider(cas_providers, sorti);
begin
  if web.person_if_any() is not null then
    return web.redirect(web.way_back(retour));
  end if;
  return xmlelement(name "visitor.sign_in",
    xmlattributes(web.way_back(retour) as retour, case when envoi <> '' then true end as lost),
    web.cas_buttons(cas_providers),
    case when v_left ? 'logout' then
      xmlelement(name signed_out,
                 xmlattributes(v_left ->> 'label' as label, v_left ->> 'logout' as url))
    end);
end $$;
comment on function visitor.sign_in is 'GET /connexion: the form.';
grant execute on function visitor.sign_in to palier_web;
