-- One's certificate. Persons. Error: PT404 no such one of theirs.
create function learner.certificate(assessment uuid) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return '<learner.certificate ' || web.attributes(xmlelement(name a, xmlattributes(assessment))) || '>'
      || web.own_certificate(assessment) || '</learner.certificate>';
end $$;
comment on function learner.certificate is 'GET /mes-certifications/{assessment}.';
grant execute on function learner.certificate to palier_web;
