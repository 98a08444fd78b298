-- A participation of the request's person. Errors: PT401 nobody is signed in, PT404 no such participation or another
-- person's: the same, so that nobody can tell.
create function web.own_participation(participation uuid)
returns app.participation language plpgsql stable as $$
declare
  v_account       uuid := web.person();
  v_participation app.participation;
begin
  select p.* into v_participation from app.participation p
   where p.id = own_participation.participation and p.account = v_account;
  if not found then
    perform web.fail(404, 'error.404');
  end if;
  return v_participation;
end $$;
