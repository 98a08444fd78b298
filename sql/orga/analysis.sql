-- Which topics to teach, from what everybody sent to an assessment campaign: a page of them, by relevance, with each one's lesson. Its
-- organization's members. 404: also a collection, which has no topics.
--   tri   sujet (as in the framework) or reussite; else the most recommended first, and last what everybody masters, which has no rank
--   page  from 1, 50 a page
create function orga.analysis(campaign uuid, tri text default '', page text default '1')
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_campaign app.campaign := web.own_campaign(campaign);
  v_size     constant int := 50;
  v_count    int := (select count(distinct k.topic) from web.campaign_skills(campaign) k);
  v_page     int := web.page_of(page, v_count, v_size);
begin
  if v_campaign.kind <> 'assessment' then
    perform web.fail(404, 'error.404');
  end if;
  return '<orga.analysis ' || web.campaign_attributes(v_campaign) || ' '
    || web.attributes(xmlelement(name a, xmlattributes(
         case when tri in ('sujet', 'reussite') then tri end as tri,
         v_count as count, v_page as page, web.pages_of(v_count, v_size) as pages))) || '>'
    || web.space_of_organization(v_campaign.organization)
    || coalesce((
      select string_agg(xmlelement(name topic, xmlattributes(
               t.topic as id, t.name, t.competence as code, c.area, c.name as competence, t.skills, t.relevance,
               case when t.percent < 100 then scoring.relevance_rank(t.relevance) end as rank, t.percent, l.title as lesson_title, l.minutes))::text, '' order by t.place)
        from (select t.*, n.name, row_number() over (
                       order by case tri when 'sujet' then 0 when 'reussite' then t.percent
                         else case when t.percent < 100 then t.relevance else 101 end end,
                                t.competence, n.position, t.topic) as place
                from web.campaign_topics(campaign) t join app.topic n on n.id = t.topic) t
        join app.competence c on c.code = t.competence
        left join app.lesson l on l.topic = t.topic
       where t.place > (v_page - 1) * v_size and t.place <= v_page * v_size), '')
    || '</orga.analysis>';
end $$;
comment on function orga.analysis is 'GET /orga/campagnes/{campaign}/analyse.';
grant execute on function orga.analysis to palier_web;
