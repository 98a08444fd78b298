-- Makes a version of what was found (as calibration.keep_figures takes it, which comes
-- first) and puts it in force for assessments to come; those begun keep theirs.
-- estimations: an array with an object a competence. Returns the version's number.
create function calibration.apply(results jsonb, estimations jsonb) returns int
language plpgsql
as $$
declare
  v_version int;
begin
  insert into app.item_version (origin) values ('calibration') returning id into v_version;
  insert into app.item_parameter (version, challenge, discrimination, difficulty, discrimination_error,
    difficulty_error, guess, slip, answers, exposure, flags)
  select v_version, i.challenge, coalesce(o.discrimination, i.discrimination), coalesce(o.difficulty, i.difficulty),
    coalesce(o.discrimination_error, i.discrimination_error), coalesce(o.difficulty_error, i.difficulty_error),
    i.guess, i.slip, coalesce(f.answers, 0), f.exposure, coalesce(f.flags, '{}')
  from calibration.items() as i
    left join jsonb_to_recordset(results) as o (challenge text, discrimination float8, discrimination_error float8,
      difficulty float8, difficulty_error float8) on o.challenge = i.challenge
    left join app.item_figure as f on f.challenge = i.challenge;
  insert into app.item_estimation (version, competence, learners, answers, rounds, converged, likelihood)
  select v_version, e.competence, e.learners, e.answers, e.rounds, e.converged, e.likelihood
  from jsonb_to_recordset(estimations) as e (competence text, learners bigint, answers bigint, rounds int,
    converged boolean, likelihood float8);
  update app.setting set item_version = v_version;
  perform content.load_models();
  return v_version;
end $$;
