-- What certified_level looks at, for one competence of a classic exam: how many
-- challenges, how many right, how many neutralised; each 0 to 3.
-- doubles: of kind qrocm-dep. In a competence of fewer than three challenges
-- such a one counts for two: two right when ok, one when partially; elsewhere
-- for one, right only when ok. Two of them make three, not four: what is
-- neutralised then gives way to what is right.
-- 22023: NULLs, arrays of unequal length, more than three challenges.
create function scoring.classic_counts(
  doubles boolean[], verdicts text[], neutral boolean[],
  out challenges int, out correct int, out neutralised int
)
language plpgsql immutable parallel safe
as $$
declare
  v_two int;
begin
  if num_nulls(doubles, verdicts, neutral) > 0 or cardinality(doubles) > 3
    or cardinality(doubles) <> cardinality(verdicts)
    or cardinality(doubles) <> cardinality(neutral)
    or num_nulls(variadic doubles) + num_nulls(variadic verdicts)
      + num_nulls(variadic neutral) > 0
  then
    raise invalid_parameter_value using
      message = 'classic_counts: NULLs, unequal arrays or more than three';
  end if;
  v_two := case when cardinality(doubles) < 3 then 2 else 1 end;
  select least(3, coalesce(sum(case when d then v_two else 1 end), 0)),
      least(3, coalesce(sum(case when v = 'ok' and d then v_two
          when v = 'ok' or (v = 'partially' and d and v_two = 2) then 1
          else 0 end) filter (where not n), 0)),
      coalesce(sum(case when d then v_two else 1 end) filter (where n), 0)
    into challenges, correct, neutralised
    from unnest(doubles, verdicts, neutral) as q (d, v, n);
  neutralised := least(neutralised, challenges - correct);
end $$;

comment on function scoring.classic_counts(boolean[], text[], boolean[]) is
  'Challenges, right and neutralised ones of one competence of an exam.';
