-- A text of the site: help, accessibility, legal notice, privacy. Anyone.
create function visitor.text_page(name text) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_page app.text_page;
begin
  select p.* into v_page from app.text_page p where p.id = name;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return '<visitor.text_page ' || web.attributes(xmlelement(name a,
           xmlattributes(v_page.id, v_page.title)))
      || '><body>' || v_page.body || '</body></visitor.text_page>';
end $$;
comment on function visitor.text_page is
  'GET /aide, /accessibilite, /mentions-legales, /confidentialite.';
grant execute on function visitor.text_page to palier_web;
