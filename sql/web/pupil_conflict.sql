-- Why a pupil cannot be reconciled with an account (NULL: a visitor's to be), as a fault; '' when they can.
--   pupil.other     this account is another pupil's of that school
--   pupil.taken     another account is this pupil's, here or (same national number) elsewhere; login: which, obfuscated
--   pupil.stranger  this account is elsewhere a pupil's of another national number and another date of birth
create function web.pupil_conflict(pupil app.pupil, account uuid)
returns text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_taken uuid;
begin
  if exists (select from app.pupil p where p.organization = pupil.organization
                and p.account = pupil_conflict.account and p.id <> pupil.id) then
    return web.fault('', 'pupil.other');
  end if;
  select p.account into v_taken from app.pupil p
   where p.national_id = pupil.national_id and p.account is not null
     and p.account is distinct from pupil_conflict.account
   order by p.id <> pupil.id, p.reconciled_at desc limit 1;
  if found then
    return web.taken_fault(v_taken);
  elsif exists (select from app.pupil p where p.account = pupil_conflict.account
                   and p.national_id <> pupil.national_id and p.birth_date <> pupil.birth_date) then
    return web.fault('', 'pupil.stranger');
  end if;
  return '';
end $$;

-- The fault that says with what account to sign in: "j***@x.fr", "p***.d***5", or the school's portal.
create function web.taken_fault(account uuid) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select case when l.login is null then web.fault('', 'pupil.taken_portal')
         else web.fault_with('', 'pupil.taken', xmlelement(name login, l.login)::text) end
    from app.account a
   cross join lateral (select coalesce(
       regexp_replace(a.email, '^(.).*(@[^@]*)$', '\1***\2'),
       regexp_replace(a.username, '^(.)[^.]*(?:\.(.).*)?(.)$', '\1***.\2***\3')) as login) l
   where a.id = taken_fault.account);
end $$;
