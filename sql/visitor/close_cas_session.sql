-- Ends the session that a ticket opened: the CAS server says that its person has signed out.
-- Anyone: who knows the ticket is that server. Nothing is told about whether there was one.
--   cas_ticket  from the worker, out of the server's request
create function visitor.close_cas_session(provider text, cas_ticket text default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
begin
  delete from app.session s
   where s.cas_provider = provider
     and s.cas_ticket_hash = sha256(convert_to(cas_ticket, 'UTF8'));
  return web.redirect('/');
end $$;
comment on function visitor.close_cas_session is
  'POST /connexion/cas/{provider}/retour: single logout.';
grant execute on function visitor.close_cas_session to palier_web;
