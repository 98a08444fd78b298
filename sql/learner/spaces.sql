-- The organizations and centers where a person works, to choose one; who has a single one goes on to it. Persons.
-- Error: PT403 for who works in none.
create function learner.spaces() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_spaces text[] := array(select web.spaces_of(web.person()));
begin
  if cardinality(v_spaces) = 0 then
    perform web.fail(403, 'error.403');
  elsif cardinality(v_spaces) = 1 then
    return web.redirect(case when v_spaces[1] like '<organization%' then '/orga/campagnes' else '/certif/sessions' end);
  end if;
  return '<learner.spaces>' || array_to_string(v_spaces, '') || '</learner.spaces>';
end $$;
comment on function learner.spaces is 'GET /mes-espaces.';
grant execute on function learner.spaces to palier_web;
