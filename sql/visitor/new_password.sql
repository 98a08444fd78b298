-- The form behind a mailed link; valid=false when the link is used, old or wrong.
-- Anyone.
create function visitor.new_password(code text) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return xmlelement(name "visitor.new_password", xmlattributes(
    code, web.account_of_reset(code) is not null as valid));
end $$;
comment on function visitor.new_password is
  'GET /nouveau-mot-de-passe/{code}: the form.';
grant execute on function visitor.new_password to palier_web;
