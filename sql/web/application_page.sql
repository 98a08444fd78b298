-- The page of the application that the open question of an assessment launches; its arguments are those of
-- learner.application, root is the page's name.
create function web.application_page(
  assessment app.assessment, root text, lieu text, objet text, vue text, tri text, recherche text, adresse text,
  fil text, fait text)
returns text language plpgsql stable as $$
declare
  v_open       record;
  v_question   app.question;
  v_simulation app.simulation;
  v_world      jsonb;
begin
  select o.* into v_open from simulation.open_one(assessment.id) o;
  if not found then
    return '<' || root || ' ' || web.assessment_attributes(assessment) || ' '
        || web.attributes(xmlelement(name a, xmlattributes(409 as http_status, assessment.state))) || '/>';
  end if;
  select q.* into v_question from app.question q
   where q.assessment = assessment.id and q.position = v_open.position;
  select s.* into v_simulation from app.simulation s where s.id = v_open.simulation;
  v_world := simulation.world(v_simulation.id, v_open.changes);
  return '<' || root || ' '
      || web.question_attributes(assessment, v_question) || ' '
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
      || '</' || root || '>';
end $$;

-- Does something in that application and goes back to it; its arguments are those of learner.use_application.
create function web.use_application(
  assessment app.assessment, key uuid, action text, answer jsonb, target text, value text, lieu text, objet text,
  vue text)
returns text language plpgsql volatile as $$
declare
  v_path    text := web.test_path(assessment) || '/application';
  v_open    record;
  v_changes jsonb;
begin
  perform from app.question q
    where q.assessment = assessment.id and q.key = use_application.key;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  select o.* into v_open from simulation.open_one(assessment.id) o
   where o.key = use_application.key;
  if not found then
    return web.redirect(v_path);
  end if;
  v_changes := simulation.take_changes(assessment.id, v_open.position);
  if action = 'reset' then
    v_changes := '{}';
  else
    v_changes := simulation.change(v_open.simulation, v_changes, action, answer, target,
                                   value);
  end if;
  perform simulation.keep(assessment.id, v_open.position, v_changes);
  return web.redirect(v_path || simulation.place(action, lieu, objet, vue));
end $$;
