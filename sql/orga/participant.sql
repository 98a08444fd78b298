-- What one participant sent to a campaign: competence by competence, topic by topic, and what to work on; before they sent
-- nothing but that they began. Its organization's members. 404: also a participation in another campaign.
--   competence  whose skills are shown one by one, where all would be too many
create function orga.participant(campaign uuid, participation uuid, competence text default '')
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_campaign      app.campaign := web.own_campaign(campaign);
  v_participation app.participation;
begin
  select p.* into v_participation from app.participation p where p.id = participation and p.campaign = v_campaign.id;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return (
  select '<orga.participant ' || web.campaign_attributes(v_campaign) || ' '
      || web.attributes(xmlelement(name a, xmlattributes(
           p.participation, p.last_name, p.first_name, p.class, p.state, date_trunc('second', p.created_at) as created_at,
           date_trunc('second', p.shared_at) as shared_at, p.validated, p.skills, p.percent, p.stars, p.pix, p.certifiable))) || '>'
      || web.space_of_organization(v_campaign.organization)
      || case when p.state = 'shared' then coalesce(case v_campaign.kind
           when 'assessment' then web.sent_competences(v_participation, competence) || coalesce(web.sent_advice(v_participation), '')
           else web.sent_profile(participation) end, '') else '' end
      || '</orga.participant>'
    from web.participants(campaign) p where p.participation = participant.participation);
end $$;
comment on function orga.participant is 'GET /orga/campagnes/{campaign}/participants/{participation}.';
grant execute on function orga.participant to palier_web;
