-- The end: level, pix, level gained, what to work on, what can be sent now, all answers; a campaign's has a page
-- of its own. Its owner.
create function learner.results(assessment uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_assessment app.assessment := web.own_assessment(assessment);
begin
  if v_assessment.state = 'started' then
    return web.redirect('/evaluations/' || assessment);
  elsif v_assessment.kind = 'campaign' then
    return web.redirect('/participations/' || web.participation_of(assessment));
  end if;
  return '<learner.results '
      || web.assessment_attributes(v_assessment) || ' '
      || web.result_attributes(v_assessment) || '>'
      || coalesce((
        select string_agg(xmlelement(name topic, xmlattributes(
                 t.topic as id, t.name, t.lesson_title, t.minutes, t.failed,
                 t.skipped, t.relevance))::text, '')
          from web.topics_to_work_on(v_assessment.account,
                                     v_assessment.competence) t
         where v_assessment.kind = 'placement'), '')
      || case when v_assessment.kind = 'placement' then
           coalesce(web.open_participations(v_assessment.account), '') else '' end
      || coalesce(web.answers(assessment, 1, web.answered(assessment)), '')
      || '</learner.results>';
end $$;
comment on function learner.results is
  'GET /evaluations/{assessment}/resultats.';
grant execute on function learner.results to palier_web;
