-- The adaptive exam's estimate of a capacity, with its standard error, both on
-- the scale of the difficulties. Two-parameter logistic model, D = 1: chance of
-- success at x is 1 / (1 + e^(-a (x - b))). Prior N(0, 1), never re-centred;
-- expected a posteriori on the grid -6, -5.8 … 6, in log space; the error is the
-- posterior's standard deviation. No answers: (0, about 1).
-- discriminants: a > 0; difficulties: b; outcomes: right or not, one an answer.
-- Terms are sorted before they are added, and the grid is added from the
-- middle outwards: the order of the answers changes no bit.
-- 22023: NULLs, arrays of unequal length, a value that is not finite, a <= 0.
create function scoring.capacity(
  discriminants float8[], difficulties float8[], outcomes boolean[],
  out capacity float8, out error float8
)
language plpgsql immutable parallel safe
as $$
begin
  if discriminants is null or difficulties is null or outcomes is null
    or cardinality(discriminants) <> cardinality(difficulties)
    or cardinality(discriminants) <> cardinality(outcomes)
    or array_position(discriminants, null) is not null
    or array_position(difficulties, null) is not null
    or array_position(outcomes, null) is not null
  then
    raise invalid_parameter_value using
      message = 'capacity: NULLs or arrays of unequal length';
  elsif exists (
    select from unnest(discriminants, difficulties) as u (a, b)
     where a <= 0 or a in ('nan', 'infinity')
        or b in ('nan', 'infinity', '-infinity'))
  then
    raise invalid_parameter_value using
      message = 'capacity: a discriminant or difficulty out of range';
  end if;
  with grid as (
    select k / 5.0::float8 as x from generate_series(-30, 30) as k
  ), slope as (
    -- logit of what happened; the bounds keep the sums within float8
    select x, case when u then 1 else -1 end * least(a, 1e6)
        * (x - greatest(-1e6, least(b, 1e6))) as z
      from grid, unnest(discriminants, difficulties, outcomes) as t (a, b, u)
  ), likelihood as (
    select x, sum(term order by term) as log
      from (select x, least(z, 0) - ln(1 + exp(-least(abs(z), 700))) as term
              from slope) as terms
     group by x
  ), posterior as (
    select x, coalesce(log, 0) - x * x / 2 as log
      from grid
      left join likelihood using (x)
  ), weight as (
    select x, exp(greatest(log - max(log) over (), -700)) as w
      from posterior
  ), mean as (
    select sum(w * x order by abs(x), x) / sum(w order by abs(x), x) as m
      from weight
  )
  select m, sqrt(sum(w * (x - m) ^ 2 order by abs(x), x)
      / sum(w order by abs(x), x))
    into capacity, error
    from weight, mean
   group by m;
end $$;

comment on function scoring.capacity(float8[], float8[], boolean[]) is
  'Capacity and its standard error from calibrated answers, in any order.';
