-- Changes one's password, ends one's other sessions and voids mailed links. Persons; who has
-- none, because another server signs them in, gets none here: PT404.
-- Faults: password.* on password, password.wrong and sign_in.wait on current_password.
create function learner.change_password(
  current_password_hash text default null, password_hash text default null,
  password_fault text default '', client_address inet default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account uuid := web.person();
  v_wrong   text;
  v_bad     text := web.password_fault(password_hash, password_fault);
begin
  if not web.has_password(v_account) then
    perform web.fail(404, 'error.404');
  end if;
  v_wrong := web.own_password_fault(v_account, current_password_hash, client_address);
  if v_wrong is not null or v_bad is not null then
    return '<faults>' || web.fault('current_password', v_wrong)
        || web.fault('password', v_bad) || '</faults>';
  end if;
  update app.account a set password_hash = change_password.password_hash
   where a.id = v_account;
  delete from app.session s where s.account = v_account
     and s.token_hash is distinct from web.session_hash();
  delete from app.password_reset r where r.account = v_account;
  return web.redirect('/mon-compte?enregistre=password');
end $$;
comment on function learner.change_password is 'POST /mon-compte/mot-de-passe.';
grant execute on function learner.change_password to palier_web;
