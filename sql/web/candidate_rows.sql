-- What an uploaded sheet says: one row a candidate, with its line, as web.candidate_faults takes it.
-- Faults: file file.required, sheet.large, sheet.text, sheet.wide, sheet.quotes (with the line), sheet.empty, sheet.many,
-- sheet.heading_missing, sheet.heading_unknown (ten of them at most), sheet.heading_twice (with the headings).
create function web.candidate_rows(file bytea) returns table (line int, typed jsonb) language plpgsql stable as $$
#variable_conflict use_column
declare
  v_most  constant int := 500;
  v_count int;
  v_cells jsonb;
  v_line  text;
  v_empty jsonb := (select jsonb_object_agg(c.field, '') from web.candidate_columns() c where c.field is not null);
begin
  select jsonb_agg(to_jsonb(c)) into v_cells from web.csv_cells(web.sheet_text(file)) c;
  perform web.refuse(web.heading_faults(array(
    select c ->> 'cell' from jsonb_array_elements(v_cells) c where (c ->> 'nth')::int = 1 order by (c ->> 'place')::int)));
  return query
    select c.line, v_empty || jsonb_object_agg(h.field, c.cell) filter (where h.field is not null)
      from jsonb_to_recordset(v_cells) c (nth int, line int, place int, cell text)
      left join (select h.place, k.field
                   from jsonb_to_recordset(v_cells) h (nth int, place int, cell text)
                   join web.candidate_columns() k on web.heading_mark(k.heading) = web.heading_mark(h.cell)
                  where h.nth = 1) h on h.place = c.place
     where c.nth > 1 group by c.nth, c.line having string_agg(c.cell, '') <> '' order by c.nth limit v_most + 1;
  get diagnostics v_count = row_count;
  perform web.refuse(web.fault('file', case when v_count = 0 then 'sheet.empty' when v_count > v_most then 'sheet.many' end));
exception when invalid_parameter_value then
  get stacked diagnostics v_line = pg_exception_detail;
  perform web.refuse(xmlelement(name fault, xmlattributes('file' as field, 'sheet.quotes' as key, v_line as line))::text);
end $$;

-- An uploaded sheet as text: UTF-8, else the encoding of French spreadsheets. Of more cells than 500 candidates have in
-- 40 columns nothing more is read. Faults: as above.
create function web.sheet_text(file bytea) returns text language plpgsql immutable as $$
declare
  v_text text;
begin
  perform web.refuse(web.fault('file', case when coalesce(length(file), 0) = 0 then 'file.required'
                                            when length(file) > 262144 then 'sheet.large' end));
  begin
    v_text := convert_from(file, 'UTF8');
  exception when character_not_in_repertoire then
    v_text := convert_from(file, 'WIN1252');
  end;
  v_text := ltrim(v_text, U&'\FEFF');
  perform web.refuse(web.fault('file', case
    when v_text ~ '[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]' then 'sheet.text'
    when length(v_text) - length(replace(v_text, ';', '')) > 20000 then 'sheet.wide' end));
  return v_text;
exception when character_not_in_repertoire or untranslatable_character then
  perform web.refuse(web.fault('file', 'sheet.text'));
  return null;
end $$;

-- What is wrong with the headings of such a sheet.
create function web.heading_faults(headings text[]) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
    select coalesce(string_agg(web.fault_with('file', f.key, f.names), ''), '') from (
      select 'sheet.heading_missing' as key, string_agg(web.name_element(c.heading), '') as names
        from web.candidate_columns() c
       where c.needed and not exists (select from unnest(headings) h where web.heading_mark(h) = web.heading_mark(c.heading))
      union all
      select 'sheet.heading_unknown', string_agg(web.name_element(left(h, 60)), '' order by n) from (
        select h, n from unnest(headings) with ordinality u (h, n)
         where h <> '' and not exists (select from web.candidate_columns() c where web.heading_mark(h) = web.heading_mark(c.heading))
         order by n limit 10) u
      union all
      select 'sheet.heading_twice', string_agg(web.name_element(c.heading), '')
        from web.candidate_columns() c
       where (select count(*) from unnest(headings) h where web.heading_mark(h) = web.heading_mark(c.heading)) > 1) f
     where f.names is not null);
end $$;
