-- Offsets of a topic (normal, deviation 0.7) by Gauss and Hermite's five points.
create function scoring.topic_offsets(out offsets float8[], out chances float8[])
language plpgsql immutable parallel safe
as $$
begin
  offsets := '{-1.9998899,-0.948938,0,0.948938,1.9998899}';
  chances := '{0.0112574113,0.2220759220,0.5333333334,0.2220759220,0.0112574113}';
end $$;

-- Chance to master each skill at an ability: skill by skill, one an offset.
create function scoring.mastery_curve(ability float8, difficulties float8[])
returns float8[]
language plpgsql immutable parallel safe
as $$
declare
  v_offsets constant float8[] := (scoring.topic_offsets()).offsets;
  v_curve   float8[] := array_fill(0::float8,
                                   array[cardinality(difficulties) * 5]);
begin
  for k in 1 .. cardinality(difficulties) loop
    for o in 1 .. 5 loop
      v_curve[(k - 1) * 5 + o] := 1 / (1 + exp(
        -1.5::float8 * (ability + v_offsets[o] - difficulties[k])));
    end loop;
  end loop;
  return v_curve;
end $$;

-- Chance of all answers of a topic if its m easiest skills are mastered, m from 0.
create function scoring.threshold_likelihoods(
  mastered float8[], missed float8[])
returns float8[]
language plpgsql immutable parallel safe
as $$
declare
  v_like float8[] := array[]::float8[];
  p      float8;
begin
  for m in 0 .. cardinality(mastered) loop
    p := 1;
    for k in 1 .. cardinality(mastered) loop
      p := p * case when k <= m then mastered[k] else missed[k] end;
    end loop;
    v_like := v_like || p;
  end loop;
  return v_like;
end $$;

-- The monotone reading (share 0.6): whoever masters a rung masters the easier ones.
create function scoring.add_thresholds(
  sums scoring.topic_sums, curve float8[], likelihoods float8[], units int[])
returns scoring.topic_sums
language plpgsql immutable parallel safe
as $$
declare
  v_chances constant float8[] := (scoring.topic_offsets()).chances;
  n         constant int := cardinality(units);
  v_here    float8;
  v_pix     float8 := 0;
  p         float8;
begin
  for m in 0 .. n loop
    p := 0;
    for o in 1 .. 5 loop
      v_here := case when m = 0 then 1 else curve[(m - 1) * 5 + o] end
              - case when m = n then 0 else curve[m * 5 + o] end;
      p := p + v_chances[o] * greatest(0::float8, v_here);
    end loop;
    p := 0.6::float8 * p * likelihoods[m + 1];
    if m > 0 then
      v_pix := v_pix + units[m] / 315::float8;
    end if;
    sums.chance := sums.chance + p;
    sums.mean := sums.mean + p * v_pix;
    sums.square := sums.square + p * v_pix * v_pix;
    for k in 1 .. m loop
      sums.has[k] := sums.has[k] + p;
      sums.with_pix[k] := sums.with_pix[k] + p * v_pix;
    end loop;
  end loop;
  return sums;
end $$;

-- The free reading (share 0.4): under each offset, each rung by itself.
create function scoring.add_free(
  sums scoring.topic_sums, curve float8[], mastered float8[], missed float8[],
  units int[])
returns scoring.topic_sums
language plpgsql immutable parallel safe
as $$
declare
  v_chances constant float8[] := (scoring.topic_offsets()).chances;
  v_has     float8[] := mastered;
  v_mean    float8;
  v_var     float8;
  v_yes     float8;
  v_no      float8;
  v_pix     float8;
  p         float8;
begin
  for o in 1 .. 5 loop
    p := 0.4::float8 * v_chances[o];
    v_mean := 0;
    v_var := 0;
    for k in 1 .. cardinality(units) loop
      v_yes := curve[(k - 1) * 5 + o] * mastered[k];
      v_no := (1 - curve[(k - 1) * 5 + o]) * missed[k];
      v_pix := units[k] / 315::float8;
      p := p * (v_yes + v_no);
      v_has[k] := v_yes / (v_yes + v_no);
      v_mean := v_mean + v_has[k] * v_pix;
      v_var := v_var + v_has[k] * (1 - v_has[k]) * v_pix * v_pix;
    end loop;
    sums.chance := sums.chance + p;
    sums.mean := sums.mean + p * v_mean;
    sums.square := sums.square + p * (v_var + v_mean * v_mean);
    for k in 1 .. cardinality(units) loop
      sums.has[k] := sums.has[k] + p * v_has[k];
      sums.with_pix[k] := sums.with_pix[k] + p * v_has[k]
        * (v_mean + units[k] / 315::float8 * (1 - v_has[k]));
    end loop;
  end loop;
  return sums;
end $$;

comment on function scoring.topic_offsets() is
  'Offsets of a topic from the ability, and their chances.';
comment on function scoring.mastery_curve(float8, float8[]) is
  'Chance to master each skill at an ability, under each offset.';
comment on function scoring.threshold_likelihoods(float8[], float8[]) is
  'Chance of a topic''s answers if its m easiest skills are mastered.';
comment on function scoring.add_thresholds(
    scoring.topic_sums, float8[], float8[], int[]) is
  'Adds the monotone reading of a topic.';
comment on function scoring.add_free(
    scoring.topic_sums, float8[], float8[], float8[], int[]) is
  'Adds the free reading of a topic.';
