-- What an item shows, item '' the outcome: only the pieces whose conditions hold.
create function simulation.body(simulation text, world jsonb, item text)
returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select coalesce(string_agg(p.body, '' order by p.position), '')
    from app.simulation_part p
   where p.simulation = body.simulation and p.item = body.item
     and simulation.holds(p.conditions, world));
end $$;
