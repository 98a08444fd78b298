-- A text as a part of an address, in its path or as a value in its query: percent-encoded but for letters, digits and -._~
create function web.url_part(words text) returns text language plpgsql immutable as $$
begin
  return (
  select string_agg(case when c ~ '^[A-Za-z0-9._~-]$' then c
                         else upper(regexp_replace(encode(convert_to(c, 'UTF8'), 'hex'), '(..)', '%\1', 'g')) end, '' order by n)
    from regexp_split_to_table(words, '') with ordinality s (c, n));
end $$;
