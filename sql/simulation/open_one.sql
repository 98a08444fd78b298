-- The question of an assessment that is open, with the application that it launches. Nothing when there is none, when
-- the question has its answer, or when its time has not been started.
create function simulation.open_one(assessment uuid)
returns table ("position" int, key uuid, simulation text, changes jsonb)
language sql stable as $$
  select q.position, q.key, h.simulation, coalesce(c.changes, '{}')
    from (select q.* from app.question q where q.assessment = open_one.assessment
           order by q.position desc limit 1) q
    join app.challenge h on h.id = q.challenge
    left join app.simulation_state c
      on c.assessment = q.assessment and c.position = q.position
   where h.simulation is not null
     and not exists (select from app.answer r where r.assessment = q.assessment
                        and r.position = q.position)
     and (h.timer is null or q.timer_at is not null)
$$;
