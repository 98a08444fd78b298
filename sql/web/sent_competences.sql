-- <competence/>s of what was sent to an assessment campaign: validated of its skills, in percent (half up), and of each <topic/> the
-- <skill/>s: validated, not, or never asked about (no attribute). Of more than 150 skills those of the competence asked for alone.
create function web.sent_competences(participation app.participation, asked text) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  with skill as materialized (
    select s.skill, s.topic, s.competence, s.level, s.validated from web.participation_skills(participation) s
  ), topic as (
    select k.competence, t.position, t.id, xmlelement(name topic, xmlattributes(t.id, t.name, count(*) as skills,
             count(*) filter (where k.validated) as validated, count(k.validated) as tested),
             xmlagg(xmlelement(name skill, xmlattributes(s.name, k.level, k.validated)) order by k.level, k.skill)
               filter (where n.count <= 150 or k.competence = asked)) as topic
      from skill k
     cross join (select count(*) as count from skill) n
      join app.topic t on t.id = k.topic
      join app.skill s on s.id = k.skill
     group by k.competence, t.position, t.id
  )
  select string_agg(xmlelement(name competence, xmlattributes(c.code, c.area, c.name, k.skills, k.validated,
           scoring.percent(k.validated::int, k.skills::int) as percent),
           (select xmlagg(t.topic order by t.position, t.id) from topic t where t.competence = c.code))::text, '' order by c.code)
    from (select s.competence, count(*) as skills, count(*) filter (where s.validated) as validated
            from skill s group by s.competence) k
    join app.competence c on c.code = k.competence);
end $$;

-- <advice/>: the topics to work on first, at most five, with their lessons: the most recommended that are not wholly mastered.
create function web.sent_advice(participation app.participation) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select string_agg(xmlelement(name advice, xmlattributes(n.id, n.name, c.code, c.area, a.relevance,
           scoring.relevance_rank(a.relevance) as rank, l.title as lesson_title, l.minutes))::text, '' order by a.relevance, c.code, n.position, n.id)
    from (select s.topic, round(s.relevance)::int as relevance
            from web.participation_topics(participation) s where s.missing > 0 order by 2, 1 limit 5) a
    join app.topic n on n.id = a.topic
    join app.competence c on c.code = n.competence
    left join app.lesson l on l.topic = n.id);
end $$;

-- <competence/>s of what was sent to a collection: level and pix of each.
create function web.sent_profile(participation uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select string_agg(xmlelement(name competence, xmlattributes(c.code, c.area, c.name, h.level, h.pix))::text, '' order by c.code)
    from app.shared_competence h
    join app.competence c on c.code = h.competence
   where h.participation = sent_profile.participation);
end $$;
