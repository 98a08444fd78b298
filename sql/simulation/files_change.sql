-- What an action does to files, as changed properties. Errors: PT400, PT404, PT422 on target or value.
--   rename   one item: value is its new name       delete   to the bin
--   move     to the folder target                  restore  from there to where they were
create function simulation.files_change(
  simulation text, world jsonb, action text, items text[], target text, value text)
returns jsonb language plpgsql stable as $$
declare
  v_bin text := (select f.id from simulation.folders(simulation, world) f
                  where f.type = 'bin' limit 1);
begin
  perform simulation.require(simulation, world, i, array['document', 'folder'])
     from unnest(items) i;
  if exists (select from unnest(items) i where world -> i ->> 'place' is null) then
    perform web.fail(404, 'error.404');
  end if;
  case action
    when 'rename' then
      return simulation.renamed(world, items, regexp_replace(btrim(value), '\s+', ' ', 'g'));
    when 'move' then
      return simulation.moved(simulation, world, items, target);
    when 'delete' then
      return (select jsonb_object_agg(i, jsonb_build_object('place', v_bin,
                       'from', world -> i ->> 'place'))
                from unnest(items) i where world -> i ->> 'place' <> v_bin);
    when 'restore' then
      return (select jsonb_object_agg(i, jsonb_build_object('place',
                       world -> i ->> 'from')) from unnest(items) i
               where world -> i ->> 'place' = v_bin and world -> i ? 'from');
    else
      perform web.fail(400, 'error.400');
      return null;
  end case;
end $$;

-- One item under another name; its folder may not hold that name yet.
create function simulation.renamed(world jsonb, items text[], name text)
returns jsonb language plpgsql stable as $$
declare
  v_item text := items[1];
begin
  perform web.refuse(web.fault('value', case
    when name = '' then 'name.required'
    when length(name) > 100 then 'name.long'
    when name ~ '[\\/:*?"<>|]' then 'file.signs'
    when exists (select from jsonb_each(world) i
                  where i.key <> v_item and lower(i.value ->> 'name') = lower(name)
                    and i.value ->> 'place' = world -> v_item ->> 'place')
      then 'file.exists' end));
  return jsonb_build_object(v_item, jsonb_build_object('name', name));
end $$;

-- Items in another folder, which may hold neither their names nor be one of them.
create function simulation.moved(simulation text, world jsonb, items text[], target text)
returns jsonb language plpgsql stable as $$
begin
  if target = '' then
    perform web.refuse(web.fault('target', 'file.target'));
  end if;
  perform simulation.require(simulation, world, target, array['folder']);
  perform web.refuse(web.fault('target', case
    when simulation.above(world, target) && items then 'file.inside'
    when exists (select from jsonb_each(world) o, unnest(items) i
                  where o.value ->> 'place' = target and o.key <> i
                    and lower(o.value ->> 'name') = lower(world -> i ->> 'name'))
      then 'file.exists' end));
  return (select jsonb_object_agg(i, jsonb_build_object('place', target))
            from unnest(items) i);
end $$;

-- An item and all that it lies in.
create function simulation.above(world jsonb, item text)
returns text[] language plpgsql immutable as $$
declare
  v_above text[] := array[]::text[];
begin
  while item is not null and item <> all (v_above) loop
    v_above := v_above || item;
    item := world -> item ->> 'place';
  end loop;
  return v_above;
end $$;
