-- <figures/>: how many take part in a campaign, are under way, have not sent yet, have sent; the mean of what those who sent
-- have reached (mastery in percent; of a collection pix), half up.
create function web.campaign_figures(campaign app.campaign) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select xmlelement(name figures, xmlattributes(
           count(*) as participants, count(*) filter (where p.state = 'started') as started,
           count(*) filter (where p.state = 'to_share') as to_share, count(p.shared_at) as shared,
           round(avg(100.0 * p.validated / p.skills) filter (where p.state = 'shared'))::int as percent,
           round(avg(p.pix) filter (where p.state = 'shared'))::int as pix))::text
    from app.participation p where p.campaign = campaign.id);
end $$;
