-- Simulated applications. One whose file changed is made anew, and what people did in the old one is forgotten: its
-- items may be gone.

-- Attributes as properties, but for those that have columns.
create function content.attributes(node xml) returns jsonb
language sql immutable
as $$
  select coalesce(jsonb_object_agg(a.name, a.value), '{}')
  from xmltable('/*/@*[name() != "id" and name() != "kind"]' passing node
    columns name text path 'name()', value text path '.') as a;
$$;

-- When an element is there: all of its <when/>s must hold.
create function content.conditions(node xml) returns jsonb
language sql immutable
as $$
  select coalesce(jsonb_agg(content.attributes(w.node)), '[]')
  from unnest(xpath('/*/when', node)) as w (node);
$$;

-- digest: of all that is made of the file, to see whether it changed.
create function content.simulation_rows(documents text[])
returns table (id text, kind text, name text, options jsonb, digest text, root xml)
language sql immutable
as $$
  select p.id, p.kind, p.name, content.attributes(s.root) - 'name',
    md5(concat((select string_agg((i.id, i.nth, i.type, i.properties, i.details, i.words, i.conditions)::text, '')
          from content.simulation_items(s.root) as i),
        (select string_agg((i.item, i.nth, i.conditions, i.body)::text, '') from content.simulation_parts(s.root) as i))),
    s.root
  from content.roots(documents, 'simulation') as s,
    xmltable('/simulation' passing s.root columns id text path '@id', kind text path '@kind', name text path '@name')
      as p;
$$;

-- Everything with an id but the options of a choice, in the order written; held by the nearest one around it, and
-- there only while that one is.
create function content.simulation_items(root xml)
returns table (id text, nth int, type text, properties jsonb, details text, words text, conditions jsonb, node xml)
language sql immutable
as $$
  select i.id, i.nth, i.type,
    jsonb_strip_nulls(jsonb_build_object('place', i.place, 'category', i.category, 'site', i.site, 'tone', i.tone))
      || content.attributes(i.node),
    (select coalesce(content.readable(string_agg(d.part::text, '' order by d.nth)), '')
     from unnest(xpath('/*/*[self::property or self::to or self::cc or self::header or self::attachment or self::option]',
       i.node)) with ordinality as d (part, nth)),
    simulation.folded(concat_ws(' ', i.name, i.subject, i.sender, case i.type when 'message' then i.address end,
      (select string_agg(t::text, ' ') from unnest(xpath('/*/*[not(self::shown or self::header)]//text()', i.node)) as t))),
    content.conditions(xmlelement(name item, i.whens)), i.node
  from xmltable('/simulation//*[@id][not(self::option)]' passing root columns
    id text path '@id', nth for ordinality, type text path 'name()',
    place text path 'ancestor::*[@id][not(self::simulation)][1]/@id',
    category text path 'ancestor::category[1]/@name', site text path 'ancestor::site[1]/@name',
    tone text path 'ancestor::site[1]/@tone', name text path '@name', subject text path '@subject',
    sender text path '@from', address text path '@address', whens xml path 'ancestor-or-self::*/when', node xml path '.') as i;
$$;

-- What is shown of each item, '' the application as a whole, in pieces. Blocks that stand alone are always there;
-- those of a <shown> or an <outcome> are one piece under its conditions.
create function content.simulation_parts(root xml)
returns table (item text, nth bigint, conditions jsonb, body text)
language sql immutable
as $$
  select i.id, b.nth, content.conditions(b.part),
    case when xpath_exists('/shown|/outcome', b.part) then content.inner_blocks(b.part)
      else content.readable(b.part::text) end
  from (select i.id, i.node from content.simulation_items(root) as i union all select '', root) as i (id, node),
    unnest(xpath('/*/*[self::p or self::ul or self::ol or self::pre or self::quote or self::table or self::image'
      ' or self::heading or self::searchbox or self::shown or self::outcome]', i.node)) with ordinality as b (part, nth);
$$;

-- What stands in an item as markup, but for its <when>s.
create function content.inner_blocks(node xml) returns text
language sql immutable
as $$
  select coalesce(content.readable(string_agg(child::text, '' order by nth)), '')
  from unnest(xpath('/*/*[not(self::when)]', node)) with ordinality as u (child, nth);
$$;

-- Writes what is new or changed, forgets what was made of the old, retires what is gone.
create function content.put_simulations(documents text[])
returns table (id text, done text)
language sql
as $$
  with new as materialized (
    select * from content.simulation_rows(documents)
  ), put as (
    insert into app.simulation as old (id, kind, name, options, digest)
    select n.id, n.kind, n.name, n.options, n.digest from new as n
    on conflict (id) do update set (kind, name, options, digest, retired) =
      (excluded.kind, excluded.name, excluded.options, excluded.digest, false)
      where (old.kind, old.name, old.options, old.digest, old.retired) is distinct from
        (excluded.kind, excluded.name, excluded.options, excluded.digest, false)
    returning old.id, case when xmax = 0 then 'added' else 'changed' end as done
  ), forgotten as (
    delete from app.simulation_state as s
    using app.question as q join app.challenge as c on c.id = q.challenge
    where q.assessment = s.assessment and q.position = s.position and c.simulation in (select p.id from put as p)
  ), emptied as (
    delete from app.simulation_item as i where i.simulation in (select p.id from put as p)
  ), blank as (
    delete from app.simulation_part as i where i.simulation in (select p.id from put as p)
  ), gone as (
    update app.simulation as old set retired = true
    where not old.retired and not exists (select from new as n where n.id = old.id)
    returning old.id, 'retired'
  )
  select p.id, p.done from put as p union all select g.* from gone as g;
$$;

create function content.load_simulations(documents text[])
returns table (added bigint, changed bigint, retired bigint)
language plpgsql
as $$
declare
  v_put text[];
begin
  select array_agg(p.id), count(*) filter (where p.done = 'added'), count(*) filter (where p.done = 'changed'),
      count(*) filter (where p.done = 'retired')
    into v_put, added, changed, retired from content.put_simulations(documents) as p;
  insert into app.simulation_item (simulation, id, position, type, properties, details, words, conditions)
  select s.id, i.id, i.nth, i.type, i.properties, i.details, i.words, i.conditions
  from content.simulation_rows(documents) as s, content.simulation_items(s.root) as i
  where s.id = any (v_put);
  insert into app.simulation_part (simulation, item, position, conditions, body)
  select s.id, p.item, p.nth, p.conditions, p.body
  from content.simulation_rows(documents) as s, content.simulation_parts(s.root) as p
  where s.id = any (v_put);
  return next;
end $$;
