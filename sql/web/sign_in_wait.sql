-- Seconds before a sign-in may be tried again, 0 at best: a login is who it names (web.login_hash), and its failures are
-- counted as web.attempt_wait does.
create function web.sign_in_wait(login text, address inet)
returns int language plpgsql stable as $$
begin
  return web.attempt_wait(web.login_hash(login), address);
end $$;
