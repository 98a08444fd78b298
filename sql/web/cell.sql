-- A text as a cell of a table for spreadsheets (ROUTE_TABLE): quoted, on one line. What a spreadsheet would run as a
-- formula (= + - @ or white space first) gets an apostrophe before it, which it takes as "text".
create function web.cell(words text) returns text language plpgsql immutable as $$
begin
  return '"' || case when words ~ '^[=+\-@\t\r\n]' then '''' else '' end
    || replace(regexp_replace(words, '[\x01-\x1f\x7f]+', ' ', 'g'), '"', '""') || '"';
end $$;

-- A number as such a cell, with the comma of French spreadsheets; rounded.
create function web.number_cell(value float8, digits int) returns text
language plpgsql immutable as $$
begin
  return replace(round(value::numeric, digits)::text, '.', ',');
end $$;

-- The first line of such a table.
create function web.heading(variadic names text[]) returns text language plpgsql immutable as $$
begin
  return (select string_agg(web.cell(n.name), ';' order by n.place)
            from unnest(names) with ordinality n(name, place));
end $$;
