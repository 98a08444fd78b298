-- What the demonstration is, before it starts. Anyone.
create function visitor.demonstration() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select xmlelement(name "visitor.demonstration", xmlattributes(
             c.name, (select count(*) from app.course_challenge q
                       where q.course = c.id) as questions))
      from app.course c where c.id = 'demonstration');
end $$;
comment on function visitor.demonstration is
  'GET /demonstration: a short course without an account.';
grant execute on function visitor.demonstration to palier_web;
