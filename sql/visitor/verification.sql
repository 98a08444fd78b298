-- The form that takes a certificate's code. Anyone.
create function visitor.verification() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return '<visitor.verification/>';
end $$;
comment on function visitor.verification is 'GET /verification-certificat.';
grant execute on function visitor.verification to palier_web;
