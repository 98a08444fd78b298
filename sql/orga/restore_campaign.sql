-- Opens an archived campaign again. Its organization's members.
create function orga.restore_campaign(campaign uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_campaign app.campaign := web.own_campaign(campaign);
begin
  update app.campaign c set archived_at = null, archived_by = null where c.id = v_campaign.id;
  return web.redirect('/orga/campagnes/' || v_campaign.id || '/parametres?enregistre=restored');
end $$;
comment on function orga.restore_campaign is 'POST /orga/campagnes/{campaign}/desarchiver.';
grant execute on function orga.restore_campaign to palier_web;
