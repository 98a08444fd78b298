-- How probable it is that the capacity lies from low (included) to high: the
-- share of the posterior's weight, that of each point of the grid spread
-- evenly over a tenth on either side. weights: scoring.exam_posterior. low and
-- high may be infinite. 22023: NULLs, not 61 weights, low > high.
create function scoring.exam_probability(
  weights float8[], low float8, high float8
) returns float8
language plpgsql immutable parallel safe
as $$
begin
  if num_nulls(weights, low, high) > 0 or cardinality(weights) <> 61
    or array_position(weights, null) is not null or not low <= high
  then
    raise invalid_parameter_value using
      message = 'exam_probability: 61 weights, low not above high';
  end if;
  return (
    select sum(w * greatest(0, least(1, (high - x) * 5 + 0.5)
          - greatest(0, (low - x) * 5 + 0.5)) order by place)
        / sum(w order by place)
      from (select w, (place - 31) / 5.0::float8 as x, place
              from unnest(weights) with ordinality as t (w, place)) as g);
end $$;

comment on function scoring.exam_probability(float8[], float8, float8) is
  'Probability that the capacity lies between two values.';
