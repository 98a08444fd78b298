-- How many questions of an assessment have an answer.
create function web.answered(assessment uuid) returns int language sql stable as $$
  select count(*)::int from app.answer r
   where r.assessment = answered.assessment
$$;
