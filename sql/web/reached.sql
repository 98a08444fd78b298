-- The rest of an assessment's end page, from its attributes on: mastery in percent with its stars, <competence/> by
-- competence, <topic/> by topic with something to learn, the most useful first (scoring.topic_relevance).
create function web.reached(participation app.participation) returns text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_validated int;
  v_skills    int;
begin
  select count(*) filter (where s.validated), count(*) into v_validated, v_skills
    from web.participation_skills(participation) s;
  return ' ' || web.attributes(xmlelement(name a, xmlattributes(
           v_validated as validated, v_skills as skills, scoring.percent(v_validated, v_skills) as percent,
           scoring.stars(scoring.percent(v_validated, v_skills)) as stars))) || '>'
      || web.reached_competences(participation) || web.topics_to_learn(participation);
end $$;

-- <competence/>s: how many of the skills aimed at are validated.
create function web.reached_competences(participation app.participation) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select coalesce(string_agg(xmlelement(name competence, xmlattributes(
           c.code, c.name, c.area, s.validated, s.skills,
           scoring.percent(s.validated, s.skills) as percent))::text, '' order by c.code), '')
    from (select s.competence, count(*) filter (where s.validated)::int as validated, count(*)::int as skills
            from web.participation_skills(participation) s group by s.competence) s
    join app.competence c on c.code = s.competence);
end $$;

-- <topic/>s with a lesson in which something is missing.
create function web.topics_to_learn(participation app.participation) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select coalesce(string_agg(xmlelement(name topic, xmlattributes(
           t.id as topic, t.name, left(t.competence, 1) as area, l.title as lesson_title, l.minutes,
           s.missing))::text, '' order by s.relevance, t.competence, t.position, t.id), '')
    from web.participation_topics(participation) s
    join app.topic t on t.id = s.topic
    join app.lesson l on l.topic = t.id
   where s.missing > 0 and not t.retired);
end $$;
