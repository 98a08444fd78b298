-- The collection of a participation of the request's person (web.own_participation); NULLs when none is named, or an
-- assessment's.
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
