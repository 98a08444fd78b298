-- The right answer: as scoring.judge takes it, and in words.

create function content.solution(kind text, node xml) returns jsonb
language sql immutable
as $$
  select case kind
  when 'qcu' then (
    select jsonb_build_object('accept', p.id) from content.parts(node, '/challenge/choice') as p where p.marked limit 1)
  when 'qcm' then (
    select jsonb_build_object('accept', jsonb_agg(p.id order by p.nth))
    from content.parts(node, '/challenge/choice') as p where p.marked)
  when 'qroc' then (
    select jsonb_build_object('accept', content.accepted(a.part, '/answer/accept'), 'format', a.format)
      || content.tolerances(a.part)
    from content.parts(node, '/challenge/answer') as a)
  when 'qrocm-ind' then (
    select content.solution_fields(f.part) || content.tolerances(f.part)
    from content.parts(node, '/challenge/fields') as f)
  when 'qrocm-dep' then (
    select content.solution_groups(f.part) || content.tolerances(f.part)
    from content.parts(node, '/challenge/fields') as f)
  when 'order' then (
    select jsonb_build_object('accept', jsonb_agg(p.id order by p.nth))
    from content.parts(node, '/challenge/item') as p)
  when 'match' then (
    select jsonb_build_object('accept', jsonb_object_agg(p.id, p.nth::text))
    from content.parts(node, '/challenge/pair') as p)
end;
$$;

create function content.accepted(node xml, path text) returns jsonb
language sql immutable
as $$
  select (select jsonb_agg(p.words order by p.nth) from content.parts(node, path) as p);
$$;

create function content.solution_fields(node xml) returns jsonb
language sql immutable
as $$
  select jsonb_build_object(
    'fields', jsonb_object_agg(p.name, content.accepted(p.part, '/field/accept')),
    'selects', coalesce(jsonb_agg(p.name order by p.nth) filter (where p.format = 'select'), '[]'),
    'numbers', coalesce(jsonb_agg(p.name order by p.nth) filter (where p.format = 'number'), '[]'))
  from content.parts(node, '/fields/field') as p;
$$;

-- fields: the names that may be posted; a guess in any other would be one too many.
create function content.solution_groups(node xml) returns jsonb
language sql immutable
as $$
  select (
  select jsonb_build_object('groups', jsonb_object_agg(p.name, content.accepted(p.part, '/group/accept')))
  from content.parts(node, '/fields/group') as p
) || (
  select jsonb_build_object('fields', jsonb_agg(p.name order by p.nth))
  from content.parts(node, '/fields/field') as p
) || (
  select jsonb_strip_nulls(jsonb_build_object('partial', x.partial, 'full', x."full"))
  from xmltable('/fields' passing node columns
    partial int path '@partial', "full" int path '@full') as x
);
$$;

-- <line label="…">…</line>+
create function content.expected(kind text, node xml) returns text
language sql immutable
as $$
  select content.readable(
    string_agg(xmlelement(name line, xmlattributes(l.label as label), l.words)::text, '' order by l.nth))
  from content.expected_lines(kind, node) as l;
$$;

create function content.expected_lines(kind text, node xml)
returns table (nth int, label text, words text)
language sql immutable
as $$
  select p.nth, null::text, p.words from content.parts(node, '/challenge/choice') as p
    where kind in ('qcu', 'qcm') and p.marked
  union all
  select p.nth, null, p.words from content.parts(node, '/challenge/answer/accept[1]') as p where kind = 'qroc'
  union all
  select p.nth, p.label, content.accepted(p.part, '/field/accept') ->> 0
    from content.parts(node, '/challenge/fields/field') as p where kind = 'qrocm-ind'
  union all
  select p.nth, null, p.words from content.parts(node, '/challenge/fields/group/accept[1]') as p
    where kind = 'qrocm-dep'
  union all
  select p.nth, p.nth::text, p.words from content.parts(node, '/challenge/item') as p where kind = 'order'
  union all
  select p.nth, l.words, r.words
    from content.parts(node, '/challenge/pair') as p, content.parts(p.part, '/pair/left') as l,
      content.parts(p.part, '/pair/right') as r
    where kind = 'match';
$$;
