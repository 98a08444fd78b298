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
  v_guesses  constant float8[] := reading.guesses;
  v_means    constant float8[] := reading.mean;
  v_mean     constant float8 := scoring.dot(w, v_means, 0);
  v_pix      constant float8[] := scoring.times(w, v_means);
  v_worths   float8[] := array[]::float8[];
  v_mastered float8;
  v_with_pix float8;
  v_guess    float8;
  v_telling  float8;
  v_right    float8;
begin
  for k in 1 .. cardinality(v_guesses) loop
    v_guess := greatest(v_guesses[k], 0.001::float8);
    v_telling := 1 - 0.05::float8 - v_guess;
    v_mastered := scoring.dot(w, v_has, 11 * k - 11);
    v_right := v_guess + v_telling * v_mastered;
    v_with_pix := v_telling * (scoring.dot(w, v_cov, 11 * k - 11)
      + (scoring.dot(v_pix, v_has, 11 * k - 11) - v_mean * v_mastered));
    v_worths[k] := v_with_pix * v_with_pix / (v_right * (1 - v_right));
  end loop;
  return v_worths;
end $$;

comment on function scoring.question_worths(scoring.reading) is
  'Expected drop in the variance of the pix, for a question on each skill.';
