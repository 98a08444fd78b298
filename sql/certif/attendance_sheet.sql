-- The attendance sheet: who is expected, with boxes to sign in. Members of the session's center. Error: PT404.
create function certif.attendance_sheet(exam_session uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session app.exam_session := web.own_exam_session(exam_session);
begin
  return web.exam_session_page('certif.attendance_sheet', v_session, coalesce((
    select string_agg(web.candidate_element(c), '' order by c.last_name collate "fr-x-icu",
                      c.first_name collate "fr-x-icu", c.birth_date, c.id)
      from app.candidate c where c.exam_session = v_session.id), ''));
end $$;
comment on function certif.attendance_sheet is 'GET /certif/sessions/{exam_session}/emargement.pdf.';
grant execute on function certif.attendance_sheet to palier_web;
