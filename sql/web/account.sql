-- The account of the request, of any kind. Error: PT401 when nobody is signed in.
create function web.account() returns uuid language plpgsql stable as $$
begin
  if coalesce(current_setting('palier.account', true), '') = '' then
    perform web.fail(401, 'error.401');
  end if;
  return current_setting('palier.account')::uuid;
end $$;
