-- The level that best explains a set of answers (reference placement rule).
-- difficulties: levels of the skills asked; outcomes: validated or not, element
-- by element. The chance of success of level L at difficulty d is
-- 1 / (1 + e^(d - L)). Among 0.5, 1 … 7.5, the level whose expected successes
-- are nearest to the real ones, with two answers added: (0, right) and
-- (7, wrong). Ties (1e-12) go to the lowest; no answer gives 3.5.
-- 22023: NULLs, arrays of unequal length.
create function scoring.predicted_level(difficulties int[], outcomes boolean[])
returns numeric
language plpgsql immutable parallel safe
as $$
begin
  if difficulties is null or outcomes is null
    or cardinality(difficulties) <> cardinality(outcomes)
    or array_position(difficulties, null) is not null
    or array_position(outcomes, null) is not null
  then
    raise invalid_parameter_value using
      message = 'predicted_level: NULLs or arrays of unequal length';
  end if;
  return (
    with answer as (
      select d, o::int as o from unnest(difficulties, outcomes) as u (d, o)
      union all
      values (0, 1), (7, 0)
    ), gap as (
      -- the bound keeps exp() from overflowing on absurd difficulties
      select step / 2.0 as level, abs(sum(
          o - 1 / (1 + exp(greatest(-500, least(500,
            d - step / 2.0::float8)))) order by d, o)) as gap
        from generate_series(1, 15) as step, answer
       group by step
    )
    select round(min(level), 1)
      from gap
     where gap.gap <= (select min(g.gap) from gap as g) + 1e-12
  );
end $$;

comment on function scoring.predicted_level(int[], boolean[]) is
  'Level (0.5 to 7.5) that best explains answers; 3.5 without any.';
