-- Creates a person's account and signs them in. Anyone.
--   retour  the page to come back to
--   password_hash, password_fault  from the worker: the clear text stays there
-- Faults: name.*, email.*, password.*, terms.required.
create function visitor.create_account(
  first_name text default '', last_name text default '', email text default '',
  password_hash text default null, password_fault text default '',
  terms text default '', fresh_token text default null, retour text default '')
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_account uuid;
begin
  perform web.refuse(
       web.fault('first_name', web.name_fault(first_name))
    || web.fault('last_name', web.name_fault(last_name))
    || web.fault('email', web.email_fault(email))
    || web.fault('password', web.password_fault(password_hash, password_fault))
    || web.fault('terms', case when coalesce(terms, '') = '' then 'terms.required' end));
  insert into app.account (first_name, last_name, email, password_hash, terms_at)
  values (web.trimmed(first_name), web.trimmed(last_name), web.trimmed(email),
          password_hash, now())
  on conflict do nothing
  returning id into v_account;
  if v_account is null then
    perform web.refuse(web.fault('email', 'email.taken'));
  end if;
  perform web.open(v_account, fresh_token, interval '12 hours');
  return web.redirect(web.way_back(retour), 'open');
end $$;
comment on function visitor.create_account is
  'POST /inscription: creates an account and opens a session.';
grant execute on function visitor.create_account to palier_web;
