-- A topic's place among those of its competence is that of its file.
create function content.topic_rows(documents text[])
returns table (id text, competence text, name text, place int, root xml)
language sql immutable
as $$
  select p.id, p.competence, p.name,
    (row_number() over (partition by p.competence order by t.nth))::int, t.root
  from content.roots(documents, 'topic') as t,
    xmltable('/topic' passing t.root columns
      id text path '@id', competence text path '@competence', name text path '@name') as p;
$$;

create function content.load_topics(documents text[])
returns table (added bigint, changed bigint, retired bigint)
language sql
as $$
  with new as (
    select * from content.topic_rows(documents)
  ), put as (
    insert into app.topic as old (id, competence, name, position)
    select n.id, n.competence, n.name, n.place from new as n
    on conflict (id) do update
      set competence = excluded.competence, name = excluded.name, position = excluded.position, retired = false
      where (old.competence, old.name, old.position, old.retired)
        is distinct from (excluded.competence, excluded.name, excluded.position, false)
    returning xmax = 0 as fresh
  ), gone as (
    update app.topic as old set retired = true
    where not old.retired and not exists (select from new as n where n.id = old.id)
    returning 1
  )
  select count(*) filter (where fresh), count(*) filter (where not fresh), (select count(*) from gone) from put;
$$;

-- A retired topic keeps its lesson: nothing shows it.
create function content.load_lessons(documents text[])
returns table (added bigint, changed bigint, retired bigint)
language sql
as $$
  with put as (
    insert into app.lesson as old (topic, title, minutes, body)
    select t.id, p.title, p.minutes, content.inner(p.lesson)
    from content.topic_rows(documents) as t,
      xmltable('/topic/lesson' passing t.root columns
        title text path '@title', minutes int path '@minutes', lesson xml path '.') as p
    on conflict (topic) do update
      set title = excluded.title, minutes = excluded.minutes, body = excluded.body
      where (old.title, old.minutes, old.body) is distinct from (excluded.title, excluded.minutes, excluded.body)
    returning xmax = 0 as fresh
  )
  select count(*) filter (where fresh), count(*) filter (where not fresh), 0::bigint from put;
$$;
