-- The query of a link, from names and values in turn; those that are empty are left out. '' or "a=1&b=2".
create function web.query(variadic pairs text[]) returns text language plpgsql immutable as $$
begin
  return coalesce((
  select string_agg(pairs[i] || '=' || web.url_part(pairs[i + 1]), '&' order by i)
    from generate_series(1, cardinality(pairs), 2) i where pairs[i + 1] <> ''), '');
end $$;
