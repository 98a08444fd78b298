-- The calendar of the exams: the periods in which each school level may hold them. Operators.
create function operator.windows() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform web.operator();
  return '<operator.windows>' || (
    select string_agg(
             '<level ' || web.attributes(xmlelement(name a, xmlattributes(l.id, l.name))) || '>' || coalesce((
               select string_agg(xmlelement(name "window", xmlattributes(w.id, w.opens, w.closes,
                        case when w.closes < current_date then 'over' when w.opens > current_date then 'later'
                             else 'open' end as state))::text, '' order by w.opens)
                 from app.exam_window w where w.level = l.id), '') || '</level>', '' order by l.position)
      from app.school_level l where l.id <> 'adulte') || '</operator.windows>';
end $$;
comment on function operator.windows is 'GET /operateur/calendrier.';
grant execute on function operator.windows to palier_web;
