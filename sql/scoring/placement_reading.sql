-- What all topics of a placement say together (scoring.reading).
-- views: ids of app.topic_view, one a topic; prior: scoring.ability_prior. The posterior
-- is the prior times each topic's chance: whatever the order of the answers.
create function scoring.placement_reading(views int[], prior float8[])
returns scoring.reading
language plpgsql stable parallel safe
as $$
declare
  r          scoring.reading;
  v          record;
  v_weight   float8[] := prior;
  v_mean     float8[] := array_fill(0::float8, array[11]);
  v_variance float8[] := v_mean;
  v_has      float8[] := array[]::float8[];
  v_with_pix float8[] := array[]::float8[];
  v_here     float8[];
  v_chance   float8;
  v_total    float8 := 0;
begin
  for v in
    select u.place::int as place, t.chance, t.mean, t.variance, t.has, t.covariance, t.asked,
           m.skills, m.guesses
      from unnest(views) with ordinality as u (id, place)
      join app.topic_view as t on t.id = u.id
      join app.topic_model as m on m.id = t.model
     order by u.place
  loop
    v_here := v.chance;
    v_weight := scoring.times(v_weight, v_here);
    v_here := v.mean;
    v_mean := scoring.plus(v_mean, v_here);
    v_here := v.variance;
    v_variance := scoring.plus(v_variance, v_here);
    v_has := v_has || v.has;
    v_with_pix := v_with_pix || v.covariance;
    r.skills := r.skills || v.skills;
    r.topics := r.topics || array_fill(v.place, array[cardinality(v.skills)]);
    r.asked := r.asked || v.asked;
    r.guesses := r.guesses || v.guesses;
  end loop;
  foreach v_chance in array v_weight loop
    v_total := v_total + v_chance;
  end loop;
  for i in 1 .. 11 loop
    v_weight[i] := v_weight[i] / v_total;
  end loop;
  r.weight := v_weight;
  r.mean := v_mean;
  r.variance := v_variance;
  r.has := v_has;
  r.covariance := v_with_pix;
  return r;
end $$;

comment on function scoring.placement_reading(int[], float8[]) is
  'What all topics of a placement say together.';
