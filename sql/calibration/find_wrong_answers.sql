-- What an answer is told apart by: typed text by what tolerance T1 leaves of it, a list
-- of ticks whatever its order, else what was given.
create function calibration.told_apart(kind text, given jsonb) returns text
language plpgsql immutable as $$
begin
  return case
    when kind = 'qroc' and jsonb_typeof(given) = 'string' then scoring.treat_t1(given #>> '{}')
    when kind = 'qcm' and jsonb_typeof(given) = 'array' then
      (select string_agg(v, ' ' order by v) from jsonb_array_elements_text(given) as v)
    when kind in ('qrocm-ind', 'qrocm-dep') and jsonb_typeof(given) = 'object' then
      (select string_agg(k || '=' || scoring.treat_t1(v), ' ' order by k) from jsonb_each_text(given) as e (k, v))
    else given::text
  end;
end $$;

-- Finds each challenge's eight most frequent wrong answers and keeps them in
-- app.item_wrong. Those of which every form was given only once are left out.
create function calibration.find_wrong_answers() returns void
language plpgsql
as $$
begin
  delete from app.item_wrong;
  insert into app.item_wrong (challenge, nth, forms, answers)
  with form as (
    select a.challenge, a.given, count(*) as answers
    from calibration.placement_answers() as a
    where a.verdict <> 'ok' and a.given is not null
    group by a.challenge, a.given
  ), same as (
    select f.challenge, array_agg(f.given order by f.answers desc, f.given) as forms, sum(f.answers) as answers
    from form as f join app.challenge as c on c.id = f.challenge
    group by f.challenge, calibration.told_apart(c.kind, f.given)
    having sum(f.answers) > 1
  ), ranked as (
    select s.*, row_number() over (partition by s.challenge order by s.answers desc, s.forms[1]) as nth from same as s
  )
  select r.challenge, r.nth, r.forms, r.answers from ranked as r where r.nth <= 8;
end $$;
