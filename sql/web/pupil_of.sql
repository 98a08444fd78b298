-- Who an account is among the enabled pupils of an organization: reconciled already, or now, because the same national
-- number is reconciled with this account at another one. All NULL: nobody yet.
create function web.pupil_of(account uuid, organization uuid)
returns app.pupil language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_pupil app.pupil;
begin
  select p.* into v_pupil from app.pupil p
   where p.organization = pupil_of.organization and p.account = pupil_of.account and p.enabled;
  if not found then
    select p.* into v_pupil from app.pupil p
      join app.pupil e on e.national_id = p.national_id and e.account = pupil_of.account
     where p.organization = pupil_of.organization and p.enabled and p.account is null
     limit 1;
    if not found or not web.reconcile(v_pupil, account) then
      return null;
    end if;
    v_pupil.account := account;
  end if;
  return v_pupil;
end $$;

-- Makes an account a pupil's; false: somebody was quicker, or the account is another pupil's.
create function web.reconcile(pupil app.pupil, account uuid) returns boolean language plpgsql volatile as $$
#variable_conflict use_column
begin
  update app.pupil p set account = reconcile.account, reconciled_at = now()
   where p.id = pupil.id and p.account is null
     and not exists (select from app.pupil o where o.organization = pupil.organization
                        and o.account = reconcile.account);
  return found;
end $$;
