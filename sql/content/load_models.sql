-- A topic as its content says it is: skills that have a question, from easy to hard, with
-- worth (pix × 315), difficulty (what was learned from answers of the
-- questions that have been calibrated, else their level's) and mean chance of a guess.
create function content.topic_models()
returns table (topic text, competence text, skills text[], units int[], difficulties float8[], guesses float8[])
language sql stable
as $$
  select t.id, t.competence, array_agg(s.id order by s.level), array_agg(round(s.pix_value * 315)::int order by s.level),
    array_agg(coalesce(g.difficulty, s.level) order by s.level), array_agg(g.guess order by s.level)
  from app.topic as t
  join app.skill as s on s.topic = t.id and not s.retired
  cross join lateral (
    select avg(scoring.guess(c.choices)) as guess,
      avg(scoring.level_of_ability(p.difficulty)) filter (where p.answers > 0) as difficulty
    from app.challenge as c
    left join app.item_parameter as p
      on p.challenge = c.id and p.version = (select o.item_version from app.setting as o)
    where c.skill = s.id and not c.retired) as g
  where not t.retired and g.guess is not null
  group by t.id, t.competence
$$;

-- A new model for each topic that is not as its last one says. Placements under way keep theirs.
create function content.load_models()
returns table (added bigint, changed bigint, retired bigint)
language sql
as $$
  with put as (
    insert into app.topic_model (topic, competence, skills, units, difficulties, guesses)
    select n.topic, n.competence, n.skills, n.units, n.difficulties, n.guesses
    from content.topic_models() as n
    left join lateral (
      select m.* from app.topic_model as m where m.topic = n.topic order by m.id desc limit 1) as old on true
    where (old.competence, old.skills, old.units, old.difficulties, old.guesses) is distinct from
      (n.competence, n.skills, n.units, n.difficulties, n.guesses)
    returning 1
  )
  select count(*), 0::bigint, 0::bigint from put
$$;
