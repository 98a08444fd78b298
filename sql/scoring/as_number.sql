-- The number a text writes, or NULL. Spaces anywhere, a sign, a comma or a dot;
-- at most 15 digits on either side; no exponent, ASCII digits only.
create function scoring.as_number(given text) returns numeric
language plpgsql immutable parallel safe
as $$
declare
  v_given text := scoring.without_spaces(given);
begin
  if v_given ~ '^[+-]?[0-9]{1,15}([.,][0-9]{1,15})?$' then
    return replace(v_given, ',', '.')::numeric;
  end if;
  return null;
end $$;

comment on function scoring.as_number(text) is
  'The number a text writes ("1 234,5"), or NULL if it is none.';
