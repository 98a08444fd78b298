-- How many questions of an assessment have an answer.
create function web.answered(assessment uuid) returns int language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select count(*)::int from app.answer r
   where r.assessment = answered.assessment);
end $$;
