-- Days before a finished competence may be tested again: 4 after the last thing
-- learned of it (the public service's delay for improving), 0 when it may; NULL before a
-- test of it was finished (a campaign is none).
create function web.days_before_retry(account uuid, competence text)
returns int language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select greatest(0, ceil(4 - web.seconds_since(max(k.created_at)) / 86400))::int
    from app.knowledge k
   where k.account = days_before_retry.account
     and k.competence = days_before_retry.competence
     and exists (select from app.assessment a
                  where a.account = k.account and a.competence = k.competence));
end $$;
