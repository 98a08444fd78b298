-- A text for searching. plain: small letters without accents; folded: of these the words, a space around each, so that
-- position(' mot ' in folded) finds a whole word.
create function simulation.plain(given text) returns text
language sql immutable parallel safe
as $$
  select replace(replace(lower(regexp_replace(normalize(given, nfkd), '[\u0300-\u036f]', '', 'g')), 'œ', 'oe'), 'æ', 'ae')
$$;

create function simulation.folded(given text) returns text
language sql immutable parallel safe
as $$
  select ' ' || btrim(regexp_replace(simulation.plain(given), '[^a-z0-9]+', ' ', 'g')) || ' '
$$;
