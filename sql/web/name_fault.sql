-- Why a first or last name is refused, or NULL.
create function web.name_fault(name text) returns text language sql immutable as $$
  select case when web.trimmed(name) = '' then 'name.required'
              when length(web.trimmed(name)) > 100 then 'name.long' end
$$;

-- Why words that must be there are refused, or NULL.
create function web.words_fault(words text, longest int) returns text language plpgsql immutable as $$
begin
  return case when web.trimmed(words) = '' then 'name.required'
              when length(web.trimmed(words)) > longest then 'words.long' end;
end $$;
