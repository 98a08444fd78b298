-- Creates an account with the address that was invited, accepts the invitation and signs in. Anyone with the link.
--   password_hash, password_fault  from the worker: the clear text stays there
-- Faults: name.*, password.*, terms.required, email.taken, invitation.gone. Error: PT404 for a link that never was.
create function visitor.join_team(
  code text, first_name text default '', last_name text default '',
  password_hash text default null, password_fault text default '',
  terms text default '', fresh_token text default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_invitation app.invitation := web.invitation_of_code(code);
  v_account    uuid;
  v_way        text;
begin
  if v_invitation.id is null then
    perform web.fail(404, 'error.404');
  end if;
  perform web.refuse(
       web.fault('first_name', web.name_fault(first_name))
    || web.fault('last_name', web.name_fault(last_name))
    || web.fault('password', web.password_fault(password_hash, password_fault))
    || web.fault('terms', case when coalesce(terms, '') = '' then 'terms.required' end));
  insert into app.account (first_name, last_name, email, password_hash, terms_at)
  values (web.trimmed(first_name), web.trimmed(last_name), v_invitation.email, password_hash, now())
  on conflict do nothing
  returning id into v_account;
  perform web.refuse(web.fault('', case when v_account is null then 'email.taken' end));
  perform web.open(v_account, fresh_token, interval '12 hours');
  v_way := web.accept_invitation(v_invitation, v_account, sha256(convert_to(fresh_token, 'UTF8')));
  perform web.refuse(web.fault('', case when v_way is null then 'invitation.gone' end));
  return web.redirect(v_way, 'open');
end $$;
comment on function visitor.join_team is 'POST /invitations/{code}.';
grant execute on function visitor.join_team to palier_web;
