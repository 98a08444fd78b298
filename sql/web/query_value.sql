-- A value as it may stand in a link's query: the signs that would end it are written as %XX; what else must be, the
-- browser or the stylesheet does.
create function web.query_value(value text) returns text language sql immutable as $$
  select replace(replace(replace(replace(value, '%', '%25'), '&', '%26'), '#', '%23'), '+', '%2B')
$$;
