-- The form that takes a sheet of candidates, and what its columns are. Members of the session's center. Error: PT404.
create function certif.candidate_file(exam_session uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return web.exam_session_page('certif.candidate_file', web.own_exam_session(exam_session), (
    select string_agg(xmlelement(name heading, xmlattributes(c.heading as name, c.field))::text, '')
      from web.candidate_columns() c));
end $$;
comment on function certif.candidate_file is 'GET /certif/sessions/{exam_session}/candidats/import.';
grant execute on function certif.candidate_file to palier_web;
