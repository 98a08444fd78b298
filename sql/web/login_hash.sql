-- A login as failures remember it: a hash, for people type passwords there too.
create function web.login_hash(login text) returns bytea language sql immutable as $$
  select sha256(convert_to(lower(web.trimmed(login)), 'UTF8'))
$$;
