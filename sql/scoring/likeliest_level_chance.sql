-- The chance of the likeliest level, by a normal law of the total pix at each ability:
-- enough to decide when to stop (scoring.placement_level is exact). The logistic
-- law of slope 1.702 stands for the normal one; half a step of pix, 1, below
-- a border is still under it. Abilities less likely than 1e-6 are left out.
create function scoring.likeliest_level_chance(
  weight float8[], mean float8[], variance float8[])
returns float8
language plpgsql immutable parallel safe
as $$
declare
  v_chance float8[] := array_fill(0::float8, array[9]);
  v_slope  float8;
  v_below  float8;
  v_upto   float8;
  v_most   float8 := 0;
begin
  for i in 1 .. 11 loop
    continue when weight[i] < 1e-6::float8;
    v_slope := 1.702::float8 / sqrt(variance[i] + 1e-9::float8);
    v_below := 0;
    for l in 1 .. 9 loop
      v_upto := case when l = 9 then 1 else 1 / (1 + exp(
        -greatest(-500::float8, least(500::float8,
          v_slope * (8 * l - 1::float8 - mean[i]))))) end;
      v_chance[l] := v_chance[l] + weight[i] * (v_upto - v_below);
      v_below := v_upto;
    end loop;
  end loop;
  for l in 1 .. 9 loop
    v_most := greatest(v_most, v_chance[l]);
  end loop;
  return v_most;
end $$;

comment on function scoring.likeliest_level_chance(float8[], float8[], float8[]) is
  'Chance of the likeliest level, quickly; decides when a placement stops.';
