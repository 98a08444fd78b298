-- Puts a mail with a one-use link (one day) into the outbox when the login names an
-- account with an address, at most one in five minutes. The same answer whether it
-- does or not, and the same work but for the mail: each request is kept, for nobody if
-- need be. The 21st of an address in 15 minutes is not looked at. Anyone.
-- Faults: login.required.
create function visitor.request_password_reset(
  login text default '', fresh_token text default null,
  client_address inet default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_address inet := web.network(client_address);
  v_account app.account;
begin
  if web.trimmed(login) = '' then
    perform web.refuse(web.fault('login', 'login.required'));
  end if;
  if (select count(*) from app.password_reset r where r.address = v_address
         and r.at > now() - interval '15 minutes') < 20 then
    -- Two at once are one after the other: the second finds what the first did.
    perform pg_advisory_xact_lock(
      hashtextextended(encode(web.login_hash(login), 'hex'), 0));
    select a.* into v_account from web.account_of_login(login) a
     where a.email is not null
       and not exists (select from app.password_reset r
                        where r.account = a.id
                          and r.at > now() - interval '5 minutes');
    update app.password_reset r set account = null where r.account = v_account.id;
    insert into app.password_reset (code_hash, account, address, expires_at)
    values (sha256(convert_to(fresh_token, 'UTF8')), v_account.id, v_address,
            now() + interval '1 day');
    perform web.mail_password_reset(v_account.email, fresh_token);
  end if;
  return web.redirect('/mot-de-passe-oublie?envoye=1');
end $$;
comment on function visitor.request_password_reset is
  'POST /mot-de-passe-oublie: sends a link, if there is somebody to send it to.';
grant execute on function visitor.request_password_reset to palier_web;
