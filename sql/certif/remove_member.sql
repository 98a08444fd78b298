-- Takes a member out of the team; who takes themselves out goes home. Admins. Error: PT404; fault team.last_admin.
create function certif.remove_member(member uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_center uuid := web.hold_center();
begin
  perform web.remove_member(null, v_center, member);
  return web.redirect(case when member = web.person() then '/accueil' else '/certif/equipe?fait=removed' end);
end $$;
comment on function certif.remove_member is 'POST /certif/equipe/membres/{member}/retirer.';
grant execute on function certif.remove_member to palier_web;
