-- <participation/>: what an account has begun and not sent yet, of campaigns that are not archived, the latest first.
create function web.open_participations(account uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select string_agg(xmlelement(name participation, xmlattributes(
           p.id, p.state, web.campaign_title(c.id) as title, o.name as organization,
           web.answered(p.assessment) as answered))::text, '' order by p.created_at desc, p.id)
    from app.participation p
    join app.campaign c on c.id = p.campaign and c.archived_at is null
    join app.organization o on o.id = c.organization
   where p.account = open_participations.account and p.state <> 'shared');
end $$;
