-- What the bank holds, one line a competence.
create function content.coverage()
returns table (competence text, level int, topics bigint, skills bigint, tasks bigint, challenges bigint, practical bigint)
language sql stable
as $$
  select s.competence, s.level, count(distinct s.topic), count(distinct s.id), count(distinct c.task), count(c.id),
    count(c.id) filter (where c.practical)
  from app.skill as s
    left join app.challenge as c on c.skill = s.id and not c.retired
  where not s.retired
  group by s.competence, s.level
  order by s.competence, s.level;
$$;
