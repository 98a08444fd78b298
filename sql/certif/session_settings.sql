-- The form that changes an exam session. Members of its center. Error: PT404.
create function certif.session_settings(exam_session uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return web.exam_session_page('certif.session_settings', web.own_exam_session(exam_session), web.level_options());
end $$;
comment on function certif.session_settings is 'GET /certif/sessions/{exam_session}/modification.';
grant execute on function certif.session_settings to palier_web;
