-- The challenge that a placement would ask for a skill: not asked in it, not retired;
-- one its account never saw in that competence or in a campaign if there is any, among
-- those by chance.
-- NULL: it has none.
--   place   of the skill among those of the competence, from 1
--   calm    no timed one
--   guarded  only those that this placement drew to be open (app.challenge_share)
create function scoring.challenge_of_skill(
  assessment app.assessment, skill text, place int, calm boolean, guarded boolean)
returns text
language plpgsql stable parallel safe
as $$
#variable_conflict use_column
begin
  return (
    with seen as (
      select q.challenge, bool_or(a.id = assessment.id) as here
        from app.assessment as a
        join app.question as q on q.assessment = a.id
       where a.account = assessment.account
         and (a.competence = assessment.competence or a.kind = 'campaign')
       group by q.challenge
    )
    select c.id
      from (select c.id, c.timer, row_number() over (order by c.id collate "C")
                   as nth
              from app.challenge as c
             where c.skill = challenge_of_skill.skill and not c.retired) as c
      left join app.challenge_share as s on guarded and s.challenge = c.id
      left join seen on seen.challenge = c.id
     where not (calm and c.timer is not null)
       and seen.here is not true
       and (s.share is null or s.share > scoring.placement_chance(
              assessment.seed, 0, 101000 + 20 * place + c.nth::int - 1))
     order by seen.challenge is not null,
         scoring.placement_chance(assessment.seed, assessment.answered,
           1000 + 20 * place + c.nth::int - 1), c.nth
     limit 1
  );
end $$;

comment on function scoring.challenge_of_skill(
    app.assessment, text, int, boolean, boolean) is
  'The challenge a placement would ask for a skill; unseen ones first.';
