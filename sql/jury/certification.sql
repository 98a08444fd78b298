-- A test as the jury sees it: who sat it, its questions, incidents and all its results. Jury. Error: PT404 no such test, or
-- its session is open.
--   <session/> as in lists;  <candidate/>;  <question position competence topic verdict neutralised accepted/> with <answer/>
--   as elsewhere (web.answers) when there is one;  <incident/>;  <result emitter status pix rate created_at author/>, the last first
create function jury.certification(assessment uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_exam      app.exam := web.jury_exam(assessment);
  v_candidate app.candidate := (select c from app.candidate c where c.id = v_exam.candidate);
begin
  return '<jury.certification ' || web.attributes(xmlelement(name a, xmlattributes(
           v_exam.assessment, v_exam.abandonment, v_exam.cancelled, v_exam.ended))) || '>'
    || web.jury_session_element((select s from app.exam_session s where s.id = v_candidate.exam_session))
    || xmlelement(name candidate, xmlattributes(
         v_candidate.last_name, v_candidate.first_name, v_candidate.birth_date, v_candidate.birth_city, v_candidate.division,
         v_candidate.external_id, v_candidate.extra_time))
    || web.jury_questions(v_exam.assessment) || web.jury_incidents(v_exam.candidate) || web.jury_results(v_exam.assessment)
    || '</jury.certification>';
end $$;
comment on function jury.certification is 'GET /jury/certifications/{assessment}.';
grant execute on function jury.certification to palier_web;
