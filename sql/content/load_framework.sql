-- Areas and competences are the framework's: they are renamed, never retired.

create function content.load_areas(documents text[])
returns table (added bigint, changed bigint, retired bigint)
language sql
as $$
  with put as (
    insert into app.area as old (code, name)
    select p.code, p.name
    from content.roots(documents, 'framework') as f,
      xmltable('/framework/area' passing f.root columns code text path '@code', name text path '@name') as p
    on conflict (code) do update set name = excluded.name where old.name <> excluded.name
    returning xmax = 0 as fresh
  )
  select count(*) filter (where fresh), count(*) filter (where not fresh), 0::bigint from put;
$$;

create function content.load_competences(documents text[])
returns table (added bigint, changed bigint, retired bigint)
language sql
as $$
  with put as (
    insert into app.competence as old (code, area, name, description)
    select p.code, p.area, p.name, p.description
    from content.roots(documents, 'framework') as f,
      xmltable('/framework/area/competence' passing f.root columns
        code text path '@code', area text path '../@code', name text path '@name',
        description text path 'normalize-space(description)') as p
    on conflict (code) do update
      set area = excluded.area, name = excluded.name, description = excluded.description
      where (old.area, old.name, old.description)
        is distinct from (excluded.area, excluded.name, excluded.description)
    returning xmax = 0 as fresh
  )
  select count(*) filter (where fresh), count(*) filter (where not fresh), 0::bigint from put;
$$;
