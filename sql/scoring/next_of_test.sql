-- The first question of an exam (app.exam_question, chosen when it began) that it has not asked yet; NULL after the last.
create function scoring.next_of_test(assessment uuid) returns text
language plpgsql stable parallel safe
as $$
#variable_conflict use_column
begin
  return (
    select e.challenge
      from app.exam_question as e
     where e.assessment = next_of_test.assessment
       and not exists (select from app.question as q
                        where q.assessment = e.assessment and q.position = e.position)
     order by e.position
     limit 1);
end $$;

comment on function scoring.next_of_test(uuid) is
  'The next question of an exam, or NULL at its end.';
