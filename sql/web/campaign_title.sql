-- What learners read as the name of a campaign: its title, else the name it has at school.
create function web.campaign_title(campaign uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select coalesce(nullif(c.title, ''), c.name) from app.campaign c
   where c.id = campaign_title.campaign);
end $$;
