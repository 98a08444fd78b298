-- How many pages a list of so many has: one when it is empty.
create function web.pages_of(count int, size int) returns int language sql immutable as $$
  select greatest(1, ceil(count / size::numeric)::int)
$$;

-- The page of a list that was asked for: from 1, and not beyond the last.
create function web.page_of(asked text, count int, size int) returns int language sql immutable as $$
  select least(case when asked ~ '^[1-9][0-9]{0,5}$' then asked::int else 1 end, web.pages_of(count, size))
$$;
