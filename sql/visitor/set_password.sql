-- Sets the password behind a mailed link, ends the account's sessions, voids all of
-- its links and signs in. Anyone with the link. Faults: password.*; 404 when the link
-- is used up.
--   retour  the page to come back to
create function visitor.set_password(
  code text, password_hash text default null, password_fault text default '',
  fresh_token text default null, retour text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account uuid;
begin
  delete from app.password_reset r
   where r.code_hash = sha256(convert_to(code, 'UTF8')) and r.expires_at > now()
     and r.account is not null
  returning r.account into v_account;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  perform web.refuse(web.fault('password',
    web.password_fault(set_password.password_hash, password_fault)));
  update app.account a set password_hash = set_password.password_hash, password_temporary = false
   where a.id = v_account;
  delete from app.session s where s.account = v_account;
  delete from app.password_reset r where r.account = v_account;
  perform web.open(v_account, fresh_token, interval '12 hours');
  return web.redirect(web.way_back(retour), 'open');
end $$;
comment on function visitor.set_password is
  'POST /nouveau-mot-de-passe/{code}: sets it and signs in.';
grant execute on function visitor.set_password to palier_web;
