-- Refuses the arguments of a function that SQL inlines: 22023, always.
create function scoring.refused(name text, earned numeric, max_level int)
returns int
language plpgsql immutable parallel safe
as $$
begin
  raise invalid_parameter_value using
    message = format('%s: %L, %L', name, earned, max_level);
end $$;

comment on function scoring.refused(text, numeric, int) is
  'Raises 22023 for the functions that SQL inlines.';
