-- The form of a candidate to add. Members of the session's center. Error: PT404.
create function certif.new_candidate(exam_session uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return web.exam_session_page('certif.new_candidate', web.own_exam_session(exam_session), '');
end $$;
comment on function certif.new_candidate is 'GET /certif/sessions/{exam_session}/candidats/ajout.';
grant execute on function certif.new_candidate to palier_web;
