-- Every page and every lesson. Anyone.
create function visitor.site_map() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return '<visitor.site_map>' || coalesce(web.framework(), '') || coalesce((
    select string_agg(xmlelement(name topic, xmlattributes(
             t.id, l.title as name, t.competence))::text, ''
             order by t.competence, t.position, t.id)
      from app.topic t join app.lesson l on l.topic = t.id
     where not t.retired), '') || '</visitor.site_map>';
end $$;
comment on function visitor.site_map is 'GET /plan-du-site.';
grant execute on function visitor.site_map to palier_web;
