-- The form of a new exam session. Members of a center.
create function certif.new_session() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_center uuid := web.center();
begin
  return '<certif.new_session>' || web.space_of_center(v_center) || web.level_options() || '</certif.new_session>';
end $$;
comment on function certif.new_session is 'GET /certif/sessions/creation.';
grant execute on function certif.new_session to palier_web;
