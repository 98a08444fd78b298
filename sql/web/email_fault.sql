-- Why an address is refused, or NULL. The form of an address is all that can be
-- judged here: something, @, a name with a dot. One that is too long is not looked at
-- further.
create function web.email_fault(email text) returns text language sql stable as $$
  select case
    when length(email) > 255 then 'email.invalid'
    when web.trimmed(email) = '' then 'email.required'
    when web.trimmed(email) !~ '^[^@\s<>",;:]+@[^@\s<>",;:.]+(\.[^@\s<>",;:.]+)+$'
      then 'email.invalid'
    when exists (select from app.account a
                  where lower(a.email) = lower(web.trimmed(email_fault.email)))
      then 'email.taken'
  end
$$;
