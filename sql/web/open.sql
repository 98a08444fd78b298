-- Opens a session for an account under the worker's fresh token.
create function web.open(account uuid, fresh_token text, lifetime interval)
returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  insert into app.session (token_hash, account, expires_at)
  values (sha256(convert_to(fresh_token, 'UTF8')), account, now() + lifetime);
end $$;
