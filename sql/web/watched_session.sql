-- The exam session that this browser watches over (an invigilator's, opened with number and password). Error:
-- PT404 for everybody else and for any other session.
create function web.watched_session(exam_session uuid)
returns app.exam_session language plpgsql stable as $$
declare
  v_session app.exam_session;
begin
  select s.* into v_session from app.exam_session s
   where s.id = watched_session.exam_session
     and s.id::text = current_setting('palier.exam_session', true);
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return v_session;
end $$;

-- A candidate of that session, held until the end of the request. Errors: PT404 also for a candidate of another one; fault
-- session.over on the form when the session is finalised.
create function web.watched_candidate(exam_session uuid, candidate uuid)
returns app.candidate language plpgsql volatile as $$
declare
  v_session   app.exam_session := web.watched_session(exam_session);
  v_candidate app.candidate;
begin
  select s.* into v_session from app.exam_session s where s.id = v_session.id for share;
  select c.* into v_candidate from app.candidate c
   where c.id = watched_candidate.candidate and c.exam_session = v_session.id for update;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  perform web.refuse(web.fault('', case when v_session.state <> 'open' then 'session.over' end));
  return v_candidate;
end $$;

-- The test of a candidate, held until the end of the request; faults on the form: exam.not_begun, exam.ended.
create function web.hold_running_exam(candidate uuid) returns app.exam language plpgsql volatile as $$
declare
  v_exam app.exam;
begin
  select e.* into v_exam from app.exam e where e.candidate = hold_running_exam.candidate for update;
  perform web.refuse(web.fault('', case when v_exam.assessment is null then 'exam.not_begun'
                                        when web.exam_is_over(v_exam) then 'exam.ended' end));
  return v_exam;
end $$;
