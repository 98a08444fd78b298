-- Changes the words of a campaign, and the length of the tests that are begun from now on. Its organization's members.
-- Faults: name.required, campaign.*_long, campaign.length.
create function orga.change_campaign(
  campaign uuid, name text default '', title text default '', welcome text default '',
  length text default 'normal')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_campaign app.campaign := web.own_campaign(campaign);
begin
  perform web.refuse(web.campaign_faults(name, title, welcome, length));
  update app.campaign c
     set name = web.trimmed(change_campaign.name), title = web.trimmed(change_campaign.title),
         welcome = web.trimmed_lines(change_campaign.welcome), length = change_campaign.length
   where c.id = v_campaign.id;
  return web.redirect('/orga/campagnes/' || v_campaign.id || '/parametres?enregistre=changed');
end $$;
comment on function orga.change_campaign is 'POST /orga/campagnes/{campaign}/parametres.';
grant execute on function orga.change_campaign to palier_web;
