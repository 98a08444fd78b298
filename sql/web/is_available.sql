-- Whether a competence has content to be tested on.
create function web.is_available(competence text)
returns boolean language sql stable as $$
  select exists (select from app.skill s
                  where s.competence = is_available.competence and not s.retired)
$$;
