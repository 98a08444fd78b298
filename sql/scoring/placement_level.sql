-- What a placement reports, by the exact distribution of the total pix: chance of
-- each level (0 to 8) and mean pix if it is that; the most probable level, its chance,
-- and the standard error of the pix. Abilities less likely than 1e-3 are left out.
-- views: app.topic_view, with their shares (web.share_views); weight: of a reading.
create function scoring.placement_level(
  views int[], weight float8[],
  out chances float8[], out pix float8[], out level int, out chance float8,
  out error float8)
language plpgsql stable parallel safe
as $$
declare
  v_spread float8[];
  v_mean   float8 := 0;
  v_square float8 := 0;
  v_all    float8 := 0;
  v_pix    float8;
  v_step   int;
  v_topics app.topic_view[];
begin
  chances := array_fill(0::float8, array[9]);
  pix := chances;
  v_topics := array(
    select t from unnest(views) with ordinality as u (id, place)
      join app.topic_view as t on t.id = u.id order by u.place);
  v_step := scoring.step_of_sums(v_topics);
  for i in 1 .. 11 loop
    continue when weight[i] < 1e-3::float8;
    v_spread := scoring.placement_spread(v_topics, i, v_step);
    for x in 1 .. cardinality(v_spread) loop
      continue when v_spread[x] = 0;
      v_pix := (x - 1) * v_step / 315::float8;
      level := least(8, (x - 1) * v_step / 2520);
      chances[level + 1] := chances[level + 1] + weight[i] * v_spread[x];
      pix[level + 1] := pix[level + 1] + weight[i] * v_spread[x] * v_pix;
      v_square := v_square + weight[i] * v_spread[x] * v_pix * v_pix;
    end loop;
  end loop;
  level := 0;
  for l in 0 .. 8 loop
    v_mean := v_mean + pix[l + 1];
    v_all := v_all + chances[l + 1];
    pix[l + 1] := pix[l + 1] / nullif(chances[l + 1], 0);
    level := case when chances[l + 1] > chances[level + 1] then l else level end;
  end loop;
  for l in 1 .. 9 loop
    chances[l] := chances[l] / v_all;
  end loop;
  chance := chances[level + 1];
  error := sqrt(greatest(0::float8,
    v_square / v_all - (v_mean / v_all) * (v_mean / v_all)));
end $$;

-- The greatest step that divides every sum of pix, and a level.
create function scoring.step_of_sums(topics app.topic_view[]) returns int
language plpgsql immutable parallel safe
as $$
declare
  v_step  int := 2520;
  v_topic app.topic_view;
  u       int;
begin
  foreach v_topic in array topics loop
    foreach u in array v_topic.sums loop
      v_step := gcd(v_step, u);
    end loop;
  end loop;
  return v_step;
end $$;

-- The distribution of the total pix at one ability (1 to 11), in steps from 0: the
-- topics' own, one added to the other. A topic's sum less likely than 1e-4, a
-- total less likely than 1e-5, is left out.
create function scoring.placement_spread(
  topics app.topic_view[], ability int, step int)
returns float8[]
language plpgsql immutable parallel safe
as $$
declare
  v_all    float8[] := array[1::float8];
  v_before float8[];
  v_topic  app.topic_view;
  n        int;
  v_at     int;
  v_chance float8;
begin
  foreach v_topic in array topics loop
    n := cardinality(v_topic.sums);
    v_before := v_all;
    v_all := array_fill(0::float8, array[
      cardinality(v_before) + v_topic.sums[n] / step]);
    for y in 1 .. n loop
      v_chance := v_topic.shares[(y - 1) * 11 + ability];
      continue when v_chance < 1e-4::float8;
      v_at := v_topic.sums[y] / step;
      for x in 1 .. cardinality(v_before) loop
        if v_before[x] > 1e-5::float8 then
          v_all[x + v_at] := v_all[x + v_at] + v_before[x] * v_chance;
        end if;
      end loop;
    end loop;
  end loop;
  return v_all;
end $$;

comment on function scoring.placement_level(int[], float8[]) is
  'The level a placement reports, how likely it is, and its error.';

comment on function scoring.step_of_sums(app.topic_view[]) is
  'The greatest step that divides every sum of pix.';
comment on function scoring.placement_spread(app.topic_view[], int, int) is
  'The distribution of the total pix at one ability.';
