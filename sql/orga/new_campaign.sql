-- The form of a new campaign: ready-made target profiles by kind with the length each proposes, topics with the levels each has,
-- and what a length means for a placement. Members.
create function orga.new_campaign() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.organization();
begin
  return '<orga.new_campaign>' || web.space_of_organization(v_organization) || web.lengths()
    || coalesce((
      select string_agg(xmlelement(name profile, xmlattributes(p.id, p.kind, p.name, p.audience, p.length, s.skills))::text, ''
               order by p.kind = 'chosen' desc, p.kind, p.name collate "fr-x-icu")
        from app.target_profile p
       cross join lateral (select count(*) as skills from app.target_profile_skill s
                             join app.skill k on k.id = s.skill and not k.retired
                            where s.profile = p.id) s
       where not p.retired and s.skills > 0), '')
    || coalesce((
      select string_agg('<competence ' || web.attributes(xmlelement(name a, xmlattributes(c.code, c.name, c.area)))
               || '>' || t.topics || '</competence>', '' order by c.code)
        from app.competence c
       cross join lateral (
         select string_agg(xmlelement(name topic, xmlattributes(t.id, t.name, s.levels))::text, ''
                  order by t.position, t.id) as topics
           from app.topic t
          cross join lateral (select string_agg(s.level::text, ' ' order by s.level) as levels
                                from app.skill s where s.topic = t.id and not s.retired) s
          where t.competence = c.code and not t.retired and s.levels is not null) t
       where t.topics is not null), '')
    || '</orga.new_campaign>';
end $$;
comment on function orga.new_campaign is 'GET /orga/campagnes/creation.';
grant execute on function orga.new_campaign to palier_web;
