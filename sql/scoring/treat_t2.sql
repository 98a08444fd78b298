-- T2: what a text is once everything but letters and digits is gone. After T1
-- only [a-z0-9] are left; capitals are kept for the texts that skip T1.
create function scoring.treat_t2(given text) returns text
language sql immutable parallel safe
as $$ select regexp_replace(given, '[^A-Za-z0-9]', '', 'g') $$;

comment on function scoring.treat_t2(text) is
  'A text without anything but letters and digits (tolerance T2).';
