-- A candidate of an exam session. Error: PT404, no such candidate or another session's.
create function web.own_candidate(session app.exam_session, candidate uuid) returns app.candidate
language plpgsql stable as $$
declare
  v_candidate app.candidate;
begin
  select c.* into v_candidate from app.candidate c
   where c.id = own_candidate.candidate and c.exam_session = session.id;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return v_candidate;
end $$;

-- The same of one who may still be changed. Faults: '' candidate.entered, who has taken that place.
create function web.free_candidate(session app.exam_session, candidate uuid) returns app.candidate
language plpgsql volatile as $$
declare
  v_candidate app.candidate := web.own_candidate(session, candidate);
begin
  perform from app.candidate c where c.id = v_candidate.id for update;
  v_candidate := web.own_candidate(session, candidate);
  perform web.refuse(web.fault('', case when v_candidate.account is not null or exists (
    select from app.exam e where e.candidate = v_candidate.id) then 'candidate.entered' end));
  return v_candidate;
end $$;
