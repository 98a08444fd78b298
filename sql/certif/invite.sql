-- Invites people to the team by mail, one or several addresses. Admins. Faults: web.invite_all's.
create function certif.invite(emails text default '', role text default '') returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_center uuid := web.hold_center();
begin
  perform web.invite_all(null, v_center, emails, role);
  return web.redirect('/certif/equipe?fait=invited');
end $$;
comment on function certif.invite is 'POST /certif/equipe.';
grant execute on function certif.invite to palier_web;
