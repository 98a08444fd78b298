-- Help for those who work in a school: a text of content/pages. Members.
create function orga.documentation() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.organization();
  v_page         app.text_page;
begin
  select p.* into v_page from app.text_page p where p.id = 'documentation-orga';
  return '<orga.documentation ' || web.attributes(xmlelement(name a, xmlattributes(v_page.title))) || '>'
    || web.space_of_organization(v_organization) || '<body>' || v_page.body || '</body></orga.documentation>';
end $$;
comment on function orga.documentation is 'GET /orga/documentation.';
grant execute on function orga.documentation to palier_web;
