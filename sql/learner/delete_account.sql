-- Erases one's account with all that hangs on it, mails to its address too; exams are kept without it (web.erase_account).
-- Persons.
--   confirm  ticked by who has no password to confirm with
-- Faults: password.wrong and sign_in.wait on current_password; account.confirm on confirm; team.last_admin_leaves.
create function learner.delete_account(
  current_password_hash text default null, client_address inet default null,
  confirm text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account uuid := web.person();
  v_wrong   text;
begin
  if web.has_password(v_account) then
    v_wrong := web.own_password_fault(v_account, current_password_hash, client_address);
  elsif coalesce(confirm, '') = '' then
    perform web.refuse(web.fault('confirm', 'account.confirm'));
  end if;
  if v_wrong is not null then
    return '<faults>' || web.fault('current_password', v_wrong) || '</faults>';
  end if;
  perform web.refuse(web.fault('', case when web.is_last_admin(v_account) then 'team.last_admin_leaves' end));
  perform web.erase_account(v_account);
  return web.redirect('/', 'close');
end $$;
comment on function learner.delete_account is 'POST /mon-compte/supprimer.';
grant execute on function learner.delete_account to palier_web;
