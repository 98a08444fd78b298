-- The scales of the adaptive exam, as their files have them.
create function content.exam_scales(documents text[])
returns table (version int, bounds float8[])
language sql immutable
as $$
  select s.version,
      array[s.bottom] || array(select l.bound
        from xmltable('/scale/level' passing s.scale columns
          number int path '@number', bound float8 path '@from') as l
       order by l.number) || s.top
  from content.roots(documents, 'exam') as e,
    xmltable('/exam/scale' passing e.root columns version int path '@version',
      bottom float8 path '@from', top float8 path '@to', scale xml path '.') as s;
$$;

-- They are added, never changed: exams point at their version. One of which the
-- file says something else now is refused; one that is gone from it stays.
create function content.load_exam_scales(documents text[])
returns table (added bigint, changed bigint, retired bigint)
language plpgsql
as $$
declare
  v_other int;
begin
  v_other := (
    select min(n.version)
      from content.exam_scales(documents) as n
      join app.exam_scale as old on old.version = n.version
     where old.bounds <> n.bounds);
  if v_other is not null then
    raise exception 'exam.xml: scale % was published and may not change', v_other
      using hint = 'Publish another version.';
  end if;
  insert into app.exam_scale (version, bounds)
    select n.version, n.bounds from content.exam_scales(documents) as n
    on conflict do nothing;
  get diagnostics added = row_count;
  return query select added, 0::bigint, 0::bigint;
end $$;
