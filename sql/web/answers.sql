-- <answer>s of an assessment from one position to another, each with its question,
-- what was given, what was expected and the lesson of its topic.
create function web.answers(assessment uuid, first int, last int)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select string_agg(
    '<answer ' || web.attributes(xmlelement(name a, xmlattributes(
        r.position, r.verdict, c.kind, c.title, t.id as topic,
        t.name as topic_name, l.title as lesson_title, l.minutes,
        left(t.competence, 1) as area))) || '>'
    || '<body>' || c.body || '</body>'
    || '<proposals>' || c.proposals || '</proposals>'
    || coalesce('<given>' || web.given(r.given) || '</given>', '')
    || '<expected>' || c.expected || '</expected>'
    || '<explain>' || c.explain || '</explain></answer>', '' order by r.position)
    from app.answer r
    join app.challenge c on c.id = r.challenge
    join app.skill s on s.id = c.skill
    join app.topic t on t.id = s.topic
    left join app.lesson l on l.topic = t.id
   where r.assessment = answers.assessment
     and r.position between first and last);
end $$;
