-- The adaptive exam's estimate of a capacity, with its standard error, both on
-- the scale of the difficulties: expected a posteriori (Bock and Mislevy 1982)
-- and the posterior's standard deviation, on the grid of
-- scoring.exam_posterior, which says what the arguments are and what is
-- refused. No answers: (0, about 1). The order of the answers changes no bit.
create function scoring.capacity(
  discriminants float8[], difficulties float8[], outcomes boolean[],
  out capacity float8, out error float8
)
language plpgsql immutable parallel safe
as $$
declare
  v_weights float8[];
  v_sum     float8 := 0;
  v_moment  float8 := 0;
begin
  v_weights := scoring.exam_posterior(discriminants, difficulties, outcomes);
  -- From the middle outwards, so that what mirrors cancels exactly.
  v_sum := v_weights[31];
  for k in 1 .. 30 loop
    v_sum := v_sum + v_weights[31 - k] + v_weights[31 + k];
    v_moment := v_moment - v_weights[31 - k] * (k / 5.0::float8)
      + v_weights[31 + k] * (k / 5.0::float8);
  end loop;
  capacity := v_moment / v_sum;
  v_moment := v_weights[31] * (capacity * capacity);
  for k in 1 .. 30 loop
    v_moment := v_moment
      + v_weights[31 - k] * ((k / 5.0::float8 + capacity)
          * (k / 5.0::float8 + capacity))
      + v_weights[31 + k] * ((k / 5.0::float8 - capacity)
          * (k / 5.0::float8 - capacity));
  end loop;
  error := sqrt(v_moment / v_sum);
end $$;

comment on function scoring.capacity(float8[], float8[], boolean[]) is
  'Capacity and its standard error from calibrated answers, in any order.';
