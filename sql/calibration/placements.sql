-- The placements that calibration looks at: each account's first one in a competence.
-- A later one asks what the earlier left open, which is no fair sample.
create function calibration.placements()
returns table (id uuid, competence text, known float8)
language sql stable
as $$
  select distinct on (a.account, a.competence) a.id, a.competence, a.known
  from app.assessment as a
  where a.kind = 'placement'
  order by a.account, a.competence, a.created_at, a.id;
$$;

-- Their answers, to challenges as they are now: what was asked before a challenge
-- changed is left out.
create function calibration.placement_answers()
returns table (placement uuid, competence text, "position" int, challenge text, given jsonb, verdict text,
  answered_at timestamptz, seconds float8, known float8)
language sql stable
as $$
  select f.id, f.competence, r.position, r.challenge, r.given, r.verdict, r.answered_at,
    extract(epoch from r.answered_at - coalesce(q.timer_at, q.shown_at))::float8, f.known
  from calibration.placements() as f
    join app.answer as r on r.assessment = f.id
    join app.question as q on q.assessment = r.assessment and q.position = r.position
    join app.challenge as c on c.id = r.challenge and q.shown_at >= c.changed_at;
$$;
