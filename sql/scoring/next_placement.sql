-- Palier's placement rule: the next challenge, or NULL at the end. It ends when a
-- level is sure enough (scoring.placement_length), when no question is worth asking
-- any more, or at the cap; else it asks about the best skill (scoring.placement_values)
-- that has a challenge: at first and after a timed one none that is timed, and
-- only those that this placement drew to be open, unless it would end too early.
-- The same as placement_next in src/engine/placement.c.
create function scoring.next_placement(assessment app.assessment) returns text
language plpgsql stable parallel safe
as $$
declare
  v_length  constant record := scoring.placement_length(assessment.length);
  v_early   constant boolean := assessment.answered < v_length.floor;
  v_reading scoring.reading;
  v_found   text;
  v_best    record;
begin
  if assessment.answered >= v_length.cap
    or coalesce(cardinality(assessment.views), 0) = 0
  then
    return null;
  end if;
  v_reading := scoring.placement_reading(assessment.views, assessment.prior);
  if not v_early and scoring.likeliest_level_chance(v_reading.weight,
       v_reading.mean, v_reading.variance) >= least(0.99::float8,
         v_length.certainty + 0.005::float8 * (cardinality(v_reading.skills) - 28))
  then
    return null;
  end if;
  for v_best in
    select v.place::int as place, s.guarded
      from unnest(scoring.placement_values(v_reading, assessment))
             with ordinality as v (value, place)
     cross join (values (true), (false)) as s (guarded)
     where v.value is not null and (s.guarded or v_early)
     order by s.guarded desc, v.value desc, v.place
  loop
    v_found := scoring.challenge_of_skill(
      assessment, v_reading.skills[v_best.place], v_best.place,
      v_best.guarded and assessment.last_timed, v_best.guarded);
    exit when v_found is not null;
  end loop;
  return v_found;
end $$;

comment on function scoring.next_placement(app.assessment) is
  'Palier''s placement rule: the next challenge, or NULL at the end.';
