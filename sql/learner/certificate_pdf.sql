-- The same to be printed.
create function learner.certificate_pdf(assessment uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return '<learner.certificate_pdf>' || web.own_certificate(assessment) || '</learner.certificate_pdf>';
end $$;
comment on function learner.certificate_pdf is 'GET /mes-certifications/{assessment}/certificat.pdf.';
grant execute on function learner.certificate_pdf to palier_web;
