-- What can be changed of a campaign: its words, the length of its tests, and whether it is archived. Its organization's members.
--   enregistre  what was just done, to say so: changed, archived, restored
create function orga.campaign_settings(campaign uuid, enregistre text default '') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_campaign app.campaign := web.own_campaign(campaign);
begin
  return '<orga.campaign_settings ' || web.campaign_attributes(v_campaign) || ' '
      || web.attributes(xmlelement(name a, xmlattributes(
           v_campaign.title, v_campaign.welcome, v_campaign.length,
           case when enregistre in ('changed', 'archived', 'restored') then enregistre end as saved,
           date_trunc('second', v_campaign.archived_at) as archived_at)))
      || '>' || web.space_of_organization(v_campaign.organization) || web.lengths(v_campaign) || '</orga.campaign_settings>';
end $$;
comment on function orga.campaign_settings is 'GET /orga/campagnes/{campaign}/parametres.';
grant execute on function orga.campaign_settings to palier_web;
