-- The results of an exam session as a table, once they are published. Members of its center. Errors: PT404 no such
-- session of theirs; PT404 error.unpublished: not yet.
create function certif.results_csv() returns setof text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_session app.exam_session := web.own_exam_session(web.uuid_argument('exam_session'));
begin
  if v_session.state <> 'published' then
    perform web.fail(404, 'error.unpublished');
  end if;
  return next web.result_heading();
  return query
  select web.result_line(e.assessment)
    from app.candidate c join app.exam e on e.candidate = c.id
   where c.exam_session = v_session.id
   order by c.last_name collate "fr-x-icu", c.first_name collate "fr-x-icu", c.id;
end $$;
comment on function certif.results_csv is 'GET /certif/sessions/{exam_session}/resultats.csv.';
grant execute on function certif.results_csv to palier_web;
