-- A free username for a pupil: first.lastDDMM, or with four random digits when that is taken.
--   wanted  one that was promised before: kept when it is theirs to have and free
create function web.pupil_username(pupil app.pupil, wanted text default '')
returns text language plpgsql volatile as $$
declare
  v_stem text := web.login_part(pupil.first_name) || '.' || web.login_part(pupil.last_name);
  v_name text := case when wanted ~ '^[a-z0-9]+\.[a-z0-9]+$' and left(wanted, -4) = v_stem
                           and right(wanted, 4) ~ '^\d{4}$' then wanted
                      else v_stem || to_char(pupil.birth_date, 'DDMM') end;
begin
  while exists (select from app.account a where lower(a.username) = v_name) loop
    v_name := v_stem || lpad(floor(random() * 10000)::int::text, 4, '0');
  end loop;
  return v_name;
end $$;

-- A name as a username holds it: small letters and digits alone.
create function web.login_part(name text) returns text language sql immutable as $$
  select left(coalesce(nullif(scoring.treat_t2(scoring.treat_t1(name)), ''), 'eleve'), 100)
$$;

-- Makes a pupil's account and reconciles them with it; NULL: they have one since a moment.
--   temporary  whether somebody else knows its password
create function web.create_pupil_account(
  pupil app.pupil, username text, password_hash text, temporary boolean)
returns uuid language plpgsql volatile as $$
declare
  v_account uuid;
begin
  insert into app.account (first_name, last_name, username, password_hash, password_temporary)
  values (left(pupil.first_name, 100), left(pupil.last_name, 100), create_pupil_account.username,
          create_pupil_account.password_hash, temporary)
  on conflict do nothing returning id into v_account;
  if v_account is null then
    return null;
  elsif not web.reconcile(pupil, v_account) then
    delete from app.account a where a.id = v_account;
    return null;
  end if;
  return v_account;
end $$;
