-- A text without white space: Unicode's, with U+00A0, U+202F and U+FEFF. It is
-- listed, for \s follows the locale and leaves the no-break spaces out.
create function scoring.without_spaces(given text) returns text
language sql immutable parallel safe
as $$
  select regexp_replace(given,
    '[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a'
    '\u2028\u2029\u202f\u205f\u3000\ufeff]', '', 'g')
$$;

comment on function scoring.without_spaces(text) is
  'A text without white space, no-break spaces included.';
