-- The form that changes a candidate. Members of the session's center. Error: PT404.
create function certif.candidate(exam_session uuid, candidate uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session app.exam_session := web.own_exam_session(exam_session);
begin
  return web.exam_session_page('certif.candidate', v_session,
                               web.candidate_element(web.own_candidate(v_session, candidate)));
end $$;
comment on function certif.candidate is 'GET /certif/sessions/{exam_session}/candidats/{candidate}.';
grant execute on function certif.candidate to palier_web;
