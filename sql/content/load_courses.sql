-- A course that is gone is deleted unless someone began it; then it stays as it was.

create function content.load_courses(documents text[])
returns table (added bigint, changed bigint, retired bigint)
language sql
as $$
  with new as (
    select p.id, p.name
    from content.roots(documents, 'course') as c,
      xmltable('/course' passing c.root columns id text path '@id', name text path '@name') as p
  ), put as (
    insert into app.course as old (id, name) select n.id, n.name from new as n
    on conflict (id) do update set name = excluded.name where old.name <> excluded.name
    returning xmax = 0 as fresh
  ), gone as (
    delete from app.course as old
    where not exists (select from new as n where n.id = old.id)
      and not exists (select from app.assessment as a where a.course = old.id)
    returning 1
  )
  select count(*) filter (where fresh), count(*) filter (where not fresh), (select count(*) from gone) from put;
$$;

create function content.load_course_challenges(documents text[])
returns table (added bigint, changed bigint, retired bigint)
language sql
as $$
  with new as (
    select (xpath('/course/@id', c.root))[1]::text as course, p.nth, p.challenge
    from content.roots(documents, 'course') as c,
      xmltable('/course/ask' passing c.root columns nth for ordinality, challenge text path '@challenge') as p
  ), put as (
    insert into app.course_challenge as old (course, position, challenge)
    select n.course, n.nth, n.challenge from new as n
    on conflict (course, position) do update set challenge = excluded.challenge
      where old.challenge <> excluded.challenge
    returning xmax = 0 as fresh
  ), gone as (
    delete from app.course_challenge as old
    where old.course in (select n.course from new as n)
      and not exists (select from new as n where (n.course, n.nth) = (old.course, old.position))
    returning 1
  )
  select count(*) filter (where fresh), count(*) filter (where not fresh), (select count(*) from gone) from put;
$$;
