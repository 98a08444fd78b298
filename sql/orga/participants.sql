-- Who takes part in a campaign, a page of them, and who of their classes has not begun. Live. Its organization's members.
--   nom  a part of a name; classe, etat (commence, a-envoyer, envoye), etoiles (0 to 3): only those
--   tri  classe, etat or resultat, else by name;  page  from 1, 30 a page
create function orga.participants(
  campaign uuid, nom text default '', classe text default '', etat text default '', etoiles text default '',
  tri text default '', page text default '1', seen text default '')
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_campaign app.campaign := web.own_campaign(campaign);
  v_mark     text := web.campaign_mark(campaign);
  v_name     text := scoring.treat_t2(scoring.treat_t1(left(nom, 100)));
  v_state    text := case etat when 'commence' then 'started' when 'a-envoyer' then 'to_share' when 'envoye' then 'shared' end;
  v_stars    int := case when etoiles ~ '^[0-3]$' then etoiles::int end;
  v_sort     text := case tri when 'classe' then 'class' when 'etat' then 'state' when 'resultat' then 'result' else 'name' end;
  v_size     constant int := 30;
  v_found    uuid[];
  v_page     int;
begin
  if seen = v_mark then
    return '<unchanged/>';
  end if;
  v_found := array(select f.participation
    from web.participants_found(campaign, v_name, nullif(classe, ''), v_state, v_stars, v_sort) f order by f.place);
  v_page := web.page_of(page, cardinality(v_found), v_size);
  return '<orga.participants ' || web.campaign_attributes(v_campaign) || ' '
    || web.attributes(xmlelement(name a, xmlattributes(
         v_mark as mark, web.trimmed(nom) as nom, classe, etat, etoiles, tri, cardinality(v_found) as count,
         v_page as page, web.pages_of(cardinality(v_found), v_size) as pages,
         web.query('nom', nom, 'classe', classe, 'etat', etat, 'etoiles', etoiles, 'tri', tri) as query))) || '>'
    || web.space_of_organization(v_campaign.organization)
    || web.campaign_figures(v_campaign)
    || coalesce(web.campaign_classes(v_campaign, classe), '')
    || coalesce(web.participants_listed(campaign, v_found[(v_page - 1) * v_size + 1 : v_page * v_size]), '')
    || '</orga.participants>';
end $$;
comment on function orga.participants is 'GET /orga/campagnes/{campaign}/participants.';
grant execute on function orga.participants to palier_web;
