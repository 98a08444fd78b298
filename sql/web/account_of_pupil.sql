-- The account of a pupil: theirs here, or where the same national number and date of birth are; NULL: none.
create function web.account_of_pupil(pupil app.pupil) returns uuid language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select p.account from app.pupil p
   where p.national_id = pupil.national_id and p.account is not null
     and (p.id = pupil.id or p.birth_date = pupil.birth_date)
   order by p.id <> pupil.id, p.reconciled_at desc, p.id limit 1);
end $$;

-- How a pupil signs in: none (no account yet), username, temporary (a username whose password is still the one on paper),
-- email (an account of their own), portal, elsewhere (a username at another school that counts them among its pupils: that
-- one gives the passwords). Only those of the first three get a password from their school.
create function web.pupil_access(pupil app.pupil) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return coalesce((
  select case when a.email is not null then 'email'
              when a.username is null then 'portal'
              when exists (select from app.pupil o where o.account = a.id and o.enabled
                              and o.organization <> pupil.organization) then 'elsewhere'
              when a.password_temporary then 'temporary' else 'username' end
    from app.account a where a.id = web.account_of_pupil(pupil)), 'none');
end $$;
