-- The organization whose space the request is in: the one its session chose, else the first by name of those
-- where its person works. Errors: PT401 nobody is signed in, PT403 they work in none.
create function web.organization() returns uuid language plpgsql stable as $$
#variable_conflict use_column
declare
  v_account      uuid := web.person();
  v_session      bytea := web.session_hash();
  v_organization uuid;
begin
  select o.id into v_organization
    from app.organization_member m
    join app.organization o on o.id = m.organization
    left join app.session s on s.organization = o.id
         and s.token_hash = v_session
   where m.account = v_account
   order by s.organization is null, o.name collate "fr-x-icu", o.id limit 1;
  if not found then
    perform web.fail(403, 'error.403');
  end if;
  return v_organization;
end $$;

-- The same for what only its admins may do. Errors: also PT403 for its other members.
create function web.organization_of_admin() returns uuid language plpgsql stable as $$
declare
  v_organization uuid := web.organization();
begin
  if not web.is_admin(v_organization, null) then
    perform web.fail(403, 'error.403');
  end if;
  return v_organization;
end $$;

-- The space of the request's admin, alone: changes of its team wait for each other, and who waited is judged anew. The errors of
-- web.organization_of_admin.
create function web.hold_organization() returns uuid language plpgsql volatile as $$
declare
  v_organization uuid := web.organization_of_admin();
begin
  perform from app.organization o where o.id = v_organization for no key update;
  return web.organization_of_admin();
end $$;
