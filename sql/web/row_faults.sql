-- What is wrong with the rows of a sheet of candidates for a session, by line: <fault field="file" key line column typed/>, typed
-- being what stands there. The first 50; the last of them says how many more there are, and the last line that has one: @more, @until.
create function web.row_faults(exam_session uuid, rows jsonb) returns text language plpgsql stable as $$
#variable_conflict use_column
declare
  v_most constant int := 50;
begin
  return (
    select string_agg(xmlelement(name fault, xmlattributes(
             'file' as field, f.key, f.line, f.column_name as "column", nullif(left(f.typed, 60), '') as typed,
             case when f.n = v_most and f.found > v_most then f.found - v_most end as more,
             case when f.n = v_most and f.found > v_most then f.until end as until))::text, '' order by f.n)
      from (select row_number() over (order by f.line, f.n) as n, count(*) over () as found, max(f.line) over () as until,
                   f.line, f.column_name, f.typed, f.key
              from (select (r ->> 'line')::int as line, f.n, f.field as column_name, r -> 'typed' ->> f.field as typed, f.key
                      from jsonb_array_elements(rows) r,
                           web.candidate_faults(r -> 'typed', true) with ordinality f (field, key, n)
                    union all
                    select x.line, 99, null, null, 'candidate.twice' from web.twice_enrolled(exam_session, rows) x) f) f
     where f.n <= v_most);
end $$;

-- The lines of such a sheet whose candidate stands on a line before, or is enrolled already.
create function web.twice_enrolled(exam_session uuid, rows jsonb) returns table (line int) language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
    select x.line
      from (select r.line, r.mark, row_number() over (partition by r.mark order by r.line) as nth
              from (select (r ->> 'line')::int as line,
                           web.candidate_mark(r -> 'typed' ->> 'last_name', r -> 'typed' ->> 'first_name',
                                              web.typed_date(r -> 'typed' ->> 'birth_date')) as mark
                      from jsonb_array_elements(rows) r) r) x
     where x.mark not like '|%' and (x.nth > 1 or x.mark in (
       select web.candidate_mark(c.last_name, c.first_name, c.birth_date) from app.candidate c
        where c.exam_session = twice_enrolled.exam_session));
end $$;
