-- Why an address is refused, or NULL, whoever it belongs to. The form of an address is all that can be judged here: something, @, a
-- name with a dot. One that is too long is not looked at further.
create function web.address_fault(email text) returns text language sql immutable as $$
  select case
    when length(email) > 255 then 'email.invalid'
    when web.trimmed(email) = '' then 'email.required'
    when web.trimmed(email) !~ '^[^@\s<>",;:]+@[^@\s<>",;:.]+(\.[^@\s<>",;:.]+)+$'
      then 'email.invalid'
  end
$$;
