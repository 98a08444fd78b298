-- Finalising an exam session: a page of its tests, what happened, why some are unfinished. Members of its center. Error: PT404.
--   page  from 1, 40 a page
--   <list/> with running, until: the tests that still run; unexplained: those that are unfinished, nobody has said why: the first
--   of them are <unexplained/>s (web.unexplained_exams)
create function certif.finalisation(exam_session uuid, page text default '1') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_session app.exam_session := web.own_exam_session(exam_session);
  v_size    constant int := 40;
  v_count   int := (select count(*) from app.candidate c join app.exam e on e.candidate = c.id where c.exam_session = v_session.id);
  v_page    int := web.page_of(page, v_count, v_size);
begin
  return web.exam_session_page('certif.finalisation', v_session, (
    with exam as materialized (select x.*, web.finalised_state(x.exam) as state from web.session_exams(v_session.id) x)
    select xmlelement(name list, xmlattributes(v_count as count, v_page as page, web.pages_of(v_count, v_size) as pages,
             count(*) filter (where x.state = 'running') as running,
             max((x.exam).ends_at) filter (where x.state = 'running') as until,
             count(*) filter (where x.unfinished and (x.exam).abandonment is null) as unexplained))::text
      || coalesce(string_agg(xmlelement(name exam, xmlattributes(
             (x.candidate).id as candidate, (x.candidate).last_name as last_name, (x.candidate).first_name as first_name,
             x.state, (x.exam).ends_at as ends_at, x.questions, x.answered, x.unfinished, (x.exam).abandonment as abandonment,
             (select count(*) from app.incident i where i.candidate = (x.candidate).id) as incidents))::text, '' order by x.nth)
           filter (where x.nth > (v_page - 1) * v_size and x.nth <= v_page * v_size), '')
      from exam x)
    || coalesce((
    select string_agg(xmlelement(name unexplained, xmlattributes(
             (x.candidate).id as candidate, (x.candidate).last_name as last_name, (x.candidate).first_name as first_name))::text, ''
             order by x.nth)
      from web.unexplained_exams(v_session.id) x where v_session.state = 'open'), ''));
end $$;
comment on function certif.finalisation is 'GET /certif/sessions/{exam_session}/finalisation.';
grant execute on function certif.finalisation to palier_web;
