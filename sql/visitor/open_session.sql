-- Signs in. Anyone. The worker hashed the password with web.password_salt's setting;
-- here hashes are compared. The same answer for unknown accounts and wrong passwords;
-- failures are kept (no exception: the count must be committed) and slow down. A temporary
-- password opens no session but leads to choosing another one.
-- Faults: login.required, sign_in.refused, sign_in.wait.
create function visitor.open_session(
  login text default '', password_hash text default null, retour text default '',
  fresh_token text default null, client_address inet default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account uuid;
  v_login   bytea := web.login_hash(login);
  v_address inet := web.network(client_address);
begin
  if web.trimmed(login) = '' then
    perform web.refuse(web.fault('login', 'login.required'));
  end if;
  if web.sign_in_wait(login, v_address) > 0 then
    return '<faults>' || web.fault('', 'sign_in.wait') || '</faults>';
  end if;
  select a.id into v_account from web.account_of_login(login) a
   where a.password_hash = open_session.password_hash;
  if v_account is null then
    insert into app.sign_in_failure (login_hash, address)
    values (v_login, v_address);
    return '<faults>' || web.fault('', 'sign_in.refused') || '</faults>';
  end if;
  delete from app.sign_in_failure f
   where f.login_hash = v_login and f.address = v_address;
  if web.has_temporary_password(v_account) then
    return web.lead_to_new_password(v_account, fresh_token, v_address, retour);
  end if;
  perform web.open(v_account, fresh_token, interval '12 hours');
  return web.redirect(web.way_back(retour), 'open');
end $$;
comment on function visitor.open_session is 'POST /connexion: signs in.';
grant execute on function visitor.open_session to palier_web;
