-- The organization whose pupils the request's person may give passwords to: asked before the worker makes any, for that
-- costs. Errors: PT401 nobody is signed in, PT403 they work in none.
create function web.may_give_accounts() returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return web.organization()::text;
end $$;
comment on function web.may_give_accounts is 'Whether the signed-in person gives temporary passwords.';
grant execute on function web.may_give_accounts to palier_web;
