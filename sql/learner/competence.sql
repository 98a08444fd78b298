-- One competence: level, what its test is about, start or resume; nothing_left: all
-- is validated, a new test would ask nothing. Persons.
--   parcours  the participation in a collection from which it is read: its campaign says
--             which length is proposed, else the normal one is
-- Error: 404 unknown competence, somebody else's participation.
create function learner.competence(code text, parcours uuid default null) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account  uuid := web.person();
  v_head     text := web.competence_attributes(v_account, code);
  v_campaign app.campaign := web.own_collection(parcours);
begin
  if v_head is null then
    perform web.fail(404, 'error.404');
  end if;
  return '<learner.competence ' || v_head || ' '
      || web.attributes(xmlelement(name a, xmlattributes(
           web.nothing_left(v_account, code) as nothing_left,
           coalesce(v_campaign.length, 'normal') as length,
           web.campaign_title(v_campaign.id) as campaign))) || '>'
      || web.lengths()
      || coalesce(web.topic_summaries(v_account, code), '')
      || coalesce(web.past_assessments(v_account, code), '')
      || '</learner.competence>';
end $$;
comment on function learner.competence is 'GET /competences/{code}.';
grant execute on function learner.competence to palier_web;
