-- Every challenge, retired ones too (their answers tell of learners), numbered from 0,
-- those of one competence in a row; variants of one task bear the same task number. With
-- the priors: scoring.prior_parameters.
create function calibration.items()
returns table (nth int, challenge text, competence text, task int, discrimination float8, difficulty float8,
  discrimination_error float8, difficulty_error float8, guess float8, slip float8, changed_at timestamptz)
language sql stable
as $$
  select (row_number() over (order by s.competence, c.id) - 1)::int, c.id, s.competence,
    (dense_rank() over (order by c.task))::int, p.discrimination, p.difficulty, p.discrimination_error,
    p.difficulty_error, p.guess, p.slip, c.changed_at
  from app.challenge as c
    join app.skill as s on s.id = c.skill
    cross join lateral scoring.prior_parameters(s.level, c.choices) as p;
$$;
