-- The level that pix earned in a competence give: 8 pix a level, capped.
-- earned: exact sum of pix, rounded to 6 decimals before the floor, so that
-- 6 × 4/3 is 8. 22023: NULL, negative or not finite, max_level below 1.
create function scoring.competence_level(earned numeric, max_level int)
returns int
language plpgsql immutable parallel safe
as $$
begin
  if earned is null or max_level is null or max_level < 1
    or earned < 0 or earned in ('nan', 'infinity')
  then
    raise invalid_parameter_value using
      message = format('competence_level: %L, %L', earned, max_level);
  end if;
  return least(floor(round(earned, 6) / 8), max_level);
end $$;

comment on function scoring.competence_level(numeric, int) is
  'Level of a competence from the pix earned in it: one for 8 pix, capped.';
