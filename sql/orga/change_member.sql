-- Gives a member another role. Admins. Error: PT404; faults role.unknown, team.last_admin.
create function orga.change_member(member uuid, role text default '') returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.hold_organization();
begin
  perform web.change_member(v_organization, null, member, role);
  return web.redirect('/orga/equipe?fait=changed');
end $$;
comment on function orga.change_member is 'POST /orga/equipe/membres/{member}/role.';
grant execute on function orga.change_member to palier_web;
