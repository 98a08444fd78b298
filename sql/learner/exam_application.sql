-- The application that the open question of an exam launches, while the exam goes on in this browser. Its owner. Arguments
-- and errors: learner.application.
create function learner.exam_application(
  assessment uuid, lieu text default '', objet text default '', vue text default '',
  tri text default '', recherche text default '', adresse text default '',
  fil text default '', fait text default '')
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_exam       app.exam := web.own_exam(assessment);
  v_assessment app.assessment;
begin
  if web.exam_stop(v_exam) is not null then
    return web.redirect('/certification/' || assessment);
  end if;
  select a.* into v_assessment from app.assessment a where a.id = v_exam.assessment;
  return web.application_page(v_assessment, 'learner.exam_application', lieu, objet, vue, tri, recherche, adresse, fil,
                              fait);
end $$;
comment on function learner.exam_application is
  'GET /certification/{assessment}/application.';
grant execute on function learner.exam_application to palier_web;
