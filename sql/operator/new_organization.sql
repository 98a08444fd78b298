-- The form that opens an organization. Operators.
create function operator.new_organization() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform web.operator();
  return '<operator.new_organization/>';
end $$;
comment on function operator.new_organization is 'GET /operateur/etablissements/creation.';
grant execute on function operator.new_organization to palier_web;
