-- The window of a file manager: the tree beside, then a folder's entries, a search's, or one entry.
--   view   '' the entries or the content of one, properties
--   sort   nom, date, taille, type; -nom … downwards
create function simulation.files_window(
  simulation app.simulation, world jsonb, place text, item text, view text, sort text,
  query text)
returns text language plpgsql stable as $$
declare
  v_place text := simulation.place(simulation, world, place, array['folder', 'bin']);
begin
  if sort !~ '^(|-?(nom|date|taille|type))$' or view !~ '^(|proprietes)$' then
    perform web.fail(400, 'error.400');
  end if;
  return '<window ' || web.attributes(xmlelement(name a, xmlattributes(
           v_place as place, sort, view, query,
           (select f.type from simulation.folders(simulation.id, world) f
             where f.id = v_place) as type)))
      || '>' || simulation.tree(simulation.id, world)
      || case when item <> '' then simulation.files_item(simulation.id, world, item)
              when btrim(query) <> '' then
                simulation.files_found(simulation.id, world, v_place, query, sort)
              else simulation.files_listed(simulation.id, world, v_place, sort) end
      || '</window>';
end $$;

-- The folders in their order: <folder id= name= depth= held=/>…
create function simulation.tree(simulation text, world jsonb)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select string_agg(xmlelement(name folder, xmlattributes(f.id, f.type, f.name, f.depth,
           world -> f.id ->> 'place' as place,
           (select count(*) from jsonb_each(world) i
             where i.value ->> 'place' = f.id) as held))::text, '' order by f.rank)
    from simulation.folders(tree.simulation, world) f);
end $$;

-- One entry of a list; place_path only in a search's results.
create function simulation.files_entry(id text, type text, name text, properties jsonb,
                                       held bigint, place_path text)
returns text language plpgsql immutable as $$
begin
  return xmlelement(name entry, xmlattributes(id, type, name,
    substring(name from '[.]([A-Za-z0-9]+)$') as extension, properties ->> 'size' as size,
    properties ->> 'date' as date, held, place_path))::text;
end $$;

-- What a column sorts by, as text.
create function simulation.files_key(sort text, name text, properties jsonb, held bigint)
returns text language plpgsql immutable as $$
begin
  return case ltrim(sort, '-')
    when 'date' then coalesce(properties ->> 'date', '')
    when 'taille' then lpad(coalesce(properties ->> 'size', held::text), 15, '0')
    when 'type' then lower(coalesce(substring(name from '[.]([A-Za-z0-9]+)$'), ''))
    else name end;
end $$;

-- A folder's entries, folders first.
create function simulation.files_listed(simulation text, world jsonb, place text,
                                        sort text)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  with entry as (
    select e.*, h.held, simulation.files_key(sort, e.name, e.properties, h.held)
             collate "fr-x-icu" as key
      from simulation.items(files_listed.simulation, world) e
     cross join lateral (select count(*) from jsonb_each(world) i
                          where i.value ->> 'place' = e.id) h (held)
     where e.place = files_listed.place
  )
  select coalesce(string_agg(simulation.files_entry(e.id, e.type, e.name, e.properties,
           case e.type when 'folder' then e.held end, null), ''
           order by e.type = 'document',
                    case when sort like '-%' then e.key end desc,
                    case when sort not like '-%' then e.key end,
                    e.name collate "fr-x-icu"), '')
    from entry e);
end $$;

-- The entries below a place whose names hold every word of a query. In a word * stands for any signs, ? for one; such
-- a word is the whole name.
create function simulation.files_found(simulation text, world jsonb, place text,
                                       query text, sort text)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  with top as (
    select f.rank from simulation.folders(files_found.simulation, world) f
     where f.id = files_found.place
  ), below as (
    select f.* from simulation.folders(files_found.simulation, world) f, top
     where f.rank[1:cardinality(top.rank)] = top.rank
  ), entry as (
    select e.*, array_to_string(b.path, ' / ') as place_path,
           simulation.files_key(sort, e.name, e.properties, 0)
             collate "fr-x-icu" as key
      from simulation.items(files_found.simulation, world) e
      join below b on b.id = e.place
     where simulation.name_fits(e.name, query)
  )
  select '<results/>' || coalesce(string_agg(simulation.files_entry(e.id, e.type, e.name,
           e.properties, null, e.place_path), ''
           order by case when sort like '-%' then e.key end desc,
                    case when sort not like '-%' then e.key end,
                    e.name collate "fr-x-icu"), '')
    from entry e);
end $$;

-- Whether a name has every word of a query; with * or ? in it a word is the whole name's pattern.
create function simulation.name_fits(name text, query text)
returns boolean language plpgsql immutable as $$
begin
  return (
  select bool_and(simulation.plain(name) like case when w ~ '[*?]' then p.pattern
                    else '%' || p.pattern || '%' end)
    from regexp_split_to_table(btrim(simulation.plain(query)), '\s+') w
   cross join lateral (select translate(
     regexp_replace(w, '([%_\\])', '\\\1', 'g'), '*?', '%_')) p (pattern));
end $$;

-- One document or folder: its properties, where it lies, what it shows.
create function simulation.files_item(simulation text, world jsonb, item text)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  perform simulation.require(simulation, world, item, array['document', 'folder']);
  return (
  select '<item ' || web.attributes(xmlelement(name a, xmlattributes(i.id, i.type, i.name,
           substring(i.name from '[.]([A-Za-z0-9]+)$') as extension, i.place,
           i.properties ->> 'size' as size, i.properties ->> 'date' as date,
           array_to_string(f.path, ' / ') as place_path, f.type as place_type,
           case when i.type = 'folder' then (select count(*) from jsonb_each(world) e
              where e.value ->> 'place' = i.id) end as held)))
      || '>' || i.details || '<body>'
      || simulation.body(files_item.simulation, world, i.id) || '</body></item>'
    from simulation.items(files_item.simulation, world) i
    left join simulation.folders(files_item.simulation, world) f on f.id = i.place
   where i.id = files_item.item);
end $$;
