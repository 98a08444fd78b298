-- Sends an invitation again; the link that was sent before does not open any more. Admins. Error: PT404.
create function certif.invite_again(invitation uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_center uuid := web.hold_center();
begin
  perform web.invite_again(null, v_center, invitation);
  return web.redirect('/certif/equipe?fait=sent');
end $$;
comment on function certif.invite_again is 'POST /certif/equipe/invitations/{invitation}/renvoyer.';
grant execute on function certif.invite_again to palier_web;
