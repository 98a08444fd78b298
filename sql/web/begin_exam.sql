-- Begins the test of a candidate whose account is set, as it was drawn when they were admitted, or drawn now where it was
-- not, or from something else than is known now. It goes on in the browser session of the request. Its id. For who holds the
-- candidate's row. Faults: exam.not_certifiable, exam.empty.
create function web.begin_exam(candidate app.candidate) returns uuid language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_assessment uuid;
begin
  if not web.is_drawn(candidate) then
    perform web.refuse(web.fault('', web.draw_exam(candidate)));
  end if;
  delete from app.exam_draft d where d.candidate = candidate.id
  returning d.assessment into v_assessment;
  insert into app.exam (assessment, candidate, max_level, ends_at, session)
  select v_assessment, candidate.id, s.max_level, now() + web.exam_length(candidate.extra_time), web.session_hash()
    from app.setting s;
  insert into app.question (assessment, position, challenge)
  select q.assessment, q.position, q.challenge
    from app.exam_question q where q.assessment = v_assessment and q.position = 1;
  return v_assessment;
end $$;

-- How long a test lasts, with so many percent of extra time.
create function web.exam_length(extra_time int) returns interval language sql immutable as $$
  select interval '105 minutes' * (1 + extra_time / 100.0)
$$;
