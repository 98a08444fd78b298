-- Why a first or last name is refused, or NULL.
create function web.name_fault(name text) returns text language sql immutable as $$
  select case when not web.shows(name) then 'name.required'
              when length(web.trimmed(name)) > 100 then 'name.long' end
$$;

-- Why words that must be there are refused, or NULL.
create function web.words_fault(words text, longest int) returns text language plpgsql immutable as $$
begin
  return case when not web.shows(words) then 'name.required'
              when length(web.trimmed(words)) > longest then 'words.long' end;
end $$;

-- Whether a typed line has anything to see: not only signs that join and turn (web.unseen_signs lets them be), or that fill a place.
create function web.shows(typed text) returns boolean language sql immutable as $$
  select translate(web.trimmed(typed), U&' \034F\061C\115F\1160\17B4\17B5\180E\200C\200D\200E\200F\2800\3164\FFA0', '') <> ''
$$;
