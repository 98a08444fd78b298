-- Why no exam of a level may be held on a day, as <fault/> or '': outside the periods of its level (they stand in the
-- fault, <window opens closes/>: those still to come, else the last one), or no period yet. Adults need none.
create function web.exam_day_fault(field text, level text, day date) returns text language plpgsql stable as $$
#variable_conflict use_variable
declare
  v_windows text;
begin
  if level = 'adulte' or exists (select from app.exam_window w
                                  where w.level = level and day between w.opens and w.closes) then
    return '';
  end if;
  select string_agg(xmlelement(name "window", xmlattributes(w.opens, w.closes))::text, '' order by w.opens)
    into v_windows
    from app.exam_window w
   where w.level = level
     and w.closes >= least(current_date, (select max(l.closes) from app.exam_window l where l.level = level));
  return case when v_windows is null then web.fault(field, 'session.no_window')
              else web.fault_with(field, 'session.window', v_windows) end;
end $$;
