-- What every page of a campaign's team says of it: what it is called, its code, what it does, whether it is archived, and
-- how many take part in it and have sent their results.
create function web.campaign_attributes(campaign app.campaign) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select web.attributes(xmlelement(name a, xmlattributes(
           campaign.id as campaign, campaign.name, campaign.code, campaign.kind,
           campaign.archived_at is not null as archived, count(*) as participants,
           count(p.shared_at) as shared)))
    from app.participation p where p.campaign = campaign.id);
end $$;
