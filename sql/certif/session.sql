-- An exam session: where, when, who, its codes. Members of its center. Error: PT404.
create function certif.session(exam_session uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return web.exam_session_page('certif.session', web.own_exam_session(exam_session), '');
end $$;
comment on function certif.session is 'GET /certif/sessions/{exam_session}.';
grant execute on function certif.session to palier_web;
