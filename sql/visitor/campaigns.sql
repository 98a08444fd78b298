-- Where a campaign's code is typed. Anyone.
create function visitor.campaigns() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return '<visitor.campaigns/>';
end $$;
comment on function visitor.campaigns is 'GET /campagnes: where a code is typed.';
grant execute on function visitor.campaigns to palier_web;
