-- An object inside a solution, as it is; 22023 when it is missing or empty.
create function scoring.solution_map(map jsonb, what text) returns jsonb
language plpgsql immutable parallel safe
as $$
begin
  if coalesce(jsonb_typeof(map), '') <> 'object' or map = '{}' then
    raise invalid_parameter_value using
      message = format('solution: %s is not an object', what);
  end if;
  return map;
end $$;

comment on function scoring.solution_map(jsonb, text) is
  'An object of a solution; refuses what is none.';
