-- The account of the request when a person with an account of their own is signed
-- in. Error: PT401 for visitors and demonstrations.
create function web.person() returns uuid language plpgsql stable as $$
begin
  if current_setting('palier.kind', true) is distinct from 'person' then
    perform web.fail(401, 'error.401');
  end if;
  return web.account();
end $$;

-- The same, NULL for visitors and demonstrations.
create function web.person_if_any() returns uuid language plpgsql stable as $$
begin
  return case when current_setting('palier.kind', true) = 'person' then web.account() end;
end $$;
