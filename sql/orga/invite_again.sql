-- Sends an invitation again; the link that was sent before does not open any more. Admins. Error: PT404.
create function orga.invite_again(invitation uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.hold_organization();
begin
  perform web.invite_again(v_organization, null, invitation);
  return web.redirect('/orga/equipe?fait=sent');
end $$;
comment on function orga.invite_again is 'POST /orga/equipe/invitations/{invitation}/renvoyer.';
grant execute on function orga.invite_again to palier_web;
