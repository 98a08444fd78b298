-- A text as a value in an address's query: everything but letters and digits of ASCII by its bytes.
create function web.uri_part(words text) returns text language plpgsql immutable as $$
begin
  return (
  select coalesce(string_agg(case when c ~ '^[A-Za-z0-9_.~-]$' then c
           else regexp_replace(upper(encode(convert_to(c, 'UTF8'), 'hex')), '(..)', '%\1', 'g') end, '' order by n), '')
    from regexp_split_to_table(words, '') with ordinality x(c, n));
end $$;
