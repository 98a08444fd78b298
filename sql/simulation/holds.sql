-- Do all conditions hold in a world? Each is {"item", "property" ("value"), "is" or "not"}: what an item's property is;
-- or {"place", "count"}: how many items a place holds.
create function simulation.holds(conditions jsonb, world jsonb)
returns boolean language plpgsql immutable as $$
declare
  v_condition jsonb;
  v_value     text;
begin
  for v_condition in select c from jsonb_array_elements(conditions) c loop
    if v_condition ? 'count' then
      v_value := (select count(*) from jsonb_each(world) i
                   where i.value ->> 'place' = v_condition ->> 'place');
    else
      v_value := world -> (v_condition ->> 'item')
                       ->> coalesce(v_condition ->> 'property', 'value');
    end if;
    if coalesce(v_value, '') = v_condition ->> 'not'
       or not coalesce(v_value, '') = coalesce(v_condition ->> 'is',
                                               v_condition ->> 'count', coalesce(v_value, ''))
    then
      return false;
    end if;
  end loop;
  return true;
end $$;
