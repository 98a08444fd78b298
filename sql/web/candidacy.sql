-- The place in an open exam session that the request's person has taken and not yet used up: of one that may be entered now, or of a
-- test that runs. All NULL: none. Error: PT401 nobody is signed in.
create function web.candidacy() returns app.candidate language plpgsql stable as $$
declare
  v_account   uuid := web.person();
  v_candidate app.candidate;
begin
  select c.* into v_candidate
    from app.candidate c
    join app.exam_session s on s.id = c.exam_session
    left join app.exam e on e.candidate = c.id
   where c.account = v_account and s.state = 'open'
     and case when e.assessment is null then web.entry_fault(s) is null
              else not web.exam_is_over(e) end
   order by e.assessment is null, c.entered_at desc nulls last, c.id limit 1;
  return v_candidate;
end $$;

-- What the pages before the test say of a place: the session's number and room, and in whose name.
create function web.candidacy_attributes(candidate app.candidate) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select web.attributes(xmlelement(name a, xmlattributes(
           s.number, s.address, s.room, s.starts_at, candidate.first_name, candidate.last_name, candidate.birth_date)))
    from app.exam_session s where s.id = candidate.exam_session);
end $$;

-- Why nobody can enter an exam session then (app.exam_session.number as it was typed), or NULL. It can be entered on its day, and
-- after midnight as long as a test that begins with it would last for whoever has most time.
create function web.entry_fault(session app.exam_session, at timestamp default localtimestamp) returns text language plpgsql stable as $$
begin
  return case when session.id is null then 'session.unknown'
              when session.state <> 'open' then 'session.over'
              when session.starts_at::date > at::date then 'session.early'
              when session.starts_at::date < at::date and at >= web.exam_session_end(session) then 'session.late' end;
end $$;

-- When a test that begins with its exam session is over, of the candidate who has most time.
create function web.exam_session_end(session app.exam_session) returns timestamp language plpgsql stable as $$
begin
  return session.starts_at + web.exam_length(coalesce((select max(c.extra_time) from app.candidate c where c.exam_session = session.id), 0));
end $$;

-- The exam session of a number as people type it; all NULL: there is none.
create function web.session_of_number(typed text) returns app.exam_session language plpgsql stable as $$
declare
  v_typed   text := regexp_replace(web.trimmed(typed), '\s|^(n°|#)', '', 'g');
  v_session app.exam_session;
begin
  if v_typed ~ '^[0-9]{1,9}$' then
    select s.* into v_session from app.exam_session s where s.number = v_typed::int;
  end if;
  return v_session;
end $$;
