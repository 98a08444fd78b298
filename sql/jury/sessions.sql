-- The sessions of the exam that are finalised, the oldest first; and those published, the latest first, 50 of them. Jury.
create function jury.sessions() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform web.jury();
  return '<jury.sessions>'
    || coalesce((select string_agg(web.jury_session_element(s), '' order by s.finalised_at, s.number)
                   from app.exam_session s where s.state = 'finalised'), '')
    || coalesce((
      select string_agg(web.jury_session_element(s), '' order by s.published_at desc, s.number)
        from (select * from app.exam_session s where s.state = 'published' order by s.published_at desc, s.number limit 50) s), '')
    || '</jury.sessions>';
end $$;
comment on function jury.sessions is 'GET /jury/sessions.';
grant execute on function jury.sessions to palier_web;
