-- The campaigns of an organization, archived or not, that have a text in their name (accents and case do not count) or in
-- their code; '' is in all.
create function web.campaigns_found(organization uuid, archived boolean, search text)
returns setof app.campaign language sql stable as $$
  select c.* from app.campaign c
   where c.organization = campaigns_found.organization
     and (c.archived_at is not null) = archived
     and (search = '' or strpos(scoring.treat_t1(c.name), scoring.treat_t1(search)) > 0
          or strpos(c.code, upper(scoring.treat_t2(search))) > 0 and scoring.treat_t2(search) <> '')
$$;
