-- <group>s: success by ability, both as found and as the model expects of that group's
-- learners, with a 95 % interval (Wilson 1927); abilities on the scale of levels.
create function web.item_curve(challenge text) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return coalesce((
  select string_agg(xmlelement(name "group", xmlattributes(
           g.nth, g.answers, round(scoring.level_of_ability(g.ability)::numeric, 2) as ability,
           round(100 * g."right"::numeric / g.answers, 1) as success,
           round(100 * g.expected::numeric, 1) as expected,
           round(100 * greatest(0, w.middle - w.half)::numeric, 1) as low,
           round(100 * least(1, w.middle + w.half)::numeric, 1) as high))::text, '' order by g.nth)
    from app.item_group g
   cross join lateral web.share_interval(g."right", g.answers) w
   where g.challenge = item_curve.challenge), '');
end $$;

-- Wilson's interval of a share, 95 %: its middle and half its width.
create function web.share_interval(hits bigint, number bigint,
  out middle float8, out half float8)
language plpgsql immutable as $$
declare
  v_z constant float8 := 1.96;
  v_n constant float8 := number;
  v_p constant float8 := hits / v_n;
begin
  middle := (v_p + v_z * v_z / (2 * v_n)) / (1 + v_z * v_z / v_n);
  half := v_z * sqrt(v_p * (1 - v_p) / v_n + v_z * v_z / (4 * v_n * v_n))
          / (1 + v_z * v_z / v_n);
end $$;
