-- What the levels of a learner's other competences say of their ability (in levels) before
-- the first question: without any, a normal law of mean 3.5 and deviation 3, nearly
-- flat; with some, around their mean (half a level added, for a level is a floor)
-- and one at 3.5, deviation 2.2. The same as rule_prior in src/ctl/simulate_rules.c.
create function scoring.ability_known(
  levels int[], out mean float8, out deviation float8)
language plpgsql immutable parallel safe
as $$
declare
  l int;
begin
  mean := 3.5;
  foreach l in array levels loop
    mean := mean + (l + 0.5::float8);
  end loop;
  mean := mean / (1 + cardinality(levels));
  deviation := case when cardinality(levels) > 0 then 2.2 else 3 end;
end $$;

-- How likely that makes each ability of the grid (0, 0.9 … 9); not normalised.
create function scoring.ability_prior(levels int[]) returns float8[]
language plpgsql immutable parallel safe
as $$
declare
  v_known constant record := scoring.ability_known(levels);
  v_prior float8[] := array[]::float8[];
  z       float8;
begin
  for i in 0 .. 10 loop
    z := (0.9::float8 * i - v_known.mean) / v_known.deviation;
    v_prior := v_prior || exp(-(z * z) / 2);
  end loop;
  return v_prior;
end $$;

comment on function scoring.ability_known(int[]) is
  'What other competences'' levels say of an ability: mean and deviation.';
comment on function scoring.ability_prior(int[]) is
  'Chance of each ability before the first question, from other levels.';
