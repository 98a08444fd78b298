-- A tolerance of a solution: absent is true; 22023 when it is no boolean.
create function scoring.solution_flag(solution jsonb, name text)
returns boolean
language plpgsql immutable parallel safe
as $$
begin
  if not solution ? name then
    return true;
  elsif jsonb_typeof(solution -> name) <> 'boolean' then
    raise invalid_parameter_value using
      message = format('solution: %s is not a boolean', name);
  end if;
  return (solution -> name)::boolean;
end $$;

comment on function scoring.solution_flag(jsonb, text) is
  'A tolerance flag of a solution; absent flags are true.';
