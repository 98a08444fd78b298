-- What a question on each skill is expected to take off the variance of the total
-- pix: Cov(pix, answer)² / Var(answer), in pix²; the answer being right with chance
-- 1 - slip (0.05) when the skill is mastered, else that of a guess.
create function scoring.question_worths(reading scoring.reading)
returns float8[]
language plpgsql immutable parallel safe
as $$
declare
  w          constant float8[] := reading.weight;
  v_has      constant float8[] := reading.has;
  v_cov      constant float8[] := reading.covariance;
  v_lean     float8[] := reading.weight;
  v_worths   float8[] := array[]::float8[];
  v_mean     float8 := 0;
  v_mastered float8;
  v_with_pix float8;
  v_guess    float8;
  v_telling  float8;
  v_right    float8;
  j          int := 0;
begin
  for i in 1 .. 11 loop
    v_mean := v_mean + w[i] * reading.mean[i];
  end loop;
  for i in 1 .. 11 loop
    v_lean[i] := w[i] * (reading.mean[i] - v_mean);
  end loop;
  for k in 1 .. cardinality(reading.skills) loop
    v_mastered := 0;
    v_with_pix := 0;
    for i in 1 .. 11 loop
      j := j + 1;
      v_mastered := v_mastered + w[i] * v_has[j];
      v_with_pix := v_with_pix + (w[i] * v_cov[j] + v_lean[i] * v_has[j]);
    end loop;
    v_guess := greatest(reading.guesses[k], 0.001::float8);
    v_telling := 1 - 0.05::float8 - v_guess;
    v_right := v_guess + v_telling * v_mastered;
    v_with_pix := v_with_pix * v_telling;
    v_worths := v_worths
      || v_with_pix * v_with_pix / (v_right * (1 - v_right));
  end loop;
  return v_worths;
end $$;

comment on function scoring.question_worths(scoring.reading) is
  'Expected drop in the variance of the pix, for a question on each skill.';
