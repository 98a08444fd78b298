-- The cells of a text with semicolons between them, quoted or not: row (from 1), the line of the text that it begins
-- on, place in the row. Raises 22023 where a quote is not closed, or something follows one; its detail is the line.
create function web.csv_cells(body text) returns table (nth int, line int, place int, cell text)
language plpgsql immutable as $$
#variable_conflict use_column
declare
  v_body text := rtrim(regexp_replace(body, '\r\n?', E'\n', 'g'), E'\n') || E'\n';
  v_raw  text[];
  v_ends text[];
begin
  select array_agg(m[1] order by n), array_agg(m[2] order by n) into v_raw, v_ends
    from regexp_matches(v_body, '("(?:[^"]|"")*"|(?:[^";\n][^;\n]*)?)(;|\n)', 'g') with ordinality u (m, n);
  if length(array_to_string(v_raw, '') || array_to_string(v_ends, '')) <> length(v_body) then
    raise invalid_parameter_value using message = 'csv_cells: quotes', detail = web.csv_fault_line(v_body, v_raw, v_ends);
  end if;
  return query
    select x.nth::int, min(x.line::int) over (partition by x.nth),
           (row_number() over (partition by x.nth order by x.n))::int,
           web.trimmed(case when x.raw like '"%' then replace(substr(x.raw, 2, length(x.raw) - 2), '""', '"') else x.raw end)
      from (select c.n, c.raw, 1 + coalesce(sum((c.ends = E'\n')::int) over before, 0) as nth,
                   1 + coalesce(sum(length(c.raw || c.ends) - length(replace(c.raw || c.ends, E'\n', ''))) over before, 0)
                     as line
              from unnest(v_raw, v_ends) with ordinality c (raw, ends, n)
            window before as (order by c.n rows between unbounded preceding and 1 preceding)) x;
end $$;

-- The line of such a text up to which it is the cells that were found (raw, and what ends each), searched by halves.
create function web.csv_fault_line(body text, raw text[], ends text[]) returns int language plpgsql immutable as $$
declare
  v_low    int := 0;
  v_high   int := coalesce(cardinality(raw), 0);
  v_middle int;
  v_good   text := '';
  v_tried  text;
begin
  while v_low < v_high loop
    v_middle := (v_low + v_high + 1) / 2;
    v_tried := (select string_agg(c.raw || c.ends, '' order by n)
                  from unnest(raw[:v_middle], ends[:v_middle]) with ordinality c (raw, ends, n));
    if starts_with(body, v_tried) then
      v_good := v_tried;
      v_low := v_middle;
    else
      v_high := v_middle - 1;
    end if;
  end loop;
  return 1 + length(v_good) - length(replace(v_good, E'\n', ''));
end $$;
