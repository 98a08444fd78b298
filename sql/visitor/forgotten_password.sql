-- The form that asks for a way in by e-mail, and its confirmation. Anyone.
--   envoye  not empty after the form was sent
create function visitor.forgotten_password(envoye text default '') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return xmlelement(name "visitor.forgotten_password",
                    xmlattributes(envoye <> '' as sent));
end $$;
comment on function visitor.forgotten_password is
  'GET /mot-de-passe-oublie: the form.';
grant execute on function visitor.forgotten_password to palier_web;
