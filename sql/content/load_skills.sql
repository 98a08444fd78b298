-- What a skill is worth follows from how many of its level its competence has.
create function content.skill_rows(documents text[])
returns table (id text, topic text, competence text, level int, name text, pix_value numeric)
language sql stable
as $$
  select t.id || '-' || p.level, t.id, t.competence, p.level, p.name,
    scoring.pix_value((count(*) over (partition by t.competence, p.level))::int)
  from content.topic_rows(documents) as t,
    xmltable('/topic/skill' passing t.root columns level int path '@level', name text path '@name') as p;
$$;

create function content.load_skills(documents text[])
returns table (added bigint, changed bigint, retired bigint)
language sql
as $$
  with new as (
    select * from content.skill_rows(documents)
  ), put as (
    insert into app.skill as old (id, topic, competence, level, name, pix_value)
    select n.id, n.topic, n.competence, n.level, n.name, n.pix_value from new as n
    on conflict (id) do update
      set topic = excluded.topic, competence = excluded.competence, level = excluded.level, name = excluded.name,
        pix_value = excluded.pix_value, retired = false
      where (old.topic, old.competence, old.level, old.name, old.pix_value, old.retired) is distinct from
        (excluded.topic, excluded.competence, excluded.level, excluded.name, excluded.pix_value, false)
    returning xmax = 0 as fresh
  ), gone as (
    update app.skill as old set retired = true
    where not old.retired and not exists (select from new as n where n.id = old.id)
    returning 1
  )
  select count(*) filter (where fresh), count(*) filter (where not fresh), (select count(*) from gone) from put;
$$;
