-- Invites people to the team by mail, one or several addresses. Admins. Faults: web.invite_all's.
create function orga.invite(emails text default '', role text default '') returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.hold_organization();
begin
  perform web.invite_all(v_organization, null, emails, role);
  return web.redirect('/orga/equipe?fait=invited');
end $$;
comment on function orga.invite is 'POST /orga/equipe.';
grant execute on function orga.invite to palier_web;
