-- The end of a campaign: what was reached, competence by competence, what to learn, and sending it. Once it was sent, as
-- it was sent. Where nothing is left to send: <participation/>s, what is open elsewhere. Its owner; while its test lasts, the test.
create function learner.participation(participation uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_participation app.participation := web.own_participation(participation);
begin
  if v_participation.state = 'started' then
    return web.redirect('/evaluations/' || v_participation.assessment);
  end if;
  return (
  select '<learner.participation ' || web.attributes(xmlelement(name a, xmlattributes(
           v_participation.id, c.kind, web.campaign_title(c.id) as title, o.name as organization,
           v_participation.state, v_participation.assessment, c.archived_at is not null as archived,
           date_trunc('second', v_participation.shared_at) as shared_at)))
      || case c.kind when 'assessment' then web.reached(v_participation)
                     else web.collected(v_participation) end
      || case when v_participation.state = 'shared' or c.archived_at is not null
              then coalesce(web.open_participations(v_participation.account), '') else '' end
      || '</learner.participation>'
    from app.campaign c
    join app.organization o on o.id = c.organization
   where c.id = v_participation.campaign);
end $$;
comment on function learner.participation is 'GET /participations/{participation}.';
grant execute on function learner.participation to palier_web;
