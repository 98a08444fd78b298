-- The form that opens an exam session for its invigilator. Anyone.
create function certif.invigilation() returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return xmlelement(name "certif.invigilation", xmlattributes(
           nullif(current_setting('palier.exam_session', true), '') as opened))::text;
end $$;
comment on function certif.invigilation is
  'GET /certif/surveillance: number and password of a session.';
grant execute on function certif.invigilation to palier_web;
