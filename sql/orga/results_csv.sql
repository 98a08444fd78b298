-- All participants of a campaign as a table for spreadsheets (ROUTE_TABLE): what they sent, competence by competence and area by
-- area, NA where there is nothing. Its organization's members.
create function orga.results_csv() returns setof text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_campaign app.campaign := web.own_campaign(web.uuid_argument('campaign'));
begin
  if v_campaign.kind = 'assessment' then
    return query select l.line from web.assessment_lines(v_campaign) l(line);
  else
    return query select l.line from web.collection_lines(v_campaign) l(line);
  end if;
end $$;
comment on function orga.results_csv is 'GET /orga/campagnes/{campaign}/export.csv.';
grant execute on function orga.results_csv to palier_web;
