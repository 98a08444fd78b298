-- The level that pix earned in a competence give: 8 pix a level, capped.
-- earned: exact sum of pix, rounded to 6 decimals before the floor, so that
-- 6 × 4/3 is 8. 22023: NULL, negative or not finite, max_level below 1.
create function scoring.competence_level(earned numeric, max_level int)
returns int
language sql immutable parallel safe
as $$
  select case when earned >= 0 and earned < 'infinity' and max_level >= 1
    then least(floor(round(earned, 6) / 8), max_level)::int
    else scoring.refused('competence_level', earned, max_level) end
$$;

comment on function scoring.competence_level(numeric, int) is
  'Level of a competence from the pix earned in it: one for 8 pix, capped.';
