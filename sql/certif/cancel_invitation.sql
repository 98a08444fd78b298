-- Cancels an invitation that waits. Admins. Error: PT404.
create function certif.cancel_invitation(invitation uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_center uuid := web.hold_center();
begin
  perform web.cancel_invitation(null, v_center, invitation);
  return web.redirect('/certif/equipe?fait=cancelled');
end $$;
comment on function certif.cancel_invitation is 'POST /certif/equipe/invitations/{invitation}/annuler.';
grant execute on function certif.cancel_invitation to palier_web;
