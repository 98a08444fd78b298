-- Takes a member out of the team; who takes themselves out goes home. Admins. Error: PT404; fault team.last_admin.
create function orga.remove_member(member uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.hold_organization();
begin
  perform web.remove_member(v_organization, null, member);
  return web.redirect(case when member = web.person() then '/accueil' else '/orga/equipe?fait=removed' end);
end $$;
comment on function orga.remove_member is 'POST /orga/equipe/membres/{member}/retirer.';
grant execute on function orga.remove_member to palier_web;
