-- The form behind a mailed link; valid=false when the link is used, old or wrong.
-- Anyone.
--   retour  the page to come back to;  temporary: the password was one on paper
create function visitor.new_password(code text, retour text default '') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return xmlelement(name "visitor.new_password", xmlattributes(
    code, nullif(web.way_back(retour), '/accueil') as retour,
    nullif(web.has_temporary_password(web.account_of_reset(code)), false) as temporary,
    web.account_of_reset(code) is not null as valid));
end $$;
comment on function visitor.new_password is
  'GET /nouveau-mot-de-passe/{code}: the form.';
grant execute on function visitor.new_password to palier_web;
