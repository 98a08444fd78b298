-- The first challenge of a demonstration's course that it has not shown yet, in
-- the course's order; NULL after the last.
create function scoring.next_of_course(assessment uuid) returns text
language plpgsql stable parallel safe
as $$
#variable_conflict use_column
begin
  return (
    select c.challenge
      from app.assessment as a
      join app.course_challenge as c on c.course = a.course
     where a.id = next_of_course.assessment
       and not exists (select from app.question as q
                       where q.assessment = a.id
                         and q.challenge = c.challenge)
     order by c.position
     limit 1);
end $$;

comment on function scoring.next_of_course(uuid) is
  'The next challenge of a demonstration''s course, or NULL at its end.';
