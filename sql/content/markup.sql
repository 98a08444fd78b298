-- Reading content files: the pieces every kind of challenge is made of.
-- Nothing here is executable by the web: content is loaded by its owner.

-- The children of an element as markup: no namespace, none of the element's own attributes.
create function content.inner(node xml) returns text
language sql immutable
as $$
  select coalesce(content.readable(string_agg(child::text, '' order by nth)), '')
  from unnest(xpath('/*/node()', node)) with ordinality as u (child, nth);
$$;

-- Attributes come out of the XML functions with their accents as &#xE9; here they are letters again. What is ASCII
-- stays: a line end in an attribute must be written so.
create function content.readable(markup text) returns text
language plpgsql immutable
as $$
declare
  v_code text;
begin
  for v_code in
    select distinct m[1] from regexp_matches(markup, '&#x([0-9A-F]{3,6}|[89A-F][0-9A-F]);', 'g') as m
  loop
    markup := replace(markup, '&#x' || v_code || ';', chr(('x' || lpad(v_code, 8, '0'))::bit(32)::int));
  end loop;
  return markup;
end $$;

-- The elements a path finds, in the order written. words: the element's text, white space put in order.
create function content.parts(node xml, path text)
returns table (
  nth int, id text, name text, label text, format text, hint text, marked boolean, words text, part xml
)
language sql immutable
as $$
  select x.nth, coalesce(x.id, x.nth::text), x.name, x.label, coalesce(x.format, 'text'), x.hint,
    coalesce(x.marked = 'yes', false), x.words, x.part
  from xmltable(path passing node columns
    nth for ordinality,
    id     text path '@id',
    name   text path '@name',
    label  text path '@label',
    format text path '@format',
    hint   text path '@hint',
    marked text path '@right',
    words  text path 'normalize-space(.)',
    part   xml  path '.') as x;
$$;

-- The same, with the place each is shown at: drawn once and for all from the challenge's id and the part's,
-- and never the order written.
create function content.shuffled(challenge text, node xml, path text)
returns table (place bigint, nth int, id text, words text, part xml)
language sql immutable
as $$
  with drawn as (
    select p.*, row_number() over (order by md5(challenge || p.id), p.nth) as draw, count(*) over () as total
    from content.parts(node, path) as p
  ), judged as (
    select d.*, bool_and(d.draw = d.nth) over () as as_written from drawn as d
  )
  select case when j.as_written then j.draw % j.total else j.draw end, j.nth, j.id, j.words, j.part
  from judged as j;
$$;

-- The tolerances an element switches on and off. Content's defaults are stricter than the judge's.
create function content.tolerances(node xml) returns jsonb
language sql immutable
as $$
  select jsonb_build_object(
    't1', coalesce(x.t1, 'yes') = 'yes', 't2', coalesce(x.t2, 'yes') = 'yes', 't3', coalesce(x.t3, 'no') = 'yes')
  from xmltable('/*' passing node columns
    t1 text path '@t1', t2 text path '@t2', t3 text path '@t3') as x;
$$;
