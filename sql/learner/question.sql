-- The question to answer now; at the end, the results. Its owner.
-- A timed question shows its text once its timer was started.
create function learner.question(assessment uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_assessment app.assessment := web.own_assessment(assessment);
  v_question   app.question;
begin
  if v_assessment.state = 'completed' then
    return web.redirect('/evaluations/' || assessment || '/resultats');
  end if;
  select q.* into v_question from app.question q
   where q.assessment = question.assessment
   order by q.position desc limit 1;
  return '<learner.question ' || web.question_attributes(v_assessment, v_question)
      || '>' || web.challenge(v_question) || '</learner.question>';
end $$;
comment on function learner.question is 'GET /evaluations/{assessment}.';
grant execute on function learner.question to palier_web;
