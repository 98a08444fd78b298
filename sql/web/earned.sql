-- Pix earned in a competence, exact (rounded to 6 decimals, no floor, no cap).
create function web.earned(account uuid, competence text)
returns numeric language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select coalesce(round(sum(k.earned), 6), 0) from app.knowledge k
   where k.account = earned.account and k.competence = earned.competence);
end $$;
