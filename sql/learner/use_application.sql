-- Does something in the application of a question: the change is kept, and the page comes again. Its owner. Said
-- twice it says the same. After the question's answer it does nothing.
--   key     the question's, from the form            action  reset, or what the kind knows
--   answer  the items it is done to                  target, value  where to, what
--   lieu, objet, vue  what the person was looking at
-- Faults on answer, target, value. Errors: 400, 404 for what the application does not know.
create function learner.use_application(
  assessment uuid, key uuid, action text, answer jsonb default null,
  target text default '', value text default '', lieu text default '',
  objet text default '', vue text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return web.use_application(web.own_assessment(assessment), key, action, answer, target, value, lieu, objet, vue);
end $$;
comment on function learner.use_application is
  'POST /evaluations/{assessment}/application: changes what the application holds.';
grant execute on function learner.use_application to palier_web;
