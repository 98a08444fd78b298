-- One's own account. Persons.
--   enregistre     what a form has just saved: identity or password
--   cas_providers  from the worker: the servers' labels
create function learner.account(
  enregistre text default '', cas_providers jsonb default '[]')
returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account uuid := web.person();
begin
  return (
    select xmlelement(name "learner.account", xmlattributes(
             a.first_name, a.last_name, coalesce(a.email, '') as email,
             coalesce(a.username, '') as username,
             date_trunc('second', a.created_at) as created_at,
             (select count(*) from app.session s
               where s.account = a.id and s.expires_at > now()) as sessions,
             a.password_hash is not null as has_password,
             case when enregistre in ('identity', 'password') then enregistre
                  else '' end as saved),
             (select xmlagg(xmlelement(name provider, xmlattributes(
                coalesce(web.cas_provider(cas_providers, i.provider) ->> 'label',
                         i.provider) as label,
                i.attributes ?& array['first_name', 'last_name'] as names))
                order by i.provider)
                from app.identity i where i.account = a.id))
      from app.account a where a.id = v_account);
end $$;
comment on function learner.account is 'GET /mon-compte.';
grant execute on function learner.account to palier_web;
