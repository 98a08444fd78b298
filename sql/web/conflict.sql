-- The page for a second, different answer to one question: what is kept, what not.
create function web.conflict(question app.question, answer jsonb)
returns text language plpgsql volatile as $$
#variable_conflict use_column
begin
  return (
  select '<learner.conflict ' || web.attributes(xmlelement(name a, xmlattributes(
           409 as http_status, question.assessment, web.test_path(a) as path,
           question.position, c.title, c.kind))) || '><proposals>' || c.proposals || '</proposals><kept>'
      || coalesce(web.given(r.given), '') || '</kept><refused>'
      || coalesce(web.given(scoring.shape_answer(c.kind, answer)), '')
      || '</refused></learner.conflict>'
    from app.challenge c
    join app.assessment a on a.id = question.assessment
    join app.answer r on r.assessment = question.assessment
                     and r.position = question.position
   where c.id = question.challenge);
end $$;
