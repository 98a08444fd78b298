-- Has this account a password, or does another server sign its person in?
create function web.has_password(account uuid) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return exists (select from app.account a
                  where a.id = has_password.account and a.password_hash is not null);
end $$;
