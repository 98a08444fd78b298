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
declare
  v_right    int;
  v_level    float8 := 3.5;
  v_best     float8 := float8 'infinity';
  v_expected float8;
  v_gap      float8;
  d          int;
begin
  if difficulties is null or outcomes is null
    or cardinality(difficulties) <> cardinality(outcomes)
    or array_position(difficulties, null) is not null
    or array_position(outcomes, null) is not null
  then
    raise invalid_parameter_value using
      message = 'predicted_level: NULLs or arrays of unequal length';
  end if;
  v_right := 1 + cardinality(array_positions(outcomes, true));
  -- A loop, for a query of its own would cost five times as much. Expected
  -- successes only grow with the level: past the nearest the gap only grows.
  for step in 1 .. 15 loop
    v_expected := 1 / (1 + exp(-step / 2.0::float8))
                + 1 / (1 + exp(7 - step / 2.0::float8));
    foreach d in array difficulties loop
      -- the bound keeps exp() from overflowing on absurd difficulties
      v_expected := v_expected
        + 1 / (1 + exp(greatest(-500, least(500, d - step / 2.0::float8))));
    end loop;
    v_gap := abs(v_right - v_expected);
    exit when v_gap >= v_best - 1e-12;
    v_best := v_gap;
    v_level := step / 2.0;
  end loop;
  return round(v_level::numeric, 1);
end $$;

comment on function scoring.predicted_level(int[], boolean[]) is
  'Level (0.5 to 7.5) that best explains answers; 3.5 without any.';
