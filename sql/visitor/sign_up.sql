-- The form to create an account; who has one goes on. Anyone.
--   retour  the page to come back to
create function visitor.sign_up(retour text default '') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if web.person_if_any() is not null then
    return web.redirect(web.way_back(retour));
  end if;
  return xmlelement(name "visitor.sign_up",
                    xmlattributes(nullif(web.way_back(retour), '/accueil') as retour));
end $$;
comment on function visitor.sign_up is 'GET /inscription: the form.';
grant execute on function visitor.sign_up to palier_web;
