-- A text as a value in an address's query: what is no letter or digit of ASCII, %XX.
create function web.in_query(value text) returns text language plpgsql immutable as $$
begin
  return coalesce((
    select string_agg(case when c ~ '^[A-Za-z0-9._-]$' then c
                      else regexp_replace(upper(encode(convert_to(c, 'UTF8'), 'hex')), '(..)', '%\1', 'g') end, ''
                      order by n)
      from regexp_split_to_table(in_query.value, '') with ordinality u (c, n)), '');
end $$;
