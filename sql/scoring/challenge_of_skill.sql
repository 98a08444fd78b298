-- The challenge that an assessment would ask for a skill: one its account never
-- saw if there is any, and one of this assessment only when there is no other;
-- among equals by a hash of the assessment's id and its number of answers, so
-- that the same state always asks the same question. NULL: it has none.
create function scoring.challenge_of_skill(
  assessment uuid, skill text, answers bigint)
returns text
language plpgsql stable parallel safe
as $$
#variable_conflict use_column
begin
  return (
    with seen as (
      select q.challenge, bool_or(q.assessment = mine.id) as here
        from app.assessment as mine
        join app.assessment as a
          on a.account = mine.account
         and (a.competence = mine.competence or a.competence is null)
        join app.question as q on q.assessment = a.id
       where mine.id = challenge_of_skill.assessment
       group by q.challenge
    )
    select c.id
      from app.challenge as c
      left join seen on seen.challenge = c.id
     where c.skill = challenge_of_skill.skill and not c.retired
     order by seen.here is true, seen.challenge is not null,
         hashtextextended(challenge_of_skill.assessment || c.id,
           challenge_of_skill.answers), c.id
     limit 1
  );
end $$;

comment on function scoring.challenge_of_skill(uuid, text, bigint) is
  'The challenge an assessment would ask for a skill; unseen ones first.';
