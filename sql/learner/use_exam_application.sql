-- Does something in the application of a question of an exam. Its owner, while it goes on in this browser; else a page that
-- says why not: 409. Arguments, faults, errors: learner.use_application.
create function learner.use_exam_application(
  assessment uuid, key uuid, action text, answer jsonb default null,
  target text default '', value text default '', lieu text default '',
  objet text default '', vue text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_exam       app.exam := web.hold_own_exam(assessment);
  v_stop       text := web.exam_stop(v_exam);
  v_assessment app.assessment;
begin
  if v_stop is not null then
    return web.stopped_exam(v_exam, v_stop);
  end if;
  select a.* into v_assessment from app.assessment a where a.id = v_exam.assessment;
  return web.use_application(v_assessment, key, action, answer, target, value, lieu, objet, vue);
end $$;
comment on function learner.use_exam_application is
  'POST /certification/{assessment}/application.';
grant execute on function learner.use_exam_application to palier_web;
