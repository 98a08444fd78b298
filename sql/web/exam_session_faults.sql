-- Why an exam session cannot be as it was typed: <fault/> elements. was: the session that is changed, or NULL: a day
-- and level that stay as they were are not judged again.
create function web.exam_session_faults(
  level text, address text, room text, day text, hour text, invigilators text, description text,
  was app.exam_session default null)
returns text language plpgsql stable as $$
#variable_conflict use_variable
declare
  v_day   date := web.typed_date(day);
  v_level text := (select l.id from app.school_level l where l.id = level);
begin
  return web.fault('level', case when v_level is null then 'session.level' end)
    || web.fault('address', web.words_fault(address, 255))
    || web.fault('room', web.words_fault(room, 255))
    || case when web.date_fault(day) is not null then web.fault('day', web.date_fault(day))
            when v_day = was.starts_at::date and v_level = was.level then ''
            when v_day < current_date then web.fault('day', 'session.past')
            when v_day > current_date + 730 then web.fault('day', 'session.far')
            when v_level is not null then web.exam_day_fault('day', v_level, v_day)
            else '' end
    || web.fault('hour', web.hour_fault(hour))
    || web.fault('invigilators', web.words_fault(invigilators, 255))
    || web.fault('description', case when length(web.trimmed(description)) > 1000 then 'words.long' end);
end $$;
