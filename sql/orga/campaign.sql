-- A campaign: its code in large, the way to it (link and QR code), what it is; how many questions its test asks at most, or a
-- collection's placements. Its organization's members.
create function orga.campaign(campaign uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_campaign app.campaign := web.own_campaign(campaign);
begin
  return (
  select '<orga.campaign ' || web.campaign_attributes(v_campaign) || ' '
      || web.attributes(xmlelement(name a, xmlattributes(
           v_campaign.title, v_campaign.welcome, p.name as profile, k.skills, k.competences, v_campaign.length,
           m.questions, m.minutes,
           date_trunc('second', v_campaign.created_at) as created_at,
           concat_ws(' ', a.first_name, a.last_name) as creator, l.link)))
      || '>' || web.space_of_organization(v_campaign.organization) || web.campaign_figures(v_campaign)
      || xmlelement(name qr, xmlattributes(l.link as text)) || '</orga.campaign>'
    from app.setting s
   cross join web.campaign_length(v_campaign, v_campaign.length) m
   cross join lateral (select s.site_address || '/campagnes/' || v_campaign.code as link) l
   cross join lateral (select count(*) as skills, count(distinct s.competence) as competences
                         from app.campaign_skill c join app.skill s on s.id = c.skill
                        where c.campaign = v_campaign.id) k
    left join app.target_profile p on p.id = v_campaign.target_profile
    left join app.account a on a.id = v_campaign.creator);
end $$;
comment on function orga.campaign is 'GET /orga/campagnes/{campaign}.';
grant execute on function orga.campaign to palier_web;
