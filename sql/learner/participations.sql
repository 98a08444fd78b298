-- The campaigns one takes part in, a page of them, the latest first. Persons.
--   page  from 1, 50 a page
create function learner.participations(page text default '1') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account uuid := web.person();
  v_size    constant int := 50;
  v_count   int := (select count(*) from app.participation p where p.account = v_account);
  v_page    int := web.page_of(page, v_count, v_size);
begin
  return '<learner.participations ' || web.attributes(xmlelement(name a, xmlattributes(
           v_page as page, web.pages_of(v_count, v_size) as pages))) || '>' || coalesce((
    select string_agg(xmlelement(name participation, xmlattributes(
             p.id, c.kind, web.campaign_title(c.id) as title, o.name as organization, p.state, p.assessment,
             c.archived_at is not null as archived,
             date_trunc('second', p.created_at) as created_at, date_trunc('second', p.shared_at) as shared_at,
             case when a.state = 'started' then web.progress(a) end as progress,
             scoring.percent(p.validated, p.skills) as percent,
             scoring.stars(scoring.percent(p.validated, p.skills)) as stars, p.pix))::text, ''
             order by p.created_at desc, p.id)
      from (select * from app.participation p where p.account = v_account
             order by p.created_at desc, p.id limit v_size offset (v_page - 1) * v_size) p
      join app.campaign c on c.id = p.campaign
      join app.organization o on o.id = c.organization
      left join app.assessment a on a.id = p.assessment), '') || '</learner.participations>';
end $$;
comment on function learner.participations is 'GET /mes-parcours.';
grant execute on function learner.participations to palier_web;
