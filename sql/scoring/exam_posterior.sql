-- What the answers of an adaptive exam say of the capacity: the weight of each
-- of the 61 points -6, -5.8 … 6 of the grid, the greatest 1 (not normalised).
-- Two-parameter logistic model, D = 1: chance of success at x is
-- 1 / (1 + e^(-a (x - b))) (Birnbaum, in Lord and Novick 1968). Prior N(0, 1),
-- never re-centred.
-- discriminants: a > 0; difficulties: b; outcomes: right or not, one an answer.
-- The answers are sorted before their terms are added, so that their order
-- changes no bit; src/engine/exam.c does the same, operation by operation.
-- 22023: NULLs, arrays of unequal length, a value that is not finite, a <= 0.
create function scoring.exam_posterior(
  discriminants float8[], difficulties float8[], outcomes boolean[]
) returns float8[]
language plpgsql immutable parallel safe
as $$
declare
  v_slopes float8[];
  v_middle float8[];
  v_logs   float8[];
  v_top    float8;
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
  elsif 0 >= any (discriminants) or 'infinity' <= any (discriminants)
    or 'infinity' <= any (difficulties) or '-infinity' = any (difficulties)
  then
    -- NaN is greater than infinity
    raise invalid_parameter_value using
      message = 'capacity: a discriminant or difficulty out of range';
  end if;
  -- bounds keep the sums within float8; a failure is a slope the other way
  select coalesce(array_agg(case when u then least(a, 1e6) else -least(a, 1e6)
          end order by a, b, u), '{}'),
      coalesce(array_agg(greatest(-1e6, least(b, 1e6)) order by a, b, u), '{}')
    into v_slopes, v_middle
    from unnest(discriminants, difficulties, outcomes) as t (a, b, u);
  -- For each point the terms are added in the order of the arrays.
  v_logs := array(
    select coalesce((
          select sum(least(z, 0) - ln(1 + exp(-least(abs(z), 700))))
            from (select a * (g.x - b) as z
                    from unnest(v_slopes, v_middle) as t (a, b)) as slope
        ), 0) - g.x * g.x / 2
      from (select k / 5.0::float8 as x
              from generate_series(-30, 30) as k) as g
     order by g.x);
  v_top := (select max(l) from unnest(v_logs) as l);
  return array(select exp(greatest(l - v_top, -700))
    from unnest(v_logs) with ordinality as t (l, place) order by place);
end $$;

comment on function scoring.exam_posterior(float8[], float8[], boolean[]) is
  'Weights of the capacity on the grid -6, -5.8 … 6, the greatest 1.';
