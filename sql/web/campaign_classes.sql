-- <class/>es that take part in a campaign: those of its participants, with how many pupils of theirs began, and the
-- <pupil/>s who have not. Who left the school is not waited for. Of more than 500 only the class that was chosen has its names, the
-- others how many are missing.
create function web.campaign_classes(campaign app.campaign, chosen text) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  with begun as (
    select p.pupil, u.division from app.participation p
      join app.pupil u on u.id = p.pupil
     where p.campaign = campaign.id
  ), class as (
    select b.division, count(*) as begun from begun b group by b.division
  ), absent as (
    select u.id, u.division, coalesce(nullif(u.preferred_name, ''), u.last_name) as shown, u.last_name, u.first_name,
           count(*) over (partition by u.division) as missing, count(*) over () > 500 and u.division <> chosen as unnamed
      from app.pupil u
     where u.organization = campaign.organization and u.enabled and u.division in (select c.division from class c)
       and not exists (select from begun b where b.pupil = u.id)
  )
  select string_agg(xmlelement(name class, xmlattributes(c.division as name, c.begun, a.missing,
           case when a.missing > 0 then web.url_part(c.division) end as query), a.names)::text, ''
                    order by c.division collate "fr-x-icu")
    from class c
    left join (select a.division, max(a.missing) filter (where a.unnamed) as missing,
                      xmlagg(xmlelement(name pupil, xmlattributes(a.shown as last_name, a.first_name))
                             order by a.last_name collate "fr-x-icu", a.first_name collate "fr-x-icu", a.id)
                        filter (where not a.unnamed) as names
                 from absent a group by a.division) a on a.division = c.division);
end $$;
