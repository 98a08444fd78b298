-- The reference placement rule: the next challenge, or NULL when no skill is
-- left to ask. Each filter is one CTE, in the rule's order.
--
-- target    unretired skills of the competence with an unretired challenge.
-- stands    knowledge that counts: this assessment's, and of earlier ones what
--           is validated or was younger than 4 days when this one began (older
--           failures are asked again: a retry).
-- predicted the level that explains what was answered directly.
-- untested  target skills on which nothing stands.
-- easy      topics whose hardest skill is level 3 or less, while any is left.
-- calm      no timed skill at first, nor after a timed challenge, unless
--           nothing else is left. A skill is timed when the challenge that it
--           would ask is (scoring.challenge_of_skill).
-- worth     first question: level 2, else the lowest. Next ones: not more than
--           2 above the predicted level (so the end may come with skills
--           left), then the greatest expected gain of knowledge:
--           p × (untested skills of the topic up to this one)
--           + (1 - p) × (this one and up), p = 1 / (1 + e^(level - predicted)).
-- best      the greatest, ties (1e-12) kept. They are settled by a hash of the
--           assessment's id and the number of answers: nothing is drawn, so
--           that the same state always asks the same question.
create function scoring.next_placement(assessment uuid) returns text
language plpgsql stable parallel safe
as $$
#variable_conflict use_column
begin
  return (
    with this as materialized (
      select a.id, a.account, a.competence, a.created_at,
          (select count(*) from app.answer as w
            where w.assessment = a.id) as answers,
          coalesce((select c.timer is not null
              from app.answer as w
              join app.challenge as c on c.id = w.challenge
             where w.assessment = a.id
             order by w.position desc
             limit 1), true) as was_timed
        from app.assessment as a
       where a.id = next_placement.assessment
    ), target as materialized (
      select s.id, s.topic, s.level,
          max(s.level) over (partition by s.topic) as hardest
        from this
        join app.skill as s on s.competence = this.competence
       where not s.retired
         and exists (select from app.challenge as c
                     where c.skill = s.id and not c.retired)
    ), stands as materialized (
      select k.skill, k.source, k.status, t.level
        from this
        join app.knowledge as k
          on k.account = this.account and k.competence = this.competence
        join target as t on t.id = k.skill
       where k.assessment = this.id
          or k.status = 'validated'
          or k.created_at > this.created_at - interval '96 hours'
    ), predicted as materialized (
      select scoring.predicted_level(
          coalesce(array_agg(level), '{}'),
          coalesce(array_agg(status = 'validated'), '{}')) as level
        from stands
       where source = 'direct'
    ), untested as materialized (
      select id, topic, level, hardest,
          count(*) over (partition by topic order by level) as easier,
          count(*) over (partition by topic order by level desc) as harder
        from target
       where not exists (select from stands where stands.skill = target.id)
    ), easy as materialized (
      select * from untested
       where hardest <= 3
          or not exists (select from untested as u where u.hardest <= 3)
    ), timed as materialized (
      -- looked at only when a timed question is to be avoided
      select asked.id, c.timer is not null as timed
        from (select e.id, scoring.challenge_of_skill(
                  this.id, e.id, this.answers) as challenge
                from this
               cross join easy as e
               where this.was_timed
              offset 0) as asked
        join app.challenge as c on c.id = asked.challenge
    ), calm as materialized (
      select * from easy
       where not exists (select from timed where timed.id = easy.id
                            and timed.timed)
          or not exists (select from timed where not timed.timed)
    ), worth as (
      select calm.id,
          case when this.answers = 0 then
            case when calm.level = 2 then 0 else -calm.level end
          else
            calm.harder + (calm.easier - calm.harder)
              / (1 + exp(calm.level - predicted.level::float8))
          end as reward
        from calm, this, predicted
       where this.answers = 0 or calm.level - predicted.level <= 2
    ), best as (
      select id, row_number() over (order by id) - 1 as place,
          count(*) over () as places
        from worth
       where reward >= (select max(w.reward) from worth as w) - 1e-12
    )
    select scoring.challenge_of_skill(this.id, best.id, this.answers)
      from best, this
     where best.place =
       abs(hashtextextended(this.id::text, this.answers) % best.places)
  );
end $$;

comment on function scoring.next_placement(uuid) is
  'The reference placement rule: the next challenge, or NULL at the end.';
