-- The items that are there in a world, with what they are now.
create function simulation.items(simulation text, world jsonb)
returns table (id text, "position" int, type text, place text, name text,
               properties jsonb, details text, words text)
language sql stable as $$
  select i.id, i.position, i.type, world -> i.id ->> 'place', world -> i.id ->> 'name',
         world -> i.id, i.details, i.words
    from app.simulation_item i
   where i.simulation = items.simulation
     and (i.conditions = '[]' or simulation.holds(i.conditions, world))
$$;

-- Where things may lie, as a tree: depth from 0, path the names from the top.
create function simulation.folders(simulation text, world jsonb)
returns table (id text, type text, name text, depth int, path text[], rank text[])
language sql stable as $$
  with recursive place as materialized (
    select i.* from simulation.items(simulation, world) i where i.type in ('folder', 'bin')
  ), tree as (
    select p.id, p.type, p.name, 0 as depth, array[p.name] as path,
           array[lpad(p.position::text, 6, '0')] as rank
      from place p where p.place is null
    union all
    select p.id, p.type, p.name, t.depth + 1, t.path || p.name,
           t.rank || simulation.plain(p.name)
      from tree t join place p on p.place = t.id where t.depth < 20
  )
  select t.id, t.type, t.name, t.depth, t.path, t.rank from tree t
$$;

-- PT404 unless the item is there and of one of these types.
create function simulation.require(simulation text, world jsonb, wanted text,
                                   types text[])
returns void language plpgsql stable as $$
begin
  if not exists (select from simulation.items(simulation, world) i
                  where i.id = wanted and i.type = any (types)) then
    perform web.fail(404, 'error.404');
  end if;
end $$;

-- The place of that id, else the one where the application opens. PT404.
create function simulation.place(simulation app.simulation, world jsonb, wanted text,
                                 types text[])
returns text language plpgsql stable as $$
declare
  v_place text := coalesce(nullif(wanted, ''), simulation.options ->> 'start',
    (select i.id from simulation.items(simulation.id, world) i
      where i.type = any (types) and i.place is null order by i.position limit 1));
begin
  perform simulation.require(simulation.id, world, v_place, types);
  return v_place;
end $$;
