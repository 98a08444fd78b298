-- The profile: sixteen competences by area, with level and pix. Persons.
create function learner.profile() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account uuid := web.person();
begin
  return (
    with area as (
      select c.area, sum(c.pix) as pix, count(*) as competences,
             string_agg(xmlelement(name competence, xmlattributes(
               c.code, c.name, c.available, c.status, c.pix, c.level,
               c.ahead, c.percent, c.sure))::text, '' order by c.code) as competence
        from web.scorecards(v_account) c group by c.area
    )
    select '<learner.profile ' || web.attributes(xmlelement(name a, xmlattributes(
             sum(r.pix) as pix, 128 * min(s.max_level) as max_pix))) || '>'
        || string_agg('<area ' || web.attributes(xmlelement(name a, xmlattributes(
             a.code, a.name, r.pix, 8 * s.max_level * r.competences as max_pix,
             round(r.pix / (8.0 * r.competences), 1) as level))) || '>'
             || r.competence || '</area>', '' order by a.code)
        || '</learner.profile>'
      from area r
      join app.area a on a.code = r.area
     cross join app.setting s);
end $$;
comment on function learner.profile is 'GET /competences.';
grant execute on function learner.profile to palier_web;
