-- <topic>s of a competence, with how much of each is known of an account.
create function web.topic_summaries(account uuid, competence text)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select string_agg(xmlelement(name topic, xmlattributes(
           t.id, t.name, l.title as lesson_title, l.minutes, n.skills, n.validated,
           n.tested))::text, '' order by t.position, t.id)
    from app.topic t
    join app.lesson l on l.topic = t.id
   cross join lateral (
      select count(*) as skills, count(k.skill) as tested,
             count(*) filter (where k.status = 'validated') as validated
        from app.skill s
        left join app.knowledge k on k.account = topic_summaries.account
             and k.competence = s.competence and k.skill = s.id
       where s.topic = t.id and not s.retired) n
   where t.competence = topic_summaries.competence and not t.retired);
end $$;
