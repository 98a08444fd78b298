-- A pause every five questions: the last answers, right or wrong, with what was
-- expected and the lesson. Its owner.
create function learner.checkpoint(assessment uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_assessment app.assessment := web.own_assessment(assessment);
  v_last       int := web.answered(assessment);
  v_first      int := v_last - (v_last - 1) % 5;
begin
  if v_last = 0 then
    return web.redirect('/evaluations/' || assessment);
  elsif v_assessment.state = 'completed' then
    return web.redirect('/evaluations/' || assessment || '/resultats');
  end if;
  return '<learner.checkpoint '
      || web.assessment_attributes(v_assessment) || ' '
      || web.attributes(xmlelement(name a, xmlattributes(
           v_last as answered, web.progress(v_assessment) as progress,
           5 as checkpoint_every, web.right_answers(assessment, v_first) as right)))
      || '>' || web.answers(assessment, v_first, v_last) || '</learner.checkpoint>';
end $$;
comment on function learner.checkpoint is 'GET /evaluations/{assessment}/bilan.';
grant execute on function learner.checkpoint to palier_web;
