-- What the question page says beside the challenge.
--   since_checkpoint  answers since the last pause; total: of a course
create function web.question_attributes(
  assessment app.assessment, question app.question)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select web.assessment_attributes(assessment) || ' '
      || web.attributes(xmlelement(name a, xmlattributes(
           question.position, question.key,
           (question.position - 1) % 5 as since_checkpoint,
           5 as checkpoint_every,
           case when assessment.course is not null then
             (select count(*) from app.course_challenge q
               where q.course = assessment.course) end
             as total))));
end $$;
