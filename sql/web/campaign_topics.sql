-- The topics of an assessment campaign over everybody who sent: the mean of scoring.topic_relevance and how much is mastered, in
-- percent, both half up. Who knows the same skills of a topic (mastered: a bit each) is computed once.
create function web.campaign_topics(campaign uuid)
returns table (topic text, competence text, skills bigint, relevance int, percent int)
language sql stable set work_mem = '32MB' as $$
  with skill as materialized (
    select k.skill, k.topic, k.competence, k.level, 1 << (row_number() over (partition by k.topic order by k.level) - 1)::int as bit
      from web.campaign_skills(campaign_topics.campaign) k
  ), topic as (
    select k.topic, k.competence, count(*) as skills, max(k.level) as hardest, max(max(k.level)) over () as hardest_of_profile
      from skill k group by k.topic, k.competence
  ), sent as (
    select count(*) as sent from app.participation p where p.campaign = campaign_topics.campaign and p.state = 'shared'
  ), known as (
    select w.topic, w.mastered, count(*) as persons
      from (select h.participation, k.topic, bit_or(k.bit) as mastered
              from app.participation p
              join app.shared_skill h on h.participation = p.id and h.validated
              join skill k on k.skill = h.skill
             where p.campaign = campaign_topics.campaign and p.state = 'shared'
             group by h.participation, k.topic) w
     group by w.topic, w.mastered
  ), every as (
    select n.topic, n.mastered, n.persons from known n
    union all
    select t.topic, 0, s.sent - coalesce((select sum(n.persons) from known n where n.topic = t.topic), 0)
      from topic t cross join sent s
  )
  select t.topic, t.competence, t.skills,
         round(sum(e.persons * scoring.topic_relevance(r.reached, t.hardest, t.hardest_of_profile,
           bit_count(e.mastered::bit(32))::int, t.skills::int, r.next)) / sum(e.persons))::int,
         round(100.0 * sum(e.persons * bit_count(e.mastered::bit(32))) / (t.skills * sum(e.persons)))::int
    from every e
    join topic t on t.topic = e.topic
   cross join lateral (
      select coalesce(max(k.level) filter (where k.bit & e.mastered <> 0), 0) as reached,
             coalesce(min(k.level) filter (where k.bit & e.mastered = 0), max(k.level)) as next
        from skill k where k.topic = e.topic) r
   where e.persons > 0
   group by t.topic, t.competence, t.skills
$$;
