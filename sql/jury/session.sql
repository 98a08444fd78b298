-- A page of a session's tests (web.jury_exams), what asks for attention first. Jury. Error: PT404 no such session, or an open one.
--   page  from 1, 50 a page
create function jury.session(exam_session uuid, page text default '1') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session app.exam_session := web.jury_session(exam_session);
  v_size    constant int := 50;
  v_count   int := (select count(*) from app.candidate c join app.exam e on e.candidate = c.id where c.exam_session = v_session.id);
  v_page    int := web.page_of(page, v_count, v_size);
begin
  return '<jury.session ' || web.attributes(xmlelement(name a, xmlattributes(
           v_count as count, v_page as page, web.pages_of(v_count, v_size) as pages))) || '>' || web.jury_session_element(v_session) || coalesce((
    select string_agg(xmlelement(name exam, xmlattributes(
             x.assessment, x.last_name, x.first_name, x.birth_date, x.status, x.pix, x.rate, x.incidents, x.unfinished,
             x.abandonment))::text, '' order by x.place)
      from (select x.*, row_number() over (order by x.incidents = 0 and not x.unfinished, x.nth) as place from web.jury_exams(v_session.id) x) x
     where x.place > (v_page - 1) * v_size and x.place <= v_page * v_size), '') || '</jury.session>';
end $$;
comment on function jury.session is 'GET /jury/sessions/{exam_session}.';
grant execute on function jury.session to palier_web;
