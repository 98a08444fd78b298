-- An empty sheet of candidates: the headings alone. Members of a center. Read by COPY: see ROUTE_TABLE.
create function certif.candidate_model_csv() returns setof text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform web.center();
  return next (select string_agg(web.cell(c.heading), ';') from web.candidate_columns() c);
end $$;
comment on function certif.candidate_model_csv is 'GET /certif/sessions/modele-candidats.csv.';
grant execute on function certif.candidate_model_csv to palier_web;
