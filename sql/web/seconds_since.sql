-- Seconds from an instant to now.
create function web.seconds_since(instant timestamptz)
returns float8 language sql volatile as $$
  select extract(epoch from clock_timestamp() - instant)::float8
$$;
