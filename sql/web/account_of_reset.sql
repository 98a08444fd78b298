-- The account that a mailed link's code may set the password of, or NULL.
create function web.account_of_reset(code text) returns uuid language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select r.account from app.password_reset r
   where r.code_hash = sha256(convert_to(code, 'UTF8')) and r.expires_at > now());
end $$;
