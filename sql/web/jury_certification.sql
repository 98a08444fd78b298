-- The parts of jury.certification.

-- <competence code name area/>s with their <question position title kind verdict neutralised accepted/>s. The one that is shown has
-- its <answer/> (web.answers), or, where nothing was answered, what was asked and expected.
create function web.jury_questions(assessment uuid, shown int) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return coalesce((
  select string_agg('<competence ' || web.attributes(xmlelement(name a, xmlattributes(k.code, k.name, k.area))) || '>'
           || g.questions || '</competence>', '' order by k.code)
    from (select q.competence, string_agg('<question ' || web.attributes(xmlelement(name a, xmlattributes(
                     q.position, c.title, c.kind, r.verdict, q.neutralised, q.accepted))) || '>'
                 || case when q.position = shown then coalesce(web.answers(q.assessment, q.position, q.position),
                      '<body>' || c.body || '</body><expected>' || c.expected || '</expected>') else '' end
                 || '</question>', '' order by q.position) as questions
            from app.exam_question q
            join app.challenge c on c.id = q.challenge
            left join app.answer r on r.assessment = q.assessment and r.position = q.position
           where q.assessment = jury_questions.assessment group by q.competence) g
    join app.competence k on k.code = g.competence), '');
end $$;

-- <incident/>s, the oldest first.
create function web.jury_incidents(candidate uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return coalesce((
  select string_agg(xmlelement(name incident, xmlattributes(
           i.id, coalesce(i.category || '.' || i.subcategory, i.category) as what, i.question, nullif(i.description, '') as description,
           i.effect, i.resolved_at is not null as resolved, nullif(i.resolution, '') as resolution,
           i.created_at))::text, '' order by i.created_at, i.id)
    from app.incident i where i.candidate = jury_incidents.candidate), '');
end $$;

-- <result/>s, the latest first: each with its <mark/>s by competence and who asked for it.
create function web.jury_results(assessment uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return coalesce((
  select string_agg(xmlelement(name result, xmlattributes(
             r.emitter, r.status, r.pix, r.rate, r.created_at, nullif(concat_ws(' ', a.first_name, a.last_name), '') as author),
           (select xmlagg(xmlelement(name mark, xmlattributes(m.competence, m.level, m.pix, m.correct, m.challenges, m.neutral))
                          order by m.competence)
              from app.exam_mark m where m.result = r.id))::text, '' order by r.id desc)
    from app.exam_result r
    left join app.account a on a.id = r.author
   where r.assessment = jury_results.assessment), '');
end $$;
