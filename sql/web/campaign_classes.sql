-- <class/>es that take part in a campaign: those of its participants, with how many pupils of theirs began, and the
-- <pupil/>s who have not. Who left the school is not waited for.
create function web.campaign_classes(campaign app.campaign) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  with begun as (
    select p.pupil, u.division from app.participation p
      join app.pupil u on u.id = p.pupil
     where p.campaign = campaign.id
  ), class as (
    select b.division, count(*) as begun from begun b group by b.division
  )
  select string_agg(xmlelement(name class, xmlattributes(c.division as name, c.begun),
           (select xmlagg(xmlelement(name pupil, xmlattributes(
                     coalesce(nullif(u.preferred_name, ''), u.last_name) as last_name, u.first_name))
                     order by u.last_name collate "fr-x-icu", u.first_name collate "fr-x-icu", u.id)
              from app.pupil u
             where u.organization = campaign.organization and u.division = c.division and u.enabled
               and not exists (select from begun b where b.pupil = u.id)))::text, ''
           order by c.division collate "fr-x-icu")
    from class c);
end $$;
