-- An exam of the person that asks. Errors: PT401 nobody is signed in, PT404 no such exam or another person's: the same, so
-- that nobody can tell.
create function web.own_exam(assessment uuid) returns app.exam language plpgsql stable as $$
declare
  v_account uuid := web.person();
  v_exam    app.exam;
begin
  select e.* into v_exam
    from app.exam e join app.assessment a on a.id = e.assessment
   where e.assessment = own_exam.assessment and a.account = v_account;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return v_exam;
end $$;

-- The same, held until the end of the request: whoever ends it waits, or came before.
create function web.hold_own_exam(assessment uuid) returns app.exam language plpgsql volatile as $$
declare
  v_exam app.exam := web.own_exam(assessment);
begin
  select e.* into v_exam from app.exam e where e.assessment = v_exam.assessment for update;
  return v_exam;
end $$;

-- Why a test does not go on in the browser of the request, or NULL: candidate, invigilator, time, session (was
-- finalised), elsewhere (not admitted, or another browser was admitted since).
--   grace  how long after its end what is on its way is still taken
create function web.exam_stop(exam app.exam, grace interval default interval '0') returns text
language plpgsql stable as $$
#variable_conflict use_column
begin
  return case
    when exam.ended is not null then exam.ended
    when exam.ends_at + grace <= now() then 'time'
    when not exists (select from app.candidate c join app.exam_session s on s.id = c.exam_session
                      where c.id = exam.candidate and s.state = 'open') then 'session'
    when exam.session is distinct from web.session_hash() then 'elsewhere' end;
end $$;

-- Whether a test is over, in whatever browser.
create function web.exam_is_over(exam app.exam) returns boolean language plpgsql stable as $$
begin
  return coalesce(web.exam_stop(exam), 'elsewhere') <> 'elsewhere';
end $$;
