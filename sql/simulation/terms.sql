-- A search as it was typed: words, "words in this order", -excluded, and field:word for the fields named. Of a term
-- that only has signs nothing is left.
create function simulation.terms(query text, fields text default '')
returns table (field text, excluded boolean, term text)
language sql immutable as $$
  select lower(coalesce(m[2], '')), m[1] = '-', translate(m[3], '"', '')
    from regexp_matches(translate(query, '«»“”', '""""'),
           '(-?)(?:(' || coalesce(nullif(fields, ''), '\u0001') || '):)?("[^"]*"|[^\s"]+)', 'gi') m
   where simulation.folded(m[3]) <> '  '
$$;

-- Do folded words hold every term and none of the excluded ones? Terms of a field are judged elsewhere.
create function simulation.fits(words text, query text, fields text default '')
returns boolean language plpgsql immutable as $$
begin
  return not exists (
    select from simulation.terms(query, fields) t
     where t.field = ''
       and (position(simulation.folded(t.term) in words) > 0) = t.excluded);
end $$;
