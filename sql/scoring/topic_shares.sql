-- The distribution of a topic's pix at each ability, given its answers: sums (pix × 315)
-- that can be, and for each, ability by ability, its chance. Arguments as in
-- scoring.topic_view. Rungs are added one after the other, in steps that divide
-- every rung's worth; as src/engine/levels.c does.
create function scoring.topic_shares(
  difficulties float8[], units int[], mastered float8[], missed float8[],
  out sums int[], out shares float8[])
language plpgsql immutable parallel safe
as $$
declare
  v_step  int := 2520;
  v_like  constant float8[] := scoring.threshold_likelihoods(mastered, missed);
  v_top   int := 0;
  v_dense float8[] := array[]::float8[];
  u       int;
begin
  foreach u in array units loop
    v_step := gcd(v_step, u);
    v_top := v_top + u;
  end loop;
  v_top := v_top / v_step;
  for i in 1 .. 11 loop
    v_dense := v_dense || scoring.topic_spread(
      scoring.mastery_curve(0.9::float8 * (i - 1), difficulties), units,
      mastered, missed, v_like, v_step, v_top);
  end loop;
  sums := array(select x * v_step from generate_series(0, v_top) as x
                 where exists (select from generate_series(0, 10) as i
                                where v_dense[i * (v_top + 1) + x + 1] > 0)
                 order by x);
  shares := array(select v_dense[i * (v_top + 1) + s / v_step + 1]
                    from unnest(sums) as s, generate_series(0, 10) as i
                   order by s, i);
end $$;

-- The same at one ability, cell by cell from 0 to top steps.
create function scoring.topic_spread(
  curve float8[], units int[], mastered float8[], missed float8[],
  likelihoods float8[], step int, top int)
returns float8[]
language plpgsql immutable parallel safe
as $$
declare
  v_chances constant float8[] := (scoring.topic_offsets()).chances;
  v_all     float8[] := scoring.threshold_spread(curve, likelihoods, units,
                                                 step, top);
  v_here    float8[];
  v_reach   int;
  v_worth   int;
  v_total   float8 := 0;
  a         float8;
begin
  for o in 1 .. 5 loop
    v_here := array_fill(0::float8, array[top + 1]);
    v_here[1] := 0.4::float8 * v_chances[o];
    v_reach := 0;
    for k in 1 .. cardinality(units) loop
      v_worth := units[k] / step;
      v_reach := v_reach + v_worth;
      for x in reverse v_reach .. 0 loop
        v_here[x + 1] :=
          v_here[x + 1] * (1 - curve[(k - 1) * 5 + o]) * missed[k]
          + case when x < v_worth then 0 else
              v_here[x - v_worth + 1] * curve[(k - 1) * 5 + o] * mastered[k]
            end;
      end loop;
    end loop;
    for x in 1 .. top + 1 loop
      v_all[x] := v_all[x] + v_here[x];
    end loop;
  end loop;
  foreach a in array v_all loop
    v_total := v_total + a;
  end loop;
  return array(select u.a / v_total from unnest(v_all) with ordinality as u (a, n)
                order by u.n);
end $$;

-- The monotone reading's part of it.
create function scoring.threshold_spread(
  curve float8[], likelihoods float8[], units int[], step int, top int)
returns float8[]
language plpgsql immutable parallel safe
as $$
declare
  v_chances constant float8[] := (scoring.topic_offsets()).chances;
  n         constant int := cardinality(units);
  v_all     float8[] := array_fill(0::float8, array[top + 1]);
  v_at      int := 1;
  v_here    float8;
  p         float8;
begin
  for m in 0 .. n loop
    p := 0;
    for o in 1 .. 5 loop
      v_here := case when m = 0 then 1 else curve[(m - 1) * 5 + o] end
              - case when m = n then 0 else curve[m * 5 + o] end;
      p := p + v_chances[o] * greatest(0::float8, v_here);
    end loop;
    if m > 0 then
      v_at := v_at + units[m] / step;
    end if;
    v_all[v_at] := v_all[v_at] + 0.6::float8 * p * likelihoods[m + 1];
  end loop;
  return v_all;
end $$;

comment on function scoring.topic_shares(float8[], int[], float8[], float8[]) is
  'The distribution of a topic''s pix at each ability, given its answers.';

comment on function scoring.topic_spread(
    float8[], int[], float8[], float8[], float8[], int, int) is
  'The distribution of a topic''s pix at one ability.';
comment on function scoring.threshold_spread(float8[], float8[], int[], int, int) is
  'The monotone reading''s part of a topic''s distribution.';
