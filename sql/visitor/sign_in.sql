-- The form to sign in; who is signed in goes on. Anyone.
--   retour  the page to come back to
create function visitor.sign_in(retour text default '') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('palier.kind', true) = 'person' then
    return web.redirect(web.way_back(retour));
  end if;
  return xmlelement(name "visitor.sign_in",
                    xmlattributes(web.way_back(retour) as retour));
end $$;
comment on function visitor.sign_in is 'GET /connexion: the form.';
grant execute on function visitor.sign_in to palier_web;
