-- The next question of an adaptive exam: a place (from 1) in the bank, or NULL
-- when the bank has nothing left.
-- seed: the exam's own (uuid_hash_extended(id, 0), say); asked: places of what
-- it has asked, in their order; capacity: estimated from its answers so far.
-- The bank, one version of it, always in the same order: discriminants,
-- difficulties, competences and topics (numbered from 1, without holes);
-- shown: in how many exams each was asked since this version is in force, NULL
-- for what may not be asked (retired since); exams: how many were begun since, this one
-- included; NULL: no ceiling (a simulation of what is left of one).
--
-- What is sought, the first wish first; each gives way when nothing meets it:
--   spacing   not a competence of the last two questions;
--   all       a competence not asked yet, until all are;
--   balance   none asked beyond one and a half times its share;
--   ceiling   asked so far in less than a quarter of the exams;
--   topic     not asked yet;
--   then the greatest value: Fisher information at the capacity, a²P(1 - P),
--   less a random part of up to a fifth of it, the exam's and the item's own,
--   less the price of showing it: 0.2 × the share of exams that did, and 0.05
--   for each showing beyond ten below the ceiling. The price keeps an item for
--   those exams to which it tells most (the multiplier of the ceiling in
--   the maximum of total information, found by the counts themselves), where a
--   bare ceiling (Barrada et al. 2009, "restricted") gives it to the first to
--   come. Ties go to the first place. Nothing is drawn: the same state
--   always asks the same question. src/engine/exam_choice.c
--   does the same.
-- 22023: NULLs, arrays of unequal length, a place that the bank has not.
create function scoring.exam_choice(
  seed bigint, asked int[], capacity float8, discriminants float8[],
  difficulties float8[], competences int[], topics int[], shown int[],
  exams int
) returns int
language plpgsql immutable parallel safe
as $$
declare
  v_places  int := cardinality(discriminants);
  v_asked   int := cardinality(asked);
  v_all     int;
  v_exams   float8 := exams;
  v_ceiling float8 := 0.25 * v_exams;
  v_open    boolean[]; -- by place: not asked
  v_times   int[];     -- by competence: asked
  v_wishes  int[];     -- by competence: those that it meets
  v_fresh   int[];     -- by topic: 1, not asked
  v_place   int;
begin
  if num_nulls(seed, asked, capacity, discriminants, difficulties,
      competences, topics, shown) > 0
    or exams < 1 or v_places = 0
    or v_places <> any (array[cardinality(difficulties),
      cardinality(competences), cardinality(topics), cardinality(shown)])
    or array_position(discriminants, null) is not null
    or array_position(difficulties, null) is not null
    or array_position(competences, null) is not null
    or array_position(topics, null) is not null
    or array_position(asked, null) is not null
    or 1 > any (competences) or 1 > any (topics)
    or 1 > any (asked) or v_places < any (asked)
  then
    raise invalid_parameter_value using
      message = 'exam_choice: NULLs, unequal arrays, or no such place';
  end if;
  v_all := (select max(c) from unnest(competences) as c);
  v_open := array_fill(true, array[v_places]);
  v_times := array_fill(0, array[v_all]);
  v_wishes := v_times;
  v_fresh := array_fill(1, array[(select max(t) from unnest(topics) as t)]);
  foreach v_place in array asked loop
    v_open[v_place] := false;
    v_fresh[topics[v_place]] := 0;
    v_times[competences[v_place]] := v_times[competences[v_place]] + 1;
  end loop;
  for c in 1 .. v_all loop
    v_wishes[c] := case when c = any (array[competences[asked[v_asked]],
          competences[asked[v_asked - 1]]]) then 0 else 16 end
      + case when v_times[c] > 0 then 0 else 8 end
      + case when 2 * v_all * v_times[c] >= 3 * (v_asked + 1) then 0
          else 4 end;
  end loop;
  return (
    with item as materialized (
      select a, b, times, place,
          v_wishes[competence]
            + case when times >= v_ceiling then 0 else 2 end
            + v_fresh[topic] as wishes
        from unnest(discriminants, difficulties, competences, topics, shown)
          with ordinality as i (a, b, competence, topic, times, place)
       where times is not null and v_open[place]
    ), valued as (
      select a, times, place,
          1 / (1 + exp(greatest(-700, least(700, a * (b - capacity))))) as p,
          (hashint8extended(place, seed) & 9007199254740991)::float8
            / 9007199254740992 as drawn
        from item
       where wishes = (select max(wishes) from item)
      offset 0
    )
    select place
      from valued
     order by a * a * p * (1 - p) * (1 - 0.2 * drawn)
         - case when v_exams is null then 0 else 0.2 * (times / v_exams)
             + 0.05 * greatest(0, times - v_ceiling + 10) end desc,
         place
     limit 1);
end $$;

comment on function scoring.exam_choice(bigint, int[], float8, float8[],
    float8[], int[], int[], int[], int)
  is 'The next question of an adaptive exam, a place in its bank, or NULL.';
