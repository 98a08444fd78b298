-- Why a first or last name is refused, or NULL.
create function web.name_fault(name text) returns text language sql immutable as $$
  select case when web.trimmed(name) = '' then 'name.required'
              when length(web.trimmed(name)) > 100 then 'name.long' end
$$;
