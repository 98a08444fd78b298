-- How good each skill is to ask about now: its worth (scoring.question_worths), a
-- fifth less on the topic just asked, and less by chance (up to half at the first
-- question, then 0.8 times that from one to the next), so that not everybody sees
-- the same. NULL where it has been asked enough, or when nothing is worth it.
create function scoring.placement_values(
  reading scoring.reading, assessment app.assessment)
returns float8[]
language plpgsql stable parallel safe
as $$
declare
  v_length  constant record := scoring.placement_length(assessment.length);
  v_luck    constant float8 :=
    0.5::float8 * power(0.8::float8, assessment.answered);
  v_worths  constant float8[] := scoring.question_worths(reading);
  v_topics  constant int[] := reading.topics;
  v_asked   constant int[] := reading.asked;
  v_values  float8[] := array_fill(null::float8, array[cardinality(v_worths)]);
  v_most    float8 := 0;
begin
  for k in 1 .. cardinality(v_worths) loop
    if v_asked[k] <= v_length.again then
      v_most := greatest(v_most, v_worths[k]);
      v_values[k] := v_worths[k]
        * case when v_topics[k] = assessment.last_topic then 0.8::float8
               else 1 end
        * (1 - v_luck * scoring.placement_chance(
                 assessment.seed, assessment.answered, k));
    end if;
  end loop;
  if assessment.answered >= v_length.floor and v_most < v_length.worth then
    return array_fill(null::float8, array[cardinality(v_worths)]);
  end if;
  return v_values;
end $$;

comment on function scoring.placement_values(scoring.reading, app.assessment) is
  'How good each skill is to ask about now.';
