-- The sessions of the exam that are finalised, the 100 oldest, which come first; and those published, the latest 50. Jury.
--   waiting  how many are finalised, where there are more
create function jury.sessions() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_waiting bigint;
begin
  perform web.jury();
  select count(*) into v_waiting from app.exam_session s where s.state = 'finalised';
  return '<jury.sessions ' || web.attributes(xmlelement(name a, xmlattributes(case when v_waiting > 100 then v_waiting end as waiting))) || '>'
    || coalesce((
      select string_agg(web.jury_session_element(s), '' order by s.finalised_at, s.number)
        from (select * from app.exam_session s where s.state = 'finalised' order by s.finalised_at, s.number limit 100) s), '')
    || coalesce((
      select string_agg(web.jury_session_element(s), '' order by s.published_at desc, s.number)
        from (select * from app.exam_session s where s.state = 'published' order by s.published_at desc, s.number limit 50) s), '')
    || '</jury.sessions>';
end $$;
comment on function jury.sessions is 'GET /jury/sessions.';
grant execute on function jury.sessions to palier_web;
