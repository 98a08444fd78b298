-- All certificates of a class, a page each, to be printed. Admins of the organization. Errors: PT404 no such class;
-- PT404 certificates.none: nobody of it has one.
create function orga.certificates_pdf(class text) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_organization uuid := web.organization_of_admin();
  v_class        text := web.class_of(v_organization, class);
  v_certificates text;
begin
  select string_agg(web.certificate(e.assessment), '') into v_certificates
    from web.class_exams(v_organization, v_class) e where e.certified;
  if v_certificates is null then
    perform web.fail(404, 'error.certificates');
  end if;
  return '<orga.certificates_pdf ' || web.attributes(xmlelement(name a, xmlattributes(v_class as class))) || '>'
      || v_certificates || '</orga.certificates_pdf>';
end $$;
comment on function orga.certificates_pdf is 'GET /orga/certifications/{class}/certificats.pdf.';
grant execute on function orga.certificates_pdf to palier_web;
