-- Why a new password is refused, as the worker judged it, or NULL. Without a hash there
-- is none, whatever it says: an account must not lose its password.
create function web.password_fault(password_hash text, password_fault text)
returns text language sql immutable as $$
  select coalesce(nullif(password_fault, ''),
                  case when password_hash is null then 'password.required' end)
$$;
