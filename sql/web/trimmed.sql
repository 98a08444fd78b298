-- What was typed in one line, without white space around and doubled within, and without signs that nobody sees and that turn
-- round what stands after them.
create function web.trimmed(typed text) returns text language sql immutable as $$
  select btrim(regexp_replace(
    translate(coalesce(typed, ''), U&'\200B\2060\FEFF\202A\202B\202C\202D\202E\2066\2067\2068\2069', ''), '[\s\u00a0\u202f]+', ' ', 'g'))
$$;
