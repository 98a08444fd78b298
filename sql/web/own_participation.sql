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

-- The collection of such a participation; NULLs when none is named.
create function web.own_collection(participation uuid)
returns app.campaign language plpgsql stable as $$
declare
  v_campaign app.campaign;
begin
  if participation is not null then
    select c.* into v_campaign from app.campaign c
     where c.id = (web.own_participation(participation)).campaign and c.kind = 'collection';
  end if;
  return v_campaign;
end $$;
