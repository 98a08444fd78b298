-- <session/>: what every page about an exam session shows of it.
--   state      upcoming, today, running, due (to finalise), finalised, published
--   candidates, entered (who took their place), started, running: how many
--   crowded    more candidates than 20 an invigilator
create function web.exam_session_element(session app.exam_session) returns text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_candidates int;
  v_entered    int;
  v_started    int;
  v_running    int;
  v_watching   int := web.invigilator_count(session.invigilators);
begin
  select count(*), count(*) filter (where c.account is not null or e.candidate is not null),
         count(e.candidate), count(*) filter (where e.ended is null and e.ends_at > now())
    into v_candidates, v_entered, v_started, v_running
    from app.candidate c left join app.exam e on e.candidate = c.id
   where c.exam_session = session.id;
  return xmlelement(name session, xmlattributes(
    session.id, session.number, session.level,
    (select l.name from app.school_level l where l.id = session.level) as level_name,
    session.address, session.room, session.starts_at, session.invigilators, session.description,
    session.access_code, session.password, web.exam_session_state(session) as state, session.comment,
    session.finalised_at, session.published_at,
    v_candidates as candidates, v_entered as entered, v_started as started, v_running as running,
    v_watching as invigilator_count, v_candidates > 20 * v_watching as crowded))::text;
end $$;

-- Where an exam session stands: see above.
create function web.exam_session_state(session app.exam_session) returns text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_last timestamptz;
begin
  if session.state <> 'open' then
    return session.state;
  end if;
  select max(coalesce(e.ended_at, e.ends_at)) into v_last
    from app.candidate c join app.exam e on e.candidate = c.id where c.exam_session = session.id;
  return case when v_last > now() then 'running'
              when v_last is not null or session.starts_at < current_date and localtimestamp >= web.exam_session_end(session) then 'due'
              when session.starts_at < current_date + 1 then 'today'
              else 'upcoming' end;
end $$;

-- How many invigilators a text names: between commas, semicolons, « et » or « & »; one at least.
create function web.invigilator_count(names text) returns int language plpgsql immutable as $$
begin
  return greatest(1, (select count(*) from regexp_split_to_table(names, '\s*[,;&]\s*|\s+et\s+', 'i') n where n <> ''));
end $$;
