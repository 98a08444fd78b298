-- What is taken for true of a challenge as long as no answers say better: the one place
-- where priors are stated. A challenge of level L is passed half of the time, guesses and
-- slips aside, by who stands at L on the scale of levels; one level more or less is 1.5
-- in log odds. guess: scoring.guess; slip: of who knows, one in twenty fails.
-- The errors are the spreads of the priors, as src/engine/calibrate.h has them.
create function scoring.prior_parameters(
  level int, choices int,
  out discrimination float8, out difficulty float8, out discrimination_error float8,
  out difficulty_error float8, out guess float8, out slip float8)
language plpgsql immutable parallel safe as $$
begin
  discrimination := 3;
  difficulty := scoring.ability_of_level(level);
  discrimination_error := discrimination * 0.4;
  difficulty_error := 0.6;
  guess := scoring.guess(choices);
  slip := 0.05;
end $$;
comment on function scoring.prior_parameters is
  'Parameters of a challenge before any answer: by its level and its form.';
