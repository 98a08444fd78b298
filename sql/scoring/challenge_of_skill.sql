-- The challenge that a placement would ask for a skill: not asked in it, not retired;
-- one its account never saw in that competence if there is any, among those by chance.
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
    select c.id
      from (select c.id, c.timer, row_number() over (order by c.id collate "C")
                   as nth
              from app.challenge as c
             where c.skill = challenge_of_skill.skill and not c.retired) as c
      left join app.challenge_share as s on guarded and s.challenge = c.id
     where not (calm and c.timer is not null)
       and (s.share is null or s.share > scoring.placement_chance(
              assessment.seed, 0, 101000 + 20 * place + c.nth::int - 1))
       and not exists (select from app.question as q
                        where q.assessment = assessment.id
                          and q.challenge = c.id)
     order by scoring.has_seen(assessment.account, c.id),
         scoring.placement_chance(assessment.seed, assessment.answered,
           1000 + 20 * place + c.nth::int - 1), c.nth
     limit 1
  );
end $$;

comment on function scoring.challenge_of_skill(
    app.assessment, text, int, boolean, boolean) is
  'The challenge a placement would ask for a skill; unseen ones first.';
