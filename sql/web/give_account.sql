-- Gives a pupil a temporary password, with an account if they have none, and ends their sessions; returns the <sheet/>
-- that tells them: of who signs in otherwise, without a password.
create function web.give_account(pupil app.pupil, password text, password_hash text)
returns text language plpgsql volatile as $$
declare
  v_access  text := web.pupil_access(pupil);
  v_account uuid := web.account_of_pupil(pupil);
begin
  if v_account is null then
    v_account := web.create_pupil_account(pupil, web.pupil_username(pupil), password_hash, true);
  elsif v_access in ('username', 'temporary') then
    update app.account a set password_hash = give_account.password_hash, password_temporary = true
     where a.id = v_account;
    delete from app.session s where s.account = v_account;
    delete from app.password_reset r where r.account = v_account;
  end if;
  return (
  select xmlelement(name sheet, xmlattributes(
           pupil.first_name, pupil.last_name, pupil.division,
           case when v_access <> 'elsewhere' then a.username end as username,
           case when v_access in ('none', 'username', 'temporary') then password end as password,
           v_access as access))::text
    from app.account a where a.id = v_account);
end $$;
