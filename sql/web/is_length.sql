-- Whether that is the name of a length (scoring.placement_length).
create function web.is_length(name text) returns boolean language sql immutable as $$
  select coalesce(name in ('short', 'normal', 'deep'), false)
$$;
