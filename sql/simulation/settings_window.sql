-- The window of settings: the screens by category, or one screen with its controls.
create function simulation.settings_window(simulation app.simulation, world jsonb,
                                           place text)
returns text language plpgsql stable as $$
begin
  if place <> '' then
    perform simulation.require(simulation.id, world, place, array['screen']);
  end if;
  return '<window ' || web.attributes(xmlelement(name a, xmlattributes(place,
           world -> place ->> 'name' as name, world -> place ->> 'place' as above,
           world -> (world -> place ->> 'place') ->> 'name' as above_name)))
      || '>' || simulation.controls(simulation.id, world, place) || '</window>';
end $$;

-- The controls of a screen; '' the screens of the first page.
create function simulation.controls(simulation text, world jsonb, place text)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select coalesce(string_agg('<' || i.type || ' ' || web.attributes(xmlelement(name a,
           xmlattributes(i.id, i.name, p ->> 'icon' as icon, p ->> 'category' as category,
             p ->> 'hint' as hint,
             case when i.type <> 'screen' then coalesce(p ->> 'value', '')
                  else simulation.shown_value(controls.simulation, world, p ->> 'shows')
             end as value)))
         || '>' || i.details || case i.type when 'info' then
             '<body>' || simulation.body(controls.simulation, world, i.id) || '</body>'
             else '' end || '</' || i.type || '>', '' order by i.position), '')
    from simulation.items(controls.simulation, world) i
   cross join lateral (select i.properties) x (p)
   where coalesce(i.place, '') = controls.place);
end $$;

-- A control's value in words, to stand on the line of its screen: on, off, an option's words, a text.
create function simulation.shown_value(simulation text, world jsonb, control text)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select coalesce((xpath('/d/option[@id = "' || v.value || '"]/text()',
           xmlparse(content '<d>' || i.details || '</d>')))[1]::text, v.value)
    from app.simulation_item i
   cross join lateral (select world -> i.id ->> 'value') v (value)
   where i.simulation = shown_value.simulation and i.id = control
     and (i.type <> 'choice' or v.value ~ '^[a-z0-9-]*$'));
end $$;
