-- A session's tests (web.jury_exams), what asks for attention first. Jury. Error: PT404 no such session, or an open one.
create function jury.session(exam_session uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session app.exam_session := web.jury_session(exam_session);
begin
  return '<jury.session>' || web.jury_session_element(v_session) || coalesce((
    select string_agg(xmlelement(name exam, xmlattributes(
             x.assessment, x.last_name, x.first_name, x.birth_date, x.status, x.pix, x.rate, x.incidents, x.unfinished,
             x.abandonment))::text, '' order by x.incidents = 0 and not x.unfinished, x.place)
      from (select x.*, row_number() over () as place from web.jury_exams(v_session.id) x) x), '') || '</jury.session>';
end $$;
comment on function jury.session is 'GET /jury/sessions/{exam_session}.';
grant execute on function jury.session to palier_web;
