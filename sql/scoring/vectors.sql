-- Vectors of eleven numbers, one an ability of the grid (0, 0.9 … 9). Written out and
-- plain SQL, so that they are inlined: a loop of eleven statements takes ten times as long.

-- Element by element.
create function scoring.times(a float8[], b float8[]) returns float8[]
language sql immutable parallel safe
as $$
  select array[a[1] * b[1], a[2] * b[2], a[3] * b[3], a[4] * b[4], a[5] * b[5], a[6] * b[6],
               a[7] * b[7], a[8] * b[8], a[9] * b[9], a[10] * b[10], a[11] * b[11]]
$$;

create function scoring.plus(a float8[], b float8[]) returns float8[]
language sql immutable parallel safe
as $$
  select array[a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4], a[5] + b[5], a[6] + b[6],
               a[7] + b[7], a[8] + b[8], a[9] + b[9], a[10] + b[10], a[11] + b[11]]
$$;

-- The sum of the products with the eleven numbers that follow the first n of b, from the
-- first ability to the last (the order decides the last bit; src/engine has the same).
create function scoring.dot(a float8[], b float8[], n int) returns float8
language sql immutable parallel safe
as $$
  select a[1] * b[n + 1] + a[2] * b[n + 2] + a[3] * b[n + 3] + a[4] * b[n + 4]
       + a[5] * b[n + 5] + a[6] * b[n + 6] + a[7] * b[n + 7] + a[8] * b[n + 8]
       + a[9] * b[n + 9] + a[10] * b[n + 10] + a[11] * b[n + 11]
$$;

comment on function scoring.times(float8[], float8[]) is
  'The product of two vectors over the abilities, element by element.';
comment on function scoring.plus(float8[], float8[]) is
  'The sum of two vectors over the abilities.';
comment on function scoring.dot(float8[], float8[], int) is
  'The sum of the products of two vectors over the abilities.';
