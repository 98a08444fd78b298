-- The participation whose test an assessment is, or NULL.
create function web.participation_of(assessment uuid) returns uuid language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select p.id from app.participation p where p.assessment = participation_of.assessment);
end $$;
