-- How many answers from a position on are right.
create function web.right_answers(assessment uuid, first int)
returns int language sql stable as $$
  select count(*)::int from app.answer r
   where r.assessment = right_answers.assessment
     and r.position >= first and r.verdict = 'ok'
$$;
