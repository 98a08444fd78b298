-- Goes into one of the spaces where a person works, an organization or a center: their session remembers it. Persons.
-- Error: PT404 for a space that is not theirs.
create function learner.choose_space(organization uuid default null, center uuid default null) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from web.members(organization, center) m where m.account = web.person()) then
    perform web.fail(404, 'error.404');
  end if;
  return web.redirect(web.enter_space(organization, center, decode(current_setting('palier.session'), 'hex')));
end $$;
comment on function learner.choose_space is 'POST /mes-espaces.';
grant execute on function learner.choose_space to palier_web;
