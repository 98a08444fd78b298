-- What the answers in a topic say of its skills at each ability of the grid
-- (0, 0.9 … 9): see src/engine/model.h for the model, and model.c, which computes
-- the same in the same order.
--   difficulties, units  of its skills, from easy to hard
--   mastered, missed     scoring.evidence
-- chance, mean, variance: one an ability; has (chance that a skill is mastered)
-- and covariance (of that with the topic's pix): skill by skill, one an ability.
create function scoring.topic_view(
  difficulties float8[], units int[], mastered float8[], missed float8[],
  out chance float8[], out mean float8[], out variance float8[],
  out has float8[], out covariance float8[])
language plpgsql immutable parallel safe
as $$
declare
  n       constant int := cardinality(units);
  v_like  constant float8[] := scoring.threshold_likelihoods(mastered, missed);
  v_none  constant float8[] := array_fill(0::float8, array[n]);
  v_sums  scoring.topic_sums;
  v_curve float8[];
begin
  has := array_fill(0::float8, array[n * 11]);
  covariance := has;
  for i in 1 .. 11 loop
    v_curve := scoring.mastery_curve(0.9::float8 * (i - 1), difficulties);
    v_sums := row(0, 0, 0, v_none, v_none);
    v_sums := scoring.add_thresholds(v_sums, v_curve, v_like, units);
    v_sums := scoring.add_free(v_sums, v_curve, mastered, missed, units);
    chance[i] := v_sums.chance;
    mean[i] := v_sums.mean / v_sums.chance;
    variance[i] := v_sums.square / v_sums.chance - mean[i] * mean[i];
    for k in 1 .. n loop
      has[(k - 1) * 11 + i] := v_sums.has[k] / v_sums.chance;
      covariance[(k - 1) * 11 + i] := v_sums.with_pix[k] / v_sums.chance
        - mean[i] * has[(k - 1) * 11 + i];
    end loop;
  end loop;
end $$;

comment on function scoring.topic_view(float8[], int[], float8[], float8[]) is
  'What a topic''s answers say of its skills, at each ability.';
