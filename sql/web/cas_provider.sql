-- One of the CAS servers that the worker knows: {name, label, logout}; NULL: none of them.
create function web.cas_provider(providers jsonb, name text) returns jsonb
language sql immutable as $$
  select p from jsonb_array_elements(providers) p where p ->> 'name' = name
$$;
