-- How many answers from a position on are right.
create function web.right_answers(assessment uuid, first int)
returns int language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select count(*)::int from app.answer r
   where r.assessment = right_answers.assessment
     and r.position >= first and r.verdict = 'ok');
end $$;
