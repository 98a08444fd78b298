-- Whether an organization has imported its pupils: then only they join its campaigns.
create function web.has_pupils(organization uuid) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return exists (select from app.pupil p
                  where p.organization = has_pupils.organization and p.enabled);
end $$;
