-- What a certificate says, to anybody who has its code. Error: PT404 error.certificate, there is none.
create function visitor.certificate(code text) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_certificate text;
begin
  select web.certificate(c.assessment) into v_certificate
    from app.certificate c where c.code = web.certificate_code(certificate.code);
  if v_certificate is null then
    perform web.fail(404, 'error.certificate');
  end if;
  return '<visitor.certificate>' || v_certificate || '</visitor.certificate>';
end $$;
comment on function visitor.certificate is 'GET /certificats/{code}.';
grant execute on function visitor.certificate to palier_web;
