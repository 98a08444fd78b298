-- A count of a solution (partial, full), or absent where there is none; 22023
-- when it is no positive integer.
create function scoring.solution_count(
  solution jsonb, name text, absent int
) returns int
language plpgsql immutable parallel safe
as $$
begin
  if not solution ? name then
    return absent;
  elsif jsonb_typeof(solution -> name) <> 'number'
    or solution ->> name !~ '^[1-9][0-9]{0,2}$'
  then
    raise invalid_parameter_value using
      message = format('solution: %s is not a positive integer', name);
  end if;
  return (solution ->> name)::int;
end $$;

comment on function scoring.solution_count(jsonb, text, int) is
  'A positive integer of a solution, or the value for absent.';
