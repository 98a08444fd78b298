-- Why an address is refused, or NULL. The form of an address is all that can be
-- judged here: something, @, a name with a dot.
create function web.email_fault(email text) returns text language sql stable as $$
  select case
    when web.trimmed(email) = '' then 'email.required'
    when length(web.trimmed(email)) > 255
      or web.trimmed(email) !~ '^[^@\s<>",;:]+@[^@\s<>",;:.]+(\.[^@\s<>",;:.]+)+$'
      then 'email.invalid'
    when exists (select from app.account a
                  where lower(a.email) = lower(web.trimmed(email_fault.email)))
      then 'email.taken'
  end
$$;
