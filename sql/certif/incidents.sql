-- What happened to one candidate of an exam session: the list, and the form of another incident. Members of the
-- session's center. Error: PT404.
create function certif.incidents(exam_session uuid, candidate uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session   app.exam_session := web.own_exam_session(exam_session);
  v_candidate app.candidate := web.own_candidate(v_session, candidate);
begin
  return web.exam_session_page('certif.incidents', v_session,
                               web.candidate_element(v_candidate) || web.incidents(v_candidate.id));
end $$;
comment on function certif.incidents is 'GET /certif/sessions/{exam_session}/finalisation/{candidate}.';
grant execute on function certif.incidents to palier_web;
