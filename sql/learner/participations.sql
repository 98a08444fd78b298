-- The campaigns one takes part in, the latest first. Persons.
create function learner.participations() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account uuid := web.person();
begin
  return '<learner.participations>' || coalesce((
    select string_agg(xmlelement(name participation, xmlattributes(
             p.id, c.kind, web.campaign_title(c.id) as title, o.name as organization, p.state, p.assessment,
             c.archived_at is not null as archived,
             date_trunc('second', p.created_at) as created_at, date_trunc('second', p.shared_at) as shared_at,
             case when a.state = 'started' then web.progress(a) end as progress,
             scoring.percent(p.validated, p.skills) as percent,
             scoring.stars(scoring.percent(p.validated, p.skills)) as stars, p.pix))::text, ''
             order by p.created_at desc, p.id)
      from app.participation p
      join app.campaign c on c.id = p.campaign
      join app.organization o on o.id = c.organization
      left join app.assessment a on a.id = p.assessment
     where p.account = v_account), '') || '</learner.participations>';
end $$;
comment on function learner.participations is 'GET /mes-parcours.';
grant execute on function learner.participations to palier_web;
