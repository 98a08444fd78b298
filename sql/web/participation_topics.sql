-- The topics of a participation in an assessment campaign: how many of its skills are not mastered, and how far the person
-- has come in it (scoring.topic_relevance: lower is more recommended).
create function web.participation_topics(participation app.participation)
returns table (topic text, missing int, relevance numeric)
language sql stable as $$
  select s.topic, count(*) filter (where s.validated is not true)::int,
         scoring.topic_relevance(
           coalesce(max(s.level) filter (where s.validated), 0), max(s.level), max(max(s.level)) over (),
           count(*) filter (where s.validated)::int, count(*)::int,
           coalesce(min(s.level) filter (where s.validated is not true), max(s.level)))
    from web.participation_skills(participation) s group by s.topic
$$;
