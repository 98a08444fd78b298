-- What the demonstration is, before it starts. Anyone. Error: 404 without content.
create function visitor.demonstration() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_course app.course;
begin
  select c.* into v_course from app.course c where c.id = 'demonstration';
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return xmlelement(name "visitor.demonstration", xmlattributes(
    v_course.name, (select count(*) from app.course_challenge q
                     where q.course = v_course.id) as questions));
end $$;
comment on function visitor.demonstration is
  'GET /demonstration: a short course without an account.';
grant execute on function visitor.demonstration to palier_web;
