-- Opens a request: finds the session of a cookie's token (a person's, or an
-- invigilator's, which is nobody's account), sets the context that every other
-- function reads, and returns the <envelope> of the page document.
--   token   the cookie's value, NULL when there is none
--   method  GET (makes the transaction read only), POST (checks csrf; without a
--           token there is nothing to check, and it is refused), or CAS (neither: of
--           the routes of a CAS server alone)
--   csrf    the form's hidden value; derived from the token, see web.csrf
--   lang    language of the page; nothing here depends on it
-- Errors: PT403 error.csrf.
create function web.enter(token text, method text, csrf text, lang text)
returns text language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_hash    bytea := sha256(convert_to(coalesce(token, ''), 'UTF8'));
  v_csrf    text := web.csrf(token);
  v_session app.session;
  v_account app.account;
begin
  if token is not null then
    select s.* into v_session from app.session s
     where s.token_hash = v_hash and s.expires_at > now();
  end if;
  if found then
    select a.* into v_account from app.account a where a.id = v_session.account;
  end if;
  perform set_config('palier.account', coalesce(v_account.id::text, ''), true),
          set_config('palier.kind', coalesce(v_account.kind, ''), true),
          set_config('palier.session', encode(v_session.token_hash, 'hex'), true),
          set_config('palier.exam_session', coalesce(v_session.exam_session::text, ''), true);
  if method = 'POST' then
    if v_csrf is null or csrf is distinct from v_csrf then
      perform web.fail(403, 'error.csrf');
    end if;
    if v_account.kind = 'person'
       and v_session.expires_at < now() + interval '6 hours' then
      perform web.prolong(v_session);
    end if;
  elsif method is distinct from 'CAS' then
    perform set_config('transaction_read_only', 'on', true);
  end if;
  return web.envelope(v_account, v_csrf, v_session);
end $$;
comment on function web.enter is
  'Session context of one request, and the envelope of its page.';
grant execute on function web.enter to palier_web;
