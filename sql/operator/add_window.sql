-- Opens a period for the exams of a school level. Operators.
-- Faults: level window.level; opens, closes date.*; closes window.order; opens window.overlap (with that period).
create function operator.add_window(level text default '', opens text default '', closes text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
  v_opens  date := web.typed_date(opens);
  v_closes date := web.typed_date(closes);
begin
  perform web.operator();
  perform from app.school_level l where l.id = level and l.id <> 'adulte' for update;
  perform web.refuse(
       web.fault('level', case when not found then 'window.level' end)
    || web.fault('opens', web.date_fault(opens))
    || web.fault('closes', coalesce(web.date_fault(closes),
                                    case when v_closes < v_opens then 'window.order' end)));
  perform web.refuse((
    select web.fault_with('opens', 'window.overlap', string_agg(
             xmlelement(name "window", xmlattributes(w.opens, w.closes))::text, '' order by w.opens))
      from app.exam_window w
     where w.level = level and w.opens <= v_closes and w.closes >= v_opens
    having count(*) > 0));
  insert into app.exam_window (level, opens, closes) values (level, v_opens, v_closes);
  return web.redirect('/operateur/calendrier');
end $$;
comment on function operator.add_window is 'POST /operateur/calendrier.';
grant execute on function operator.add_window to palier_web;
