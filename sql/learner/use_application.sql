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
declare
  v_open    record;
  v_changes jsonb;
begin
  perform web.own_assessment(assessment);
  perform from app.question q
    where q.assessment = use_application.assessment and q.key = use_application.key;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  select o.* into v_open from simulation.open_one(assessment) o
   where o.key = use_application.key;
  if not found then
    return web.redirect('/evaluations/' || assessment || '/application');
  end if;
  v_changes := simulation.take_changes(assessment, v_open.position);
  if action = 'reset' then
    v_changes := '{}';
  else
    v_changes := simulation.change(v_open.simulation, v_changes, action, answer, target,
                                   value);
  end if;
  perform simulation.keep(assessment, v_open.position, v_changes);
  return web.redirect(simulation.path(assessment, action, lieu, objet, vue));
end $$;
comment on function learner.use_application is
  'POST /evaluations/{assessment}/application: changes what the application holds.';
grant execute on function learner.use_application to palier_web;
