-- What was typed in one line, without white space around and doubled within.
create function web.trimmed(typed text) returns text language sql immutable as $$
  select btrim(regexp_replace(coalesce(typed, ''), '[\s\u00a0\u202f]+', ' ', 'g'))
$$;
