-- A list of texts inside a solution as an array; 22023 when it is missing,
-- empty or holds anything but strings. what: its name in the message.
create function scoring.solution_texts(list jsonb, what text) returns text[]
language plpgsql immutable parallel safe
as $$
begin
  if coalesce(jsonb_typeof(list), '') <> 'array'
    or jsonb_array_length(list) = 0
    or jsonb_path_exists(list, 'strict $[*] ? (@.type() != "string")')
  then
    raise invalid_parameter_value using
      message = format('solution: %s is not a list of texts', what);
  end if;
  return array(select jsonb_array_elements_text(list));
end $$;

comment on function scoring.solution_texts(jsonb, text) is
  'A list of a solution as text[]; refuses what is not a list of strings.';
