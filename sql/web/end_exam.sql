-- Writes that a test is over, if that is not written yet: by its candidate's last answer, by its invigilator, or by time,
-- which comes before any other that is later. At its end at the latest.
create function web.end_exam(assessment uuid, how text) returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  update app.exam e
     set ended = case when how <> 'candidate' and e.ends_at <= now() then 'time' else how end,
         ended_at = least(now(), e.ends_at), asked_at = null
   where e.assessment = end_exam.assessment and e.ended is null;
  if found then
    update app.assessment a set state = 'completed', completed_at = now()
     where a.id = end_exam.assessment and a.state = 'started';
  end if;
end $$;

-- Writes the end of those tests of an exam session that are over: at their time; all of them when the session is not open
-- any more, for which it is called once that is written: then nothing can be answered.
create function web.close_ended_exams(exam_session uuid) returns void language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_exam app.exam;
begin
  for v_exam in
    select e.* from app.exam e
      join app.candidate c on c.id = e.candidate
     where c.exam_session = close_ended_exams.exam_session and e.ended is null
     order by e.assessment for update of e
  loop
    if web.exam_is_over(v_exam) then
      perform web.end_exam(v_exam.assessment, 'invigilator');
    end if;
  end loop;
end $$;
