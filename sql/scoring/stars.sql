-- The stars, of three, that a mastery in percent gives: 0–20 none, 21–50 one, 51–80 two, 81–100 three.
create function scoring.stars(percent int) returns int
language sql immutable parallel safe
as $$ select case when percent > 80 then 3 when percent > 50 then 2 when percent > 20 then 1 when percent >= 0 then 0 end $$;

-- A part of a whole in percent, half up; NULL of nothing.
create function scoring.percent(part int, whole int) returns int
language sql immutable parallel safe
as $$ select round(100.0 * part / nullif(whole, 0))::int $$;

comment on function scoring.stars(int) is 'The stars, of three, that a mastery in percent gives.';
comment on function scoring.percent(int, int) is 'A part of a whole in percent, half up.';
