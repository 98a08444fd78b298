-- The application of the question that is open: a window as its kind shows it. Its owner. When there is none (any
-- more), a page that says so: 409. A timed question's is shown once its timer was started.
--   lieu       the folder, screen or page            recherche  what is searched
--   objet      the file or message that is open      adresse    a web address that was typed
--   vue, tri   how it is shown and sorted            fil        the pages before this one
--   fait       what was just done, to say so
-- Errors: 400, 404 for what the application does not know.
create function learner.application(
  assessment uuid, lieu text default '', objet text default '', vue text default '',
  tri text default '', recherche text default '', adresse text default '',
  fil text default '', fait text default '')
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_assessment app.assessment := web.own_assessment(assessment);
  v_open       record;
  v_question   app.question;
  v_simulation app.simulation;
  v_world      jsonb;
begin
  select o.* into v_open from simulation.open_one(assessment) o;
  if not found then
    return simulation.closed(v_assessment);
  end if;
  select q.* into v_question from app.question q
   where q.assessment = application.assessment and q.position = v_open.position;
  select s.* into v_simulation from app.simulation s where s.id = v_open.simulation;
  v_world := simulation.world(v_simulation.id, v_open.changes);
  return '<learner.application '
      || web.question_attributes(v_assessment, v_question) || ' '
      || web.attributes(xmlelement(name a, xmlattributes(
           v_simulation.kind as application, v_simulation.name as application_name,
           v_open.changes <> '{}' as changed, fait as done,
           concat(lieu, objet, vue, tri, recherche, adresse, fil, fait) = '' as fresh))) || '><body>'
      || (select c.body from app.challenge c where c.id = v_question.challenge)
      || '</body><outcome>' || simulation.body(v_simulation.id, v_world, '')
      || '</outcome>' || case v_simulation.kind
           when 'files' then simulation.files_window(v_simulation, v_world, lieu, objet,
                                                     vue, tri, recherche)
           when 'mail' then simulation.mail_window(v_simulation, v_world, lieu, objet,
                                                   vue, recherche)
           when 'settings' then simulation.settings_window(v_simulation, v_world, lieu)
           else simulation.web_window(v_simulation, v_world, lieu, recherche, adresse,
                                      fil) end
      || '</learner.application>';
end $$;
comment on function learner.application is
  'GET /evaluations/{assessment}/application: what the open question launches.';
grant execute on function learner.application to palier_web;
