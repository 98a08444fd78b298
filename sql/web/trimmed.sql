-- What was typed in one line, without white space around and doubled within, and without signs that nobody sees and that turn
-- round what stands after them.
create function web.trimmed(typed text) returns text language sql immutable as $$
  select btrim(regexp_replace(
    translate(coalesce(typed, ''), web.unseen_signs(), ''), '[\s\u00a0\u202f]+', ' ', 'g'))
$$;

-- Those signs. What joins letters, or says of letters without a way which they have, a language needs: it stays.
create function web.unseen_signs() returns text language sql immutable as $$
  select U&'\00AD\200B\2060\FEFF\202A\202B\202C\202D\202E\2066\2067\2068\2069'
$$;
