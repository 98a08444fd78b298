-- The pix shown for a competence: the whole pix earned, at most 8 a level.
-- earned: exact sum of pix, rounded to 6 decimals before the floor.
-- 22023: NULL, negative or not finite, max_level below 1.
create function scoring.competence_pix(earned numeric, max_level int)
returns int
language sql immutable parallel safe
as $$
  select case when earned >= 0 and earned < 'infinity' and max_level >= 1
    then least(floor(round(earned, 6)), 8 * max_level::numeric)::int
    else scoring.refused('competence_pix', earned, max_level) end
$$;

comment on function scoring.competence_pix(numeric, int) is
  'Whole pix of a competence, at most 8 times the highest level.';
