-- The yescrypt setting to hash a sign-in's password with. An unknown login gets one
-- made up from the site's secret: always the same, so that nobody can tell.
create function web.password_salt(login text)
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_hash text;
begin
  select a.password_hash into v_hash from web.account_of_login(login) a;
  if v_hash is not null then
    return web.yescrypt_setting(v_hash);
  end if;
  return (select '$y$j9T$' || left(translate(encode(sha256(
            s.secret || convert_to(lower(web.trimmed(login)), 'UTF8')), 'base64'),
            '+=', './'), 21) || '.'
          from app.setting s);
end $$;
comment on function web.password_salt is
  'The yescrypt setting for a login; stable and made up for unknown ones.';
grant execute on function web.password_salt to palier_web;
