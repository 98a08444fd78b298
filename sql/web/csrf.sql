-- The hidden value of a session's forms: half a SHA-256 over the token, which
-- only the browser that holds the cookie (and we) can know. NULL without a token.
create function web.csrf(token text) returns text language sql stable as $$
  select left(encode(sha256(convert_to('csrf:' || token, 'UTF8')), 'hex'), 32)
$$;
