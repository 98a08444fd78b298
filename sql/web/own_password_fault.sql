-- Why a signed-in person's current password is refused, or NULL. It slows down like
-- sign-in: each failure is kept, under the account's id, with the address.
create function web.own_password_fault(
  account uuid, current_password_hash text, address inet)
returns text language plpgsql volatile as $$
declare
  v_address inet := web.network(address);
begin
  if web.sign_in_wait(account::text, v_address) > 0 then
    return 'sign_in.wait';
  elsif exists (select from app.account a where a.id = own_password_fault.account
                   and a.password_hash = current_password_hash) then
    return null;
  end if;
  insert into app.sign_in_failure (login_hash, address)
  values (web.login_hash(account::text), v_address);
  return 'password.wrong';
end $$;
