-- Where the pages of an assessment stand.
create function web.test_path(assessment app.assessment) returns text language sql stable as $$
  select case assessment.kind when 'exam' then '/certification/' else '/evaluations/' end || assessment.id
$$;
