-- The sessions of the exam that are finalised, the oldest first, then those published, the latest first; a page of them. Jury.
--   page  from 1, 50 a page
create function jury.sessions(page text default '1') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_jury  uuid := web.jury();
  v_size  constant int := 50;
  v_count int := (select count(*) from app.exam_session s where s.state <> 'open' and v_jury is not null);
  v_page  int := web.page_of(page, v_count, v_size);
begin
  return '<jury.sessions ' || web.attributes(xmlelement(name a, xmlattributes(
           exists (select from app.exam_session s where s.state = 'finalised') as waiting,
           v_count as count, v_page as page, web.pages_of(v_count, v_size) as pages))) || '>'
    || coalesce((
      select string_agg(web.jury_session_element(x.session), '' order by x.place)
        from (select s as session, row_number() over (order by s.state, case s.state when 'finalised' then s.finalised_at end,
                                                               s.published_at desc, s.number) as place
                from app.exam_session s where s.state <> 'open') x
       where x.place > (v_page - 1) * v_size and x.place <= v_page * v_size), '')
    || '</jury.sessions>';
end $$;
comment on function jury.sessions is 'GET /jury/sessions.';
grant execute on function jury.sessions to palier_web;
