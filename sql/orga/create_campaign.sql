-- Creates a campaign with a code of its own; what the same person sends twice within a minute, once. Members.
--   kind            assessment or collection
--   target_profile  an assessment's: a ready-made one, or ''
--   answer          or its topics: up to which level each, by topic ('' and 0: not at all)
--   length          of its test, or of the placements begun from it: short, normal, deep
-- Faults: kind.required; targets.required, targets.both, targets.collection on target_profile; name.required, campaign.name_long,
-- campaign.title_long, campaign.welcome_long, campaign.length.
create function orga.create_campaign(
  kind text default '', name text default '', title text default '', welcome text default '',
  target_profile text default '', answer jsonb default null, length text default 'normal')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.organization();
  v_skills       text[] := web.skills_aimed_at(target_profile, answer);
  v_picked       boolean := web.topics_picked(answer) <> '{}';
  v_campaign     uuid;
begin
  perform web.refuse(
       web.fault('kind', case when kind not in ('assessment', 'collection') then 'kind.required' end)
    || web.fault('target_profile', case
         when kind = 'collection' and (v_picked or target_profile <> '') then 'targets.collection'
         when kind = 'assessment' and v_picked and target_profile <> '' then 'targets.both'
         when kind = 'assessment' and v_skills = '{}' then 'targets.required' end)
    || web.campaign_faults(name, title, welcome, length));
  v_campaign := web.campaign_sent_before(v_organization, array[kind, web.trimmed(name), web.trimmed(title),
    web.trimmed_lines(welcome), target_profile, length], v_skills);
  if v_campaign is not null then
    return web.redirect('/orga/campagnes/' || v_campaign);
  end if;
  insert into app.campaign (organization, code, kind, name, title, welcome, target_profile, length, creator)
  values (v_organization, web.campaign_code(), create_campaign.kind, web.trimmed(create_campaign.name),
          web.trimmed(create_campaign.title), web.trimmed_lines(create_campaign.welcome),
          nullif(create_campaign.target_profile, ''), create_campaign.length, web.person())
  returning id into v_campaign;
  insert into app.campaign_skill (campaign, skill) select v_campaign, unnest(v_skills);
  return web.redirect('/orga/campagnes/' || v_campaign);
end $$;
comment on function orga.create_campaign is 'POST /orga/campagnes/creation.';
grant execute on function orga.create_campaign to palier_web;
