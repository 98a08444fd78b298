-- A test as the jury sees it: who sat it, its questions, incidents and all its results. Jury. Error: PT404 no such test, or
-- its session is open.
--   question  the number of the one to show whole; anything else: none
--   <session/> as in lists;  <candidate/>;  <competence/>s with their <question/>s (web.jury_questions);  <incident/>;
--   <result emitter status pix rate created_at author/>, the last first
create function jury.certification(assessment uuid, question text default '') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_exam      app.exam := web.jury_exam(assessment);
  v_candidate app.candidate := (select c from app.candidate c where c.id = v_exam.candidate);
  v_shown     int := case when question ~ '^[0-9]{1,3}$' then question::int end;
begin
  return '<jury.certification ' || web.attributes(xmlelement(name a, xmlattributes(
           v_exam.assessment, v_exam.abandonment, v_exam.cancelled, v_exam.ended, v_shown as shown))) || '>'
    || web.jury_session_element((select s from app.exam_session s where s.id = v_candidate.exam_session))
    || xmlelement(name candidate, xmlattributes(
         v_candidate.last_name, v_candidate.first_name, v_candidate.birth_date, v_candidate.birth_city, v_candidate.division,
         v_candidate.external_id, v_candidate.extra_time))
    || web.jury_questions(v_exam.assessment, v_shown) || web.jury_incidents(v_exam.candidate) || web.jury_results(v_exam.assessment)
    || '</jury.certification>';
end $$;
comment on function jury.certification is 'GET /jury/certifications/{assessment}.';
grant execute on function jury.certification to palier_web;
