-- A number in [0, 1) that decides between like things: always the same for an
-- assessment's seed, its number of answers and the thing it is for, so that the same
-- state always asks the same. Three steps of Lehmer's generator (Park and Miller
-- 1988), as in src/engine/placement.c. Inlined: plain SQL.
create function scoring.placement_chance(seed int, answers int, thing int)
returns float8
language sql immutable parallel safe
as $$
  select ((((seed + 1000003 * answers::bigint + 7919 * thing::bigint + 1)
      % 2147483647 * 48271 + 11) % 2147483647 * 48271 + 11) % 2147483647
      * 48271 + 11) % 2147483647 / 2147483647::float8
$$;

comment on function scoring.placement_chance(int, int, int) is
  'Decides between like things, always the same way.';
