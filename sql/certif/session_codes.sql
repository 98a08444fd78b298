-- The sheet for the invigilator: number, password and access code, with what to do. Members of the session's
-- center. Error: PT404.
create function certif.session_codes(exam_session uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return web.exam_session_page('certif.session_codes', web.own_exam_session(exam_session), '');
end $$;
comment on function certif.session_codes is 'GET /certif/sessions/{exam_session}/codes.';
grant execute on function certif.session_codes to palier_web;
