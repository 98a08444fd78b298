-- The home page. Anyone.
create function visitor.home() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return '<visitor.home>' || coalesce(web.framework(), '') || '</visitor.home>';
end $$;
comment on function visitor.home is 'GET /: what Palier is, areas, competences.';
grant execute on function visitor.home to palier_web;
