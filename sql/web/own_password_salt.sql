-- The yescrypt setting of the signed-in person's password. Error: PT401.
create function web.own_password_salt()
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return (select coalesce(web.yescrypt_setting(a.password_hash),
                          web.password_salt(''))
            from app.account a where a.id = web.person());
end $$;
comment on function web.own_password_salt is
  'The yescrypt setting of the signed-in person.';
grant execute on function web.own_password_salt to palier_web;
