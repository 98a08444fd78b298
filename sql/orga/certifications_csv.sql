-- The published results of a class (web.class_exams) as a table. Admins of the organization. Error: PT404 no such class.
create function orga.certifications_csv() returns setof text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.organization_of_admin();
  v_class        text := web.class_of(v_organization, web.argument('class'));
begin
  return next web.result_heading();
  return query
  select web.result_line(e.assessment)
    from web.class_exams(v_organization, v_class) e where e.assessment is not null;
end $$;
comment on function orga.certifications_csv is 'GET /orga/certifications/{class}/resultats.csv.';
grant execute on function orga.certifications_csv to palier_web;
