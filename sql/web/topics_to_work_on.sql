-- The topics in which an account failed or skipped, the most useful first
-- (scoring.topic_relevance: lower is more recommended).
--   competence  one, or NULL for all
create function web.topics_to_work_on(account uuid, competence text)
returns table (topic text, name text, competence_code text, lesson_title text,
               minutes int, failed int, skipped int, relevance numeric)
language sql stable as $$
  with known as (
    select s.topic, s.level, k.status, k.source, r.verdict,
           max(s.level) over (partition by s.competence) as hardest_of_profile
      from app.knowledge k
      join app.skill s on s.id = k.skill and not s.retired
      left join app.answer r on k.source = 'direct'
           and r.assessment = k.assessment and r.position = k.position
     where k.account = topics_to_work_on.account
       and (topics_to_work_on.competence is null
            or k.competence = topics_to_work_on.competence)
  ), summed as (
    select k.topic, max(k.hardest_of_profile) as hardest_of_profile,
           coalesce(max(k.level) filter (where k.status = 'validated'), 0)
             as reached,
           max(k.level) as hardest,
           (count(*) filter (where k.status = 'validated'))::int as validated,
           count(*)::int as skills,
           coalesce(min(k.level) filter (where k.status = 'invalidated'),
                    max(k.level)) as next_level,
           (count(*) filter (where k.status = 'invalidated' and
             k.source = 'direct' and k.verdict is distinct from 'aband'))::int
             as failed,
           (count(*) filter (where k.verdict = 'aband'))::int as skipped
      from known k group by k.topic
  )
  select t.id, t.name, t.competence, l.title, l.minutes, s.failed, s.skipped,
         round(scoring.topic_relevance(s.reached, s.hardest,
           s.hardest_of_profile, s.validated, s.skills, s.next_level), 1)
    from summed s
    join app.topic t on t.id = s.topic
    join app.lesson l on l.topic = t.id
   where s.failed + s.skipped > 0
   order by 8, t.position, t.id
$$;
