-- Target profiles: those of content/profiles/, and one a competence and an area, of all its skills; an area is so much that
-- a short test of it is proposed. Skills are those
-- that have just been loaded.

create function content.profile_rows(documents text[])
returns table (id text, kind text, name text, audience text, description text, length text)
language sql stable
as $$
  select p.id, 'chosen', p.name, p.audience, p.description, p.length
  from content.roots(documents, 'profile') as f,
    xmltable('/profile' passing f.root columns
      id text path '@id', name text path '@name', audience text path '@audience',
      description text path 'normalize-space(description)',
      length text path '@length' default 'normal') as p
  union all
  select 'competence-' || p.code, 'competence', p.code || ' ' || p.name, '', p.description, 'normal'
  from content.roots(documents, 'framework') as f,
    xmltable('/framework/area/competence' passing f.root columns
      code text path '@code', name text path '@name', description text path 'normalize-space(description)') as p
  where exists (select from app.skill as s where s.competence = p.code and not s.retired)
  union all
  select 'domaine-' || p.code, 'area', p.code || ' ' || p.name, '', c.names, 'short'
  from content.roots(documents, 'framework') as f,
    xmltable('/framework/area' passing f.root columns code text path '@code', name text path '@name', area xml path '.') as p,
    lateral (select string_agg(x.name, ', ' order by x.nth) as names
      from xmltable('/area/competence' passing p.area columns nth for ordinality, name text path '@name') as x) as c
  where exists (select from app.skill as s where split_part(s.competence, '.', 1) = p.code and not s.retired);
$$;

-- A profile's <skill>s, and the skills of its <topic>s up to a level.
create function content.profile_skill_rows(documents text[])
returns table (profile text, skill text)
language sql stable
as $$
  with chosen as (
    select p.* from content.roots(documents, 'profile') as f,
      xmltable('/profile/*[self::topic or self::skill]' passing f.root columns
        profile text path '../@id', kind text path 'name()', id text path '@id', up_to int path '@up-to') as p
  )
  select c.profile, s.id from chosen as c join app.skill as s
    on (c.kind = 'skill' and s.id = c.id) or (c.kind = 'topic' and s.topic = c.id and s.level <= c.up_to)
  where not s.retired
  union
  select 'competence-' || s.competence, s.id from app.skill as s where not s.retired
  union
  select 'domaine-' || split_part(s.competence, '.', 1), s.id from app.skill as s where not s.retired;
$$;

create function content.load_profiles(documents text[])
returns table (added bigint, changed bigint, retired bigint)
language sql
as $$
  with new as (
    select * from content.profile_rows(documents)
  ), put as (
    insert into app.target_profile as old (id, kind, name, audience, description, length)
    select n.id, n.kind, n.name, n.audience, n.description, n.length from new as n
    on conflict (id) do update
      set kind = excluded.kind, name = excluded.name, audience = excluded.audience,
        description = excluded.description, length = excluded.length, retired = false
      where (old.kind, old.name, old.audience, old.description, old.length, old.retired)
        is distinct from (excluded.kind, excluded.name, excluded.audience, excluded.description, excluded.length, false)
    returning xmax = 0 as fresh
  ), gone as (
    update app.target_profile as old set retired = true
    where not old.retired and not exists (select from new as n where n.id = old.id)
    returning 1
  )
  select count(*) filter (where fresh), count(*) filter (where not fresh), (select count(*) from gone) from put;
$$;

-- A retired profile keeps its skills as they were.
create function content.load_profile_skills(documents text[])
returns table (added bigint, changed bigint, retired bigint)
language sql
as $$
  with new as materialized (
    select * from content.profile_skill_rows(documents)
  ), put as (
    insert into app.target_profile_skill as old (profile, skill) select n.profile, n.skill from new as n
    on conflict do nothing
    returning 1
  ), gone as (
    delete from app.target_profile_skill as old
    where old.profile in (select p.id from app.target_profile as p where not p.retired)
      and not exists (select from new as n where (n.profile, n.skill) = (old.profile, old.skill))
    returning 1
  )
  select count(*), 0::bigint, (select count(*) from gone) from put;
$$;
