-- The window of a browser: a page, the results of the search engine, or a page that is not there.
--   place    a page, or _ and a search in hexadecimal; '' the first one
--   query    searched by the engine          address  typed: an address, or words for the engine
--   trail    what was seen before, the last one last, with dots between
create function simulation.web_window(simulation app.simulation, world jsonb, place text,
                                      query text, address text, trail text)
returns text language plpgsql stable as $$
declare
  v_site  text := simulation.bare_address(address);
  v_query text := nullif(btrim(query), '');
  v_page  text;
begin
  if trail !~ '^[a-z0-9_.-]*$' then
    perform web.fail(400, 'error.400');
  elsif v_site <> '' then
    v_page := simulation.page_at(simulation.id, v_site);
    if v_page is null and v_site !~ '^[^ ]+[.][^ ]+$' then
      v_query := btrim(address);
    end if;
  elsif place ~ '^_([0-9a-f]{2})+$' then
    v_query := simulation.unhex(place);
  elsif v_query is null then
    v_page := coalesce(nullif(place, ''), simulation.page_at(simulation.id,
      simulation.bare_address(simulation.options ->> 'start')));
    perform simulation.require(simulation.id, world, v_page, array['webpage']);
  end if;
  return '<window ' || web.attributes(xmlelement(name a, xmlattributes(
           coalesce(v_page, '_' || encode(convert_to(v_query, 'UTF8'), 'hex')) as place,
           v_query as query, simulation.options ->> 'engine' as engine,
           simulation.options ->> 'start' as start,
           case when v_page is null and v_query is null then btrim(address) end as missing,
           substring(trail from '([^.]+)$') as before,
           substring(trail from '^(.*)[.][^.]+$') as before_trail,
           simulation.short_trail(trail) as trail)))
      || '>' || case when v_page is not null then simulation.web_page(simulation.id, world, v_page)
                     when v_query is not null then
                       simulation.web_found(simulation.id, world, v_query)
                     else '' end || '</window>';
end $$;

-- An address as people type it: without scheme, www. and last slash, in small letters.
create function simulation.bare_address(address text)
returns text language plpgsql immutable as $$
begin
  return regexp_replace(regexp_replace(lower(btrim(coalesce(address, ''))),
                        '^(https?://)?(www[.])?', ''), '/$', '');
end $$;

-- The page at an address, or NULL; bare: as simulation.bare_address makes it.
create function simulation.page_at(simulation text, bare text)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select i.id from app.simulation_item i
           where i.simulation = page_at.simulation
             and simulation.bare_address(i.properties ->> 'address') = bare);
end $$;

-- The text behind a hexadecimal place; PT400 when it is none.
create function simulation.unhex(place text)
returns text language plpgsql immutable as $$
declare
  v_text text;
begin
  v_text := convert_from(decode(substr(place, 2), 'hex'), 'UTF8');
  if v_text ~ '[\u0001-\u001f\u007f-\u009f\ufffe\uffff]' or length(v_text) > 500 then
    perform web.fail(400, 'error.400');
  end if;
  return v_text;
exception when character_not_in_repertoire or untranslatable_character then
  perform web.fail(400, 'error.400');
  return null;
end $$;

-- The last ten steps of a trail: older ones are forgotten.
create function simulation.short_trail(trail text)
returns text language plpgsql immutable as $$
begin
  return (select coalesce(string_agg(s, '.' order by n), '')
            from (select s, n from string_to_table(trail, '.') with ordinality t (s, n)
                   where s <> '' order by n desc limit 10) last);
end $$;

-- A page of the small web, with its body.
create function simulation.web_page(simulation text, world jsonb, page text)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select '<webpage ' || web.attributes(xmlelement(name a, xmlattributes(i.id,
           p ->> 'title' as title, p ->> 'address' as address, p ->> 'site' as site,
           p ->> 'tone' as tone, p ->> 'date' as date)))
      || '><body>' || simulation.body(web_page.simulation, world, i.id)
      || '</body></webpage>'
    from simulation.items(web_page.simulation, world) i
   cross join lateral (select i.properties) x (p)
   where i.id = page);
end $$;
