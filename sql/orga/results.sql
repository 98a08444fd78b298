-- What everybody who sent has reached in a campaign: mastery, stars, competences; of a collection pix, levels, who may take the
-- exam and what the others miss. Its organization's members.
--   page  of those who may not take it yet, from 1
create function orga.results(campaign uuid, page text default '1')
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_campaign app.campaign := web.own_campaign(campaign);
begin
  return '<orga.results ' || web.campaign_attributes(v_campaign) || '>'
    || web.space_of_organization(v_campaign.organization)
    || web.campaign_figures(v_campaign)
    || coalesce(case v_campaign.kind
         when 'assessment' then web.campaign_stars(campaign) || web.campaign_competences(campaign)
         else web.campaign_profiles(campaign) || web.campaign_certifiable(campaign, page) end, '')
    || '</orga.results>';
end $$;
comment on function orga.results is 'GET /orga/campagnes/{campaign}/resultats.';
grant execute on function orga.results to palier_web;
