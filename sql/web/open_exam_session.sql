-- An exam session of the request's person's center in which something may still change, held until the end.
-- Errors: PT404; fault '' session.closed once it is finalised.
create function web.open_exam_session(exam_session uuid) returns app.exam_session language plpgsql volatile as $$
declare
  v_session app.exam_session := web.own_exam_session(exam_session);
begin
  select s.* into v_session from app.exam_session s where s.id = v_session.id for update;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  perform web.refuse(web.fault('', case when v_session.state <> 'open' then 'session.closed' end));
  return v_session;
end $$;

-- Whether a test of an exam session has begun.
create function web.has_begun(exam_session uuid) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return exists (select from app.candidate c join app.exam e on e.candidate = c.id where c.exam_session = has_begun.exam_session);
end $$;
