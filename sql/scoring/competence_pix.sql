-- The pix shown for a competence: the whole pix earned, at most 8 a level.
-- earned: exact sum of pix, rounded to 6 decimals before the floor.
-- 22023: NULL, negative or not finite, max_level below 1.
create function scoring.competence_pix(earned numeric, max_level int)
returns int
language plpgsql immutable parallel safe
as $$
begin
  if earned is null or max_level is null or max_level < 1
    or earned < 0 or earned in ('nan', 'infinity')
  then
    raise invalid_parameter_value using
      message = format('competence_pix: %L, %L', earned, max_level);
  end if;
  return least(floor(round(earned, 6)), 8 * max_level::numeric);
end $$;

comment on function scoring.competence_pix(numeric, int) is
  'Whole pix of a competence, at most 8 times the highest level.';
