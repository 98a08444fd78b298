-- Whether a competence has content to be tested on.
create function web.is_available(competence text)
returns boolean language plpgsql stable as $$
begin
  return exists (select from app.skill s
                  where s.competence = is_available.competence and not s.retired);
end $$;
