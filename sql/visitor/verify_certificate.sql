-- Looks for a certificate by its code (web.certificate_code). Anyone. Codes that are none are counted by address (no
-- exception: the count must be committed): after 60 in 15 minutes nothing is looked for.
-- Faults: certificate.required, certificate.unknown, certificate.wait.
create function visitor.verify_certificate(code text default '', client_address inet default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_code    text := web.certificate_code(code);
  v_mark    constant bytea := sha256('certificat');
  v_address inet := web.network(client_address);
begin
  if web.trimmed(code) = '' then
    perform web.refuse(web.fault('code', 'certificate.required'));
  end if;
  if (select count(*) >= 60 from app.sign_in_failure f
       where f.login_hash = v_mark and f.address = v_address and f.at > now() - interval '15 minutes') then
    return '<faults>' || web.fault('code', 'certificate.wait') || '</faults>';
  end if;
  if not exists (select from app.certificate c where c.code = v_code) then
    insert into app.sign_in_failure (login_hash, address) values (v_mark, v_address);
    return '<faults>' || web.fault('code', 'certificate.unknown') || '</faults>';
  end if;
  return web.redirect('/certificats/' || v_code);
end $$;
comment on function visitor.verify_certificate is 'POST /verification-certificat.';
grant execute on function visitor.verify_certificate to palier_web;
