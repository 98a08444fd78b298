-- Cancels an invitation that waits. Admins. Error: PT404.
create function orga.cancel_invitation(invitation uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.hold_organization();
begin
  perform web.cancel_invitation(v_organization, null, invitation);
  return web.redirect('/orga/equipe?fait=cancelled');
end $$;
comment on function orga.cancel_invitation is 'POST /orga/equipe/invitations/{invitation}/annuler.';
grant execute on function orga.cancel_invitation to palier_web;
