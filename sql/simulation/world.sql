-- What an application is now: {"item": {"property": "value"}}, as written and then as changed.
create function simulation.world(simulation text, changes jsonb)
returns jsonb language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select coalesce(jsonb_object_agg(i.id,
           i.properties || coalesce(changes -> i.id, '{}')), '{}')
    from app.simulation_item i where i.simulation = world.simulation);
end $$;
