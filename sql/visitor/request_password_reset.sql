-- Puts a mail with a one-use link (one day) into the outbox when the login names an
-- account with an address, at most one in five minutes. The same answer whether it
-- does or not. Anyone. Faults: login.required.
create function visitor.request_password_reset(
  login text default '', fresh_token text default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account app.account;
begin
  if web.trimmed(login) = '' then
    perform web.refuse(web.fault('login', 'login.required'));
  end if;
  select a.* into v_account from web.account_of_login(login) a
   where a.email is not null
     and not exists (select from app.password_reset r
                      where r.account = a.id and r.expires_at
                            > now() + interval '1 day' - interval '5 minutes');
  if found then
    delete from app.password_reset r where r.account = v_account.id;
    insert into app.password_reset (code_hash, account, expires_at)
    values (sha256(convert_to(fresh_token, 'UTF8')), v_account.id,
            now() + interval '1 day');
    perform web.mail_password_reset(v_account, fresh_token);
  end if;
  return web.redirect('/mot-de-passe-oublie?envoye=1');
end $$;
comment on function visitor.request_password_reset is
  'POST /mot-de-passe-oublie: sends a link, if there is somebody to send it to.';
grant execute on function visitor.request_password_reset to palier_web;
