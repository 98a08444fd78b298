-- What crypt(3) needs to hash a password like a stored one: all but the hash.
create function web.yescrypt_setting(password_hash text)
returns text language sql immutable as $$
  select regexp_replace(password_hash, '\$[^$]*$', '')
$$;
