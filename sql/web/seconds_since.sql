-- Seconds from an instant to now; none to what a clock that was set back has not reached yet, NULL of no instant.
create function web.seconds_since(instant timestamptz)
returns float8 language sql volatile as $$
  select case when instant is not null then
    greatest(0, extract(epoch from clock_timestamp() - instant))::float8 end
$$;
