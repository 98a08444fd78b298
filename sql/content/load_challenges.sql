-- A challenge as its table holds it. Variants of one task bear the name of the first.
create function content.challenge_rows(documents text[])
returns table (
  id text, skill text, kind text, task text, practical boolean, timer int, format text, hint text, title text,
  choices int, body text, proposals text, solution jsonb, expected text, explain text, simulation text
)
language sql immutable
as $$
  select p.id, p.topic || '-' || p.level, p.kind, coalesce(p.variant_of, p.id), coalesce(p.practical = 'yes', false),
    p.timer, coalesce(p.format, 'text'), p.hint, p.title,
    case when p.kind = 'qcu' or p.kind = 'qroc' and p.format = 'select' then p.choices end, content.inner(p.body),
    content.proposals(p.id, p.kind, p.challenge), content.solution(p.kind, p.challenge),
    content.expected(p.kind, p.challenge), content.inner(p.explain), p.simulation
  from content.roots(documents, 'topic') as t,
    xmltable('/topic/skill/challenge' passing t.root columns
      id text path '@id', topic text path '../../@id', level int path '../@level', kind text path '@kind',
      variant_of text path '@like', practical text path '@practical', timer int path '@timer',
      format text path 'answer/@format', hint text path 'answer/@hint', title text path 'normalize-space(title)',
      choices int path 'count(choice | answer/option)',
      body xml path 'body', explain xml path 'explain', simulation text path 'body/launch/@simulation',
      challenge xml path '.') as p;
$$;

create function content.load_challenges(documents text[])
returns table (added bigint, changed bigint, retired bigint)
language sql
as $$
  with new as materialized (
    select * from content.challenge_rows(documents)
  ), put as (
    insert into app.challenge as old (id, skill, kind, task, practical, timer, format, hint, title, choices, body,
      proposals, solution, expected, explain, simulation)
    select n.id, n.skill, n.kind, n.task, n.practical, n.timer, n.format, n.hint, n.title, n.choices, n.body,
      n.proposals, n.solution, n.expected, n.explain, n.simulation
    from new as n
    on conflict (id) do update
      set (skill, kind, task, practical, timer, format, hint, title, choices, body, proposals, solution, expected,
          explain, simulation, retired) =
        (excluded.skill, excluded.kind, excluded.task, excluded.practical, excluded.timer, excluded.format,
          excluded.hint, excluded.title, excluded.choices, excluded.body, excluded.proposals, excluded.solution, excluded.expected,
          excluded.explain, excluded.simulation, false)
      where (old.skill, old.kind, old.task, old.practical, old.timer, old.format, old.hint, old.title, old.choices, old.body,
          old.proposals, old.solution, old.expected, old.explain, old.simulation, old.retired) is distinct from
        (excluded.skill, excluded.kind, excluded.task, excluded.practical, excluded.timer, excluded.format,
          excluded.hint, excluded.title, excluded.choices, excluded.body, excluded.proposals, excluded.solution, excluded.expected,
          excluded.explain, excluded.simulation, false)
    returning xmax = 0 as fresh
  ), gone as (
    update app.challenge as old set retired = true
    where not old.retired and not exists (select from new as n where n.id = old.id)
    returning 1
  )
  select count(*) filter (where fresh), count(*) filter (where not fresh), (select count(*) from gone) from put;
$$;
