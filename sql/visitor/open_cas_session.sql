-- Signs in whom a CAS server has vouched for: the worker has just asked it about the ticket.
-- Anyone; who comes without having been sent (from the school's own portal) is let in too.
--   provider        one of the worker's
--   cas_identifier, cas_attributes, cas_ticket  from the worker: what the server said of
--                   the ticket ({first_name: [...], last_name, uai, division, profile})
--   browser_token   from the worker: the cookie's
-- Errors: PT403 error.cas_identity (no usable identifier), error.cas_refused (this ticket
-- has opened a session already).
create function visitor.open_cas_session(
  provider text, cas_identifier text default null, cas_attributes jsonb default '{}',
  cas_ticket text default null, fresh_token text default null,
  browser_token text default null)
returns text language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_ticket   bytea := sha256(convert_to(cas_ticket, 'UTF8'));
  v_account  uuid;
  v_way_back text;
begin
  if coalesce(length(web.trimmed(cas_identifier)), 0) not between 1 and 255 then
    perform web.fail(403, 'error.cas_identity');
  elsif v_ticket is null
        or exists (select from app.session s where s.cas_ticket_hash = v_ticket) then
    perform web.fail(403, 'error.cas_refused');
  end if;
  v_account := web.account_of_identity(provider, web.trimmed(cas_identifier),
                                       coalesce(cas_attributes, '{}'));
  delete from app.cas_visit v
   where v.browser_hash = sha256(convert_to(browser_token, 'UTF8'))
     and v.provider = open_cas_session.provider and v.expires_at > now()
  returning v.way_back into v_way_back;
  perform web.open(v_account, fresh_token, interval '12 hours');
  update app.session s
     set cas_provider = open_cas_session.provider, cas_ticket_hash = v_ticket
   where s.token_hash = sha256(convert_to(fresh_token, 'UTF8'));
  return web.redirect(coalesce(v_way_back, '/accueil'), 'open');
end $$;
comment on function visitor.open_cas_session is
  'GET /connexion/cas/{provider}/retour: signs in with a ticket.';
grant execute on function visitor.open_cas_session to palier_web;
