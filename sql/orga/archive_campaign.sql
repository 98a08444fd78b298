-- Archives a campaign: nobody begins or sends any more. Its organization's members.
create function orga.archive_campaign(campaign uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_campaign app.campaign := web.own_campaign(campaign);
begin
  update app.campaign c set archived_at = now(), archived_by = web.person()
   where c.id = v_campaign.id and c.archived_at is null;
  return web.redirect('/orga/campagnes/' || v_campaign.id || '/parametres?enregistre=archived');
end $$;
comment on function orga.archive_campaign is 'POST /orga/campagnes/{campaign}/archiver.';
grant execute on function orga.archive_campaign to palier_web;
