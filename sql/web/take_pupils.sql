-- Some rows of a file of pupils, as they stand there, into an import that this transaction has opened. Admins of
-- its organization; PT404 for any other import.
--   rows  {"pupils": [[place, line, value, …], …], "divisions": [[place, key, code], …]}, values in the order of
--         enum siecle_value (src/import/siecle.h). White space is tidy; what nobody sees is left out, as of typed names
create function web.take_pupils(import uuid, rows jsonb) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_import app.pupil_import := web.own_pupil_import(import);
  v_rows   jsonb := web.seen_rows(rows);
begin
  if v_import.created_at <> now() or v_import.pupils is not null then
    perform web.fail(404, 'error.404');
  end if;
  insert into app.pupil_import_row
  select v_import.id, (r ->> 0)::int, (r ->> 1)::int, r ->> 2, upper(r ->> 3), r ->> 4, r ->> 5, r ->> 6, r ->> 7,
         r ->> 8, case r ->> 9 when '1' then 'M' when '2' then 'F' end, r ->> 10, r ->> 11, r ->> 12, r ->> 13,
         r ->> 14, r ->> 15, r ->> 16, r ->> 17
    from jsonb_array_elements(v_rows -> 'pupils') r;
  insert into app.pupil_import_division
  select v_import.id, (r ->> 0)::int, r ->> 1, r ->> 2 from jsonb_array_elements(v_rows -> 'divisions') r;
  return '';
end $$;
comment on function web.take_pupils is 'The worker''s: rows of a file of pupils.';
grant execute on function web.take_pupils to palier_web;

-- Such rows without what nobody sees (web.unseen_signs), each text trimmed. Most files hold none of it: then as they are.
create function web.seen_rows(rows jsonb) returns jsonb language plpgsql immutable as $$
begin
  if rows::text !~ ('[' || web.unseen_signs() || ']') then
    return rows;
  end if;
  return (
    select jsonb_object_agg(part.key, (
             select coalesce(jsonb_agg((
                      select jsonb_agg(case jsonb_typeof(v.value) when 'string' then to_jsonb(web.trimmed(v.value #>> '{}')) else v.value end
                                       order by v.place)
                        from jsonb_array_elements(r.value) with ordinality v (value, place)) order by r.place), '[]')
               from jsonb_array_elements(part.value) with ordinality r (value, place)))
      from jsonb_each(rows) part);
end $$;
