-- The reference placement rule: the next challenge, or NULL when no skill is
-- left to ask. Each filter is one CTE, in the rule's order.
--
-- target    unretired skills of the competence with an unretired challenge.
-- stands    knowledge that counts: this assessment's, and of earlier ones what
--           is validated or was younger than 4 days when this one began (older
--           failures are asked again: a retry).
-- predicted the level that explains what was answered directly.
-- untested  target skills on which nothing stands.
-- playable  untested skills with a challenge not yet shown in this assessment,
--           each with the one it would ask: one this account never saw if
--           there is any. The skill is timed when that one is.
-- easy      topics whose hardest skill is level 3 or less, while any is left.
-- calm      no timed skill at first, nor after a timed challenge, unless
--           nothing else is left.
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
    ), seen as materialized (
      select q.challenge, bool_or(q.assessment = this.id) as here
        from this
        join app.assessment as a
          on a.account = this.account
         and (a.competence = this.competence or a.competence is null)
        join app.question as q on q.assessment = a.id
       group by q.challenge
    ), playable as materialized (
      select u.id, u.level, u.hardest <= 3 as easy, u.easier, u.harder,
          c.id as challenge, c.timer is not null as timed
        from this
        cross join untested as u
        cross join lateral (
          select c.id, c.timer
            from app.challenge as c
            left join seen on seen.challenge = c.id
           where c.skill = u.id and not c.retired and seen.here is not true
           order by seen.challenge is not null,
               hashtextextended(this.id || c.id, this.answers), c.id
           limit 1) as c
    ), easy as materialized (
      select * from playable
       where easy or not exists (select from playable as p where p.easy)
    ), calm as materialized (
      select easy.* from easy, this
       where not (easy.timed and this.was_timed)
          or not exists (select from easy as e where not e.timed)
    ), worth as (
      select calm.id, calm.challenge,
          case when this.answers = 0 then
            case when calm.level = 2 then 0 else -calm.level end
          else
            calm.harder + (calm.easier - calm.harder)
              / (1 + exp(calm.level - predicted.level::float8))
          end as reward
        from calm, this, predicted
       where this.answers = 0 or calm.level - predicted.level <= 2
    ), best as (
      select id, challenge, row_number() over (order by id) - 1 as place,
          count(*) over () as places
        from worth
       where reward >= (select max(w.reward) from worth as w) - 1e-12
    )
    select best.challenge
      from best, this
     where best.place =
       abs(hashtextextended(this.id::text, this.answers) % best.places)
  );
end $$;

comment on function scoring.next_placement(uuid) is
  'The reference placement rule: the next challenge, or NULL at the end.';
