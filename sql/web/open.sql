-- Opens a session for an account under the worker's fresh token, and ends the one of
-- the cookie that it replaces, whosever it is.
create function web.open(account uuid, fresh_token text, lifetime interval)
returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  delete from app.session s
   where s.token_hash = decode(coalesce(
           current_setting('palier.session', true), ''), 'hex');
  insert into app.session (token_hash, account, expires_at)
  values (sha256(convert_to(fresh_token, 'UTF8')), account, now() + lifetime);
end $$;
