-- What all topics of a placement say together (scoring.reading).
-- views: ids of app.topic_view, one a topic; prior: scoring.ability_prior. The posterior
-- is the prior times each topic's chance: whatever the order of the answers.
create function scoring.placement_reading(views int[], prior float8[])
returns scoring.reading
language plpgsql stable parallel safe
as $$
declare
  r       scoring.reading;
  v       record;
  v_total float8 := 0;
begin
  r.weight := prior;
  r.mean := array_fill(0::float8, array[11]);
  r.variance := r.mean;
  r.skills := array[]::text[];
  r.topics := array[]::int[];
  r.asked := array[]::int[];
  r.guesses := array[]::float8[];
  r.has := array[]::float8[];
  r.covariance := array[]::float8[];
  for v in
    select u.place, t.chance, t.mean, t.variance, t.has, t.covariance, t.asked,
           m.skills, m.guesses
      from unnest(views) with ordinality as u (id, place)
      join app.topic_view as t on t.id = u.id
      join app.topic_model as m on m.id = t.model
     order by u.place
  loop
    for i in 1 .. 11 loop
      r.weight[i] := r.weight[i] * v.chance[i];
      r.mean[i] := r.mean[i] + v.mean[i];
      r.variance[i] := r.variance[i] + v.variance[i];
    end loop;
    r.skills := r.skills || v.skills;
    r.topics := r.topics || array_fill(v.place::int, array[cardinality(v.skills)]);
    r.asked := r.asked || v.asked;
    r.guesses := r.guesses || v.guesses;
    r.has := r.has || v.has;
    r.covariance := r.covariance || v.covariance;
  end loop;
  for i in 1 .. 11 loop
    v_total := v_total + r.weight[i];
  end loop;
  for i in 1 .. 11 loop
    r.weight[i] := r.weight[i] / v_total;
  end loop;
  return r;
end $$;

comment on function scoring.placement_reading(int[], float8[]) is
  'What all topics of a placement say together.';
