-- T1: what a text is once case, accents, ligatures and white space no longer
-- count. Decomposing comes before the ligatures, so that U+01FD is found too.
create function scoring.treat_t1(given text) returns text
language sql immutable parallel safe
as $$
  select scoring.without_spaces(replace(replace(replace(
    lower(regexp_replace(normalize(given, nfd), '[\u0300-\u036f]', '', 'g')),
    'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'))
$$;

comment on function scoring.treat_t1(text) is
  'A text without case, accents, ligatures and white space (tolerance T1).';
