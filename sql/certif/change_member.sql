-- Gives a member another role. Admins. Error: PT404; faults role.unknown, team.last_admin.
create function certif.change_member(member uuid, role text default '') returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_center uuid := web.hold_center();
begin
  perform web.change_member(null, v_center, member, role);
  return web.redirect('/certif/equipe?fait=changed');
end $$;
comment on function certif.change_member is 'POST /certif/equipe/membres/{member}/role.';
grant execute on function certif.change_member to palier_web;
