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
  v_values  float8[];
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
  v_values := scoring.placement_values(v_reading, assessment);
  v_found := scoring.best_challenge(assessment, v_reading.skills, v_values, true);
  if v_found is null and v_early then
    v_found := scoring.best_challenge(assessment, v_reading.skills, v_values, false);
  end if;
  return v_found;
end $$;

-- The challenge for the skill of the greatest value that has one; NULL: none has.
--   values   scoring.placement_values
--   guarded  as in scoring.challenge_of_skill; then a timed one is followed by none
create function scoring.best_challenge(
  assessment app.assessment, skills text[], "values" float8[], guarded boolean)
returns text
language plpgsql stable parallel safe
as $$
declare
  v_left  float8[] := "values";
  v_best  int;
  v_found text;
begin
  while v_found is null loop
    v_best := null;
    for k in 1 .. cardinality(v_left) loop
      if v_left[k] > coalesce(v_left[v_best], '-infinity') then
        v_best := k;
      end if;
    end loop;
    exit when v_best is null;
    v_left[v_best] := null;
    v_found := scoring.challenge_of_skill(
      assessment, skills[v_best], v_best, guarded and assessment.last_timed, guarded);
  end loop;
  return v_found;
end $$;

comment on function scoring.next_placement(app.assessment) is
  'Palier''s placement rule: the next challenge, or NULL at the end.';
comment on function scoring.best_challenge(app.assessment, text[], float8[], boolean) is
  'The challenge for the skill of the greatest value that has one.';
