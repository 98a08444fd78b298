-- The calendar of the exams: a page of the periods in which each school level may hold them, those that are over last. Operators.
--   page  from 1, 40 a page
-- Of each level: windows, how many that are not over.
create function operator.windows(page text default '1') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_size  constant int := 40;
  v_count int;
  v_page  int;
begin
  perform web.operator();
  select count(*) into v_count from app.exam_window w;
  v_page := web.page_of(page, v_count, v_size);
  return '<operator.windows ' || web.attributes(xmlelement(name a, xmlattributes(
           v_count as count, v_page as page, web.pages_of(v_count, v_size) as pages))) || '>'
    || (select string_agg(xmlelement(name level, xmlattributes(l.id, l.name,
                 (select count(*) from app.exam_window w where w.level = l.id and w.closes >= current_date) as windows))::text, ''
                          order by l.position)
          from app.school_level l where l.id <> 'adulte')
    || coalesce((
      select string_agg(xmlelement(name "window", xmlattributes(w.id, w.name as level, w.opens, w.closes,
               case when w.closes < current_date then 'over' when w.opens > current_date then 'later'
                    else 'open' end as state))::text, '' order by w.place)
        from (select w.*, l.name, row_number() over (order by w.closes < current_date, l.position, w.opens) as place
                from app.exam_window w join app.school_level l on l.id = w.level) w
       where w.place > (v_page - 1) * v_size and w.place <= v_page * v_size), '')
    || '</operator.windows>';
end $$;
comment on function operator.windows is 'GET /operateur/calendrier.';
grant execute on function operator.windows to palier_web;
