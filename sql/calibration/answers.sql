-- The answers as palierctl calibrate reads them, placement after placement, those of one
-- competence in a row: the challenge's number; 1 when it was right; which of the frequent
-- wrong answers it was, 0 none; 1 when it came after the mean date of the challenge's
-- answers; 1 when it is its placement's first; what was known of the learner before, NULL
-- when nothing was.
create function calibration.answers()
returns table (nth int, success int, wrong int, late int, first int, known float8)
language sql stable
as $$
  with a as materialized (
    select * from calibration.placement_answers()
  ), middle as materialized (
    select challenge, to_timestamp(avg(extract(epoch from answered_at))::float8) as at from a group by challenge
  ), item as materialized (
    select i.nth, i.challenge, m.at from calibration.items() as i join middle as m on m.challenge = i.challenge
  ), wrong as materialized (
    select w.challenge, w.nth, f.given from app.item_wrong as w, unnest(w.forms) as f (given)
  )
  select i.nth, (a.verdict = 'ok')::int, coalesce(w.nth, 0), (a.answered_at > i.at)::int,
    (a.placement is distinct from lag(a.placement) over byplacement)::int,
    a.known
  from a
    join item as i on i.challenge = a.challenge
    left join wrong as w on w.challenge = a.challenge and w.given = a.given and a.verdict <> 'ok'
  window byplacement as (order by a.competence, a.placement, a."position");
$$;
