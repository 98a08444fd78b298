-- <certificate/> of an exam of the request's person. Errors: PT401 nobody is signed in, PT404 no such exam of theirs, or
-- no certificate of it.
create function web.own_certificate(assessment uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_account     uuid := web.person();
  v_certificate text;
begin
  select web.certificate(a.id) into v_certificate
    from app.assessment a where a.id = own_certificate.assessment and a.account = v_account;
  if v_certificate is null then
    perform web.fail(404, 'error.404');
  end if;
  return v_certificate;
end $$;
