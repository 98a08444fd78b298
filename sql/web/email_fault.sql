-- Why an address is refused for a new account, or NULL.
create function web.email_fault(email text) returns text language sql stable as $$
  select coalesce(web.address_fault(email),
    case when exists (select from app.account a
                       where lower(a.email) = lower(web.trimmed(email_fault.email)))
      then 'email.taken'
    end)
$$;
