-- A value of the path of a table (ROUTE_TABLE), by its name there. Error: PT404, the path has none of that name.
create function web.argument(name text) returns text language plpgsql stable as $$
declare
  v_value text := coalesce(current_setting('palier.argument.' || name, true), '');
begin
  if v_value = '' then
    perform web.fail(404, 'error.404');
  end if;
  return v_value;
end $$;

-- The same where it is the key of something. Error: also PT404 for what can be no key.
create function web.uuid_argument(name text) returns uuid language plpgsql stable as $$
begin
  return web.argument(name)::uuid;
exception when invalid_text_representation then
  perform web.fail(404, 'error.404');
  return null;
end $$;
