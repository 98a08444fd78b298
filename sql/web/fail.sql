-- Ends the request with an HTTP status and a message key (PT401 … PT503).
create function web.fail(status int, key text)
returns void language plpgsql as $$
begin
  raise exception using errcode = 'PT' || status, message = key;
end $$;
