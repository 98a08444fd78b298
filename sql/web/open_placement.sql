-- The open placement of an account in a competence, or NULL.
create function web.open_placement(account uuid, competence text)
returns uuid language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select a.id from app.assessment a
   where a.account = open_placement.account
     and a.competence = open_placement.competence and a.state = 'started');
end $$;
