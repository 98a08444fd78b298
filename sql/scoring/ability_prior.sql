-- How likely each ability of the grid (0, 0.9 … 9, in levels) is before the first
-- question; not normalised. levels: those of the learner's other competences. Without
-- any, a normal law of mean 3.5 and deviation 3, nearly flat; with some, around
-- their mean (half a level added, for a level is a floor) and one at 3.5, deviation 2.2.
-- The same as rule_prior in src/ctl/simulate_rules.c.
create function scoring.ability_prior(levels int[]) returns float8[]
language plpgsql immutable parallel safe
as $$
declare
  v_sum       float8 := 3.5;
  v_deviation constant float8 :=
    case when cardinality(levels) > 0 then 2.2 else 3 end;
  v_mean      float8;
  v_prior     float8[] := array[]::float8[];
  z           float8;
  l           int;
begin
  foreach l in array levels loop
    v_sum := v_sum + (l + 0.5::float8);
  end loop;
  v_mean := v_sum / (1 + cardinality(levels));
  for i in 0 .. 10 loop
    z := (0.9::float8 * i - v_mean) / v_deviation;
    v_prior := v_prior || exp(-(z * z) / 2);
  end loop;
  return v_prior;
end $$;

comment on function scoring.ability_prior(int[]) is
  'Chance of each ability before the first question, from other levels.';
