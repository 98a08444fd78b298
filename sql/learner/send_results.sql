-- Sends a finished participation to who opened the campaign: what is known of its skills (of a collection: level and pix
-- of each competence), kept as it is now, and the figures. Sent once: again, nothing changes. Its owner; while its test
-- lasts, back to the test. Fault: campaign.archived.
create function learner.send_results(participation uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_participation app.participation := web.own_participation(participation);
begin
  if v_participation.state = 'to_share' then
    perform web.refuse(web.fault('', (select 'campaign.archived' from app.campaign c
      where c.id = v_participation.campaign and c.archived_at is not null)));
    perform web.keep_shared(v_participation);
  end if;
  return web.redirect(case when v_participation.state = 'started'
    then '/evaluations/' || v_participation.assessment else '/participations/' || participation end);
end $$;
comment on function learner.send_results is 'POST /participations/{participation}/envoyer.';
grant execute on function learner.send_results to palier_web;
