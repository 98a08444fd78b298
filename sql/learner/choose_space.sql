-- Goes into one of the spaces where a person works, an organization's or a center's: their session remembers it. Persons.
-- Error: PT404 for a space that is not theirs.
create function learner.choose_space(space uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session      bytea := web.session_hash();
  v_organization uuid := (select m.organization from app.organization_member m
                           where m.organization = space and m.account = web.person());
  v_center       uuid := (select m.center from app.center_member m where m.center = space and m.account = web.person());
begin
  if coalesce(v_organization, v_center) is null then
    perform web.fail(404, 'error.404');
  end if;
  return web.redirect(web.enter_space(v_organization, v_center, v_session));
end $$;
comment on function learner.choose_space is 'POST /mes-espaces.';
grant execute on function learner.choose_space to palier_web;
