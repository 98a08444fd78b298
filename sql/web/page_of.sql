-- The page of a list that was asked for: from 1, and not beyond the last.
create function web.page_of(asked text, count int, size int) returns int language sql immutable as $$
  select least(case when asked ~ '^[1-9][0-9]{0,4}$' then asked::int else 1 end, greatest(1, ceil(count / size::numeric)::int))
$$;
