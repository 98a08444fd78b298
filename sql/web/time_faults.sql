-- What is wrong with the time that an invigilator gives (certif.give_time); '' when nothing is.
--   exam  the candidate's, all NULL before the test; new_end: where it would end; ends_at: where it ended for who asks
create function web.time_faults(exam app.exam, new_end timestamptz, extra_time text, minutes text, ends_at timestamptz)
returns text language plpgsql stable as $$
begin
  return case when web.exam_is_over(exam) and exam.assessment is not null then web.fault('', 'exam.ended')
    when web.trimmed(extra_time) = '' and web.trimmed(minutes) = '' then web.fault('', 'time.required')
    when web.trimmed(minutes) <> '' and ends_at <> exam.ends_at then web.fault('', 'time.changed')
    else
      web.fault('extra_time', case when web.trimmed(extra_time) <> '' and web.whole_number(extra_time, 200) is null
        then 'extra_time.invalid' when new_end <= now() then 'time.past' end)
      || web.fault('minutes', case when web.trimmed(minutes) = '' then null
        when coalesce(web.whole_number(minutes, 240), 0) = 0 then 'minutes.invalid'
        when exam.assessment is null then 'minutes.not_running' end) end;
end $$;
