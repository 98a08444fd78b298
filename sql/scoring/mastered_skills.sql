-- Which skills count as mastered at the end of a placement that reports a level and
-- its mean pix, in the order of reading.skills: first those proven, then the likeliest
-- (a skill is at least as likely as the harder ones of its topic), last those failed;
-- as many as come nearest to that pix within the level.
--   worths          pix × 315 of each skill
--   proven, failed  skills answered rightly, wrongly
create function scoring.mastered_skills(
  reading scoring.reading, worths int[], level int, pix float8,
  proven text[], failed text[])
returns boolean[]
language plpgsql immutable parallel safe
as $$
declare
  n          constant int := cardinality(reading.skills);
  v_chances  constant float8[] := scoring.skill_chances(reading);
  v_mastered boolean[] := array_fill(false, array[n]);
  v_order    int[];
  v_earned   int := 0;
  v_nearest  float8 := float8 'infinity';
  v_taken    int := 0;
begin
  v_order := array(
    select s.place::int from unnest(reading.skills, v_chances) with ordinality
             as s (skill, chance, place)
     order by case when s.skill = any (proven) then 0
                   when s.skill = any (failed) then 2 else 1 end,
              s.chance desc, s.place);
  for i in 0 .. n loop
    v_earned := v_earned + coalesce(worths[v_order[i]], 0);
    exit when v_earned >= 2520 * (level + 1);
    if v_earned >= 2520 * level and abs(v_earned - 315 * pix) < v_nearest then
      v_nearest := abs(v_earned - 315 * pix);
      v_taken := i;
    end if;
  end loop;
  for i in 1 .. v_taken loop
    v_mastered[v_order[i]] := true;
  end loop;
  return v_mastered;
end $$;

-- How likely each skill is mastered, at least as likely as the harder ones of its
-- topic.
create function scoring.skill_chances(reading scoring.reading) returns float8[]
language plpgsql immutable parallel safe
as $$
declare
  w         constant float8[] := reading.weight;
  v_has     constant float8[] := reading.has;
  v_topics  constant int[] := reading.topics;
  n         constant int := cardinality(reading.skills);
  v_chances float8[] := array_fill(0::float8, array[n]);
  v_chance  float8;
begin
  for k in reverse n .. 1 loop
    v_chance := scoring.dot(w, v_has, 11 * k - 11);
    v_chances[k] := case when k < n and v_topics[k + 1] = v_topics[k]
      then greatest(v_chance, v_chances[k + 1]) else v_chance end;
  end loop;
  return v_chances;
end $$;

comment on function scoring.mastered_skills(
    scoring.reading, int[], int, float8, text[], text[]) is
  'Which skills count as mastered at the end of a placement.';
comment on function scoring.skill_chances(scoring.reading) is
  'How likely each skill is mastered.';
