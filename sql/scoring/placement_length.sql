-- How long a placement is, by its length's name; 22023: unknown.
--   floor, cap  questions at least and at most
--   certainty   it ends when a level is that likely (with 28 skills; 0.005 more for
--               each skill beyond, 0.99 at most),
--   worth       or when no question is expected to lower the variance of the
--               pix by that much (pix²)
--   again       further questions on a skill already asked
-- The same figures as in src/engine/placement.c.
create function scoring.placement_length(
  name text, out floor int, out cap int, out certainty float8,
  out worth float8, out again int)
language plpgsql immutable parallel safe
as $$
begin
  case name
    when 'normal' then
      floor := 6; cap := 15; certainty := 0.82; worth := 0.3; again := 0;
    when 'short' then
      floor := 8; cap := 8; certainty := 1; worth := 0; again := 0;
    when 'deep' then
      floor := 10; cap := 20; certainty := 0.97; worth := 0.2; again := 1;
    else
      raise invalid_parameter_value using
        message = format('placement_length: unknown length %L', name);
  end case;
end $$;

comment on function scoring.placement_length(text) is
  'How many questions a placement asks, and when it stops.';
