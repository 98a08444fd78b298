-- The certification center whose space the request is in: the one its session chose, else the first by name of
-- those where its person works. Errors: PT401 nobody is signed in, PT403 they work in none.
create function web.center() returns uuid language plpgsql stable as $$
#variable_conflict use_column
declare
  v_account uuid := web.person();
  v_session bytea := web.session_hash();
  v_center  uuid;
begin
  select c.id into v_center
    from app.center_member m
    join app.center c on c.id = m.center
    left join app.session s on s.center = c.id
         and s.token_hash = v_session
   where m.account = v_account
   order by s.center is null, c.name collate "fr-x-icu", c.id limit 1;
  if not found then
    perform web.fail(403, 'error.403');
  end if;
  return v_center;
end $$;

-- The same for what only its admins may do. Errors: also PT403 for its other members.
create function web.center_of_admin() returns uuid language plpgsql stable as $$
declare
  v_center uuid := web.center();
begin
  if not web.is_admin(null, v_center) then
    perform web.fail(403, 'error.403');
  end if;
  return v_center;
end $$;

-- The space of the request's admin, alone: see web.hold_organization.
create function web.hold_center() returns uuid language plpgsql volatile as $$
declare
  v_center uuid := web.center_of_admin();
begin
  perform from app.center c where c.id = v_center for no key update;
  return web.center_of_admin();
end $$;
