-- <competence/>s of a collection: mean level (one decimal) and mean pix of everybody who sent, and how many are at each <level/>.
create function web.campaign_profiles(campaign uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  with sent as (
    select h.competence, h.level, count(*) as count, sum(h.pix) as pix
      from app.participation p join app.shared_competence h on h.participation = p.id
     where p.campaign = campaign_profiles.campaign and p.state = 'shared'
     group by h.competence, h.level
  ), level as (
    select c.code, n as level, coalesce(s.count, 0) as count, coalesce(s.pix, 0) as pix
      from app.competence c
     cross join generate_series(0, greatest((select t.max_level from app.setting t), (select max(s.level) from sent s))) n
      left join sent s on s.competence = c.code and s.level = n
  )
  select string_agg(xmlelement(name competence, xmlattributes(c.code, c.area, c.name, l.level, l.pix), l.levels)::text, '' order by c.code)
    from (select l.code, round(sum(l.level * l.count) / nullif(sum(l.count), 0), 1) as level,
                 round(sum(l.pix)::numeric / nullif(sum(l.count), 0)) as pix,
                 xmlagg(xmlelement(name level, xmlattributes(l.level, l.count)) order by l.level) as levels
            from level l group by l.code) l
    join app.competence c on c.code = l.code);
end $$;

-- <certifiable/>: how many of those who sent to a collection may take the exam; and a page of those who may not, who are
-- nearest first: the <participant/>, how many competences are missing, and the <competence/>s that would be the shortest way.
--   page  from 1, 30 a page; one beyond the last is the last
create function web.campaign_certifiable(campaign uuid, page text) returns text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_size  constant int := 30;
  v_count int := (select count(*) from app.participation p where p.campaign = campaign_certifiable.campaign and not p.certifiable);
  v_page  int := web.page_of(page, v_count, v_size);
begin
  return (
  select xmlelement(name certifiable, xmlattributes(count(*) filter (where p.certifiable) as count, v_count as others,
           v_page as page, web.pages_of(v_count, v_size) as pages))::text
    from app.participation p where p.campaign = campaign_certifiable.campaign and p.state = 'shared')
  || coalesce((
  select string_agg(xmlelement(name participant, xmlattributes(
           f.participation as id, f.last_name, f.first_name, f.class, 5 - f.reached as missing),
           web.nearest_competences(f.participation, 5 - f.reached))::text, '' order by f.place)
    from (select p.participation, p.last_name, p.first_name, p.class, r.reached, row_number() over (order by r.reached desc,
                 p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", p.participation) as place
            from web.participants(campaign_certifiable.campaign) p
           cross join lateral (select count(*) filter (where h.level > 0) as reached
                                 from app.shared_competence h where h.participation = p.participation) r
           where not p.certifiable) f
   where f.place > (v_page - 1) * v_size and f.place <= v_page * v_size), '');
end $$;

-- <competence/>s of what was sent that are below level 1, those with most pix first: so many.
create function web.nearest_competences(participation uuid, wanted bigint) returns xml language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select xmlagg(xmlelement(name competence, xmlattributes(n.code, n.name, n.pix)) order by n.pix desc, n.code)
    from (select c.code, c.name, coalesce(h.pix, 0) as pix
            from app.competence c
            left join app.shared_competence h on h.participation = nearest_competences.participation and h.competence = c.code
           where coalesce(h.level, 0) = 0
           order by coalesce(h.pix, 0) desc, c.code limit wanted) n);
end $$;
