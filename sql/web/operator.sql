-- The account of the request when it is an operator's. Errors: PT401 when nobody is
-- signed in, PT403 for everyone else.
create function web.operator() returns uuid language plpgsql stable as $$
begin
  return web.person_with_role('operator');
end $$;

-- The same for a member of the jury.
create function web.jury() returns uuid language plpgsql stable as $$
begin
  return web.person_with_role('jury');
end $$;

-- The account of the request when it was granted a role (palierctl account grant).
create function web.person_with_role(role text) returns uuid language plpgsql stable as $$
declare
  v_account uuid := web.person();
begin
  if not exists (select from app.role r
                  where r.account = v_account and r.role = person_with_role.role) then
    perform web.fail(403, 'error.403');
  end if;
  return v_account;
end $$;
