-- A text as a cell of a table for spreadsheets: what one would run as a formula (= + - @
-- or white space first) gets an apostrophe before it, which spreadsheets take as "text".
create function web.cell(words text) returns text language plpgsql immutable as $$
begin
  return case when words ~ '^[=+\-@\t\r\n]' then '''' || words else words end;
end $$;

-- A number as such a cell, with the comma of French spreadsheets; rounded.
create function web.number_cell(value float8, digits int) returns text
language plpgsql immutable as $$
begin
  return replace(round(value::numeric, digits)::text, '.', ',');
end $$;
