-- scoring.reproducibility_rate, certified_level: every cell of the decision
-- table at every rate, and every triple that is not in it.
begin;
select plan(44);

select is(scoring.reproducibility_rate(t.correct, t.counted), t.rate,
    format('%s of %s is %s %%', t.correct, t.counted, t.rate))
  from (values (0, 0, 0), (0, 5, 0), (5, 5, 100), (1, 3, 33), (2, 3, 67),
    (1, 8, 13), (3, 8, 38), (1, 200, 1), (99, 200, 50), (299, 600, 50),
    (2147483647, 2147483647, 100)) as t (correct, counted, rate);
select throws_ok('select scoring.reproducibility_rate(' || t.call || ')',
    '22023', null, 'refused rate: ' || t.call)
  from unnest(array['null, 1', '1, null', '2, 1', '1, 0', '-1, 2', '0, -1'])
    as t (call);

-- The table as published, its own way: v keeps, d takes one off, u nothing.
create temp table cell (challenges int, correct int, neutralised int,
  high text, middle text, low text);
insert into cell values
  (3, 3, 0, 'v', 'v', 'v'), (3, 2, 0, 'v', 'd', 'd'), (3, 2, 1, 'v', 'v', 'v'),
  (3, 1, 0, 'u', 'u', 'u'), (3, 1, 1, 'v', 'd', 'u'), (3, 1, 2, 'v', 'v', 'd'),
  (3, 0, 0, 'u', 'u', 'u'), (3, 0, 1, 'u', 'u', 'u'), (3, 0, 2, 'u', 'u', 'u'),
  (3, 0, 3, 'u', 'u', 'u'), (2, 2, 0, 'v', 'v', 'v'), (2, 1, 0, 'v', 'd', 'u'),
  (2, 1, 1, 'v', 'v', 'd'), (2, 0, 0, 'u', 'u', 'u'), (2, 0, 1, 'u', 'u', 'u'),
  (2, 0, 2, 'u', 'u', 'u'), (1, 1, 0, 'v', 'v', 'd'), (1, 0, 0, 'u', 'u', 'u'),
  (1, 0, 1, 'u', 'u', 'u');

create function pg_temp.call(c int, k int, n int, rate int, level int,
  pix int, top int) returns text language plpgsql as $$
begin
  return (select r.level || ' ' || r.pix
            from scoring.certified_level(c, k, n, rate, level, pix, top) as r);
exception when sqlstate '22023' then
  return 'refused';
end $$;

select is((
    select count(*) filter (where
        pg_temp.call(challenges, correct, neutralised, rate, 5, 41, 8) <>
        case when rate < 50 then '-1 0' else
          case case when rate >= 80 then high when rate >= 70 then middle
              else low end
            when 'v' then '5 41' when 'd' then '4 33' else '-1 0' end end)
      from cell, generate_series(0, 100) as rate), 0::bigint,
  'all 19 cells at all rates from 0 to 100');
select is((
    select count(*) filter (where
        pg_temp.call(c, k, n, rate, 5, 41, 8) <> 'refused')
      from generate_series(0, 5) as c, generate_series(0, 5) as k,
        generate_series(0, 5) as n, unnest(array[50, 69, 70, 79, 80, 100])
          as rate
     where not exists (select from cell where challenges = c and correct = k
         and neutralised = n)), 0::bigint,
  'every other triple up to 5 is refused');
select is(pg_temp.call(9, 9, 9, 49, 5, 41, 8), '-1 0',
  'below 50 % the table is not looked at');

select is(pg_temp.call(t.c, t.k, t.n, t.rate, t.level, t.pix, t.top),
    t.expected, t.what)
  from (values
    (3, 2, 0, 75, 1, 12, 8, '0 4', 'one level less: 0'),
    (3, 2, 0, 75, 0, 5, 8, '0 0', 'never below 0'),
    (3, 2, 0, 75, 1, 7, 8, '0 0', 'pix never below 0'),
    (3, 3, 0, 90, 7, 60, 5, '5 40', 'the cap'),
    (3, 2, 0, 75, 7, 60, 5, '5 40', 'one less, then the cap'),
    (3, 2, 0, 75, 6, 48, 5, '5 40', 'one less is just the cap'),
    (3, 3, 0, 90, 0, 0, 8, '0 0', 'level 0 is kept'),
    (3, 3, 0, 90, 9, 77, 8, '8 64', 'an estimate beyond 8 is capped'),
    (3, 1, 0, 100, 8, 64, 8, '-1 0', 'nothing certified')
  ) as t (c, k, n, rate, level, pix, top, expected, what);
select is(pg_typeof(scoring.certified_level(3, 3, 0, 90, 5, 41, 8))::text,
  'record', 'a (level, pix) record');

select is(pg_temp.call(t.c, t.k, t.n, t.rate, t.level, t.pix, t.top),
    'refused', 'refused: ' || t.what)
  from (values
    (null, 3, 0, 90, 5, 41, 8, 'NULL challenges'),
    (3, null, 0, 90, 5, 41, 8, 'NULL correct'),
    (3, 3, null, 90, 5, 41, 8, 'NULL neutralised'),
    (3, 3, 0, null, 5, 41, 8, 'NULL rate'),
    (3, 3, 0, 90, null, 41, 8, 'NULL level'),
    (3, 3, 0, 90, 5, null, 8, 'NULL pix'),
    (3, 3, 0, 90, 5, 41, null, 'NULL cap'),
    (3, 3, 0, 101, 5, 41, 8, 'a rate over 100'),
    (3, 3, 0, -1, 5, 41, 8, 'a negative rate'),
    (3, 3, 0, 90, -1, 0, 8, 'a negative level'),
    (3, 3, 0, 90, 5, -1, 8, 'negative pix'),
    (3, 3, 0, 90, 5, 41, 0, 'a cap of 0'),
    (-1, 0, 0, 10, 5, 41, 8, 'negative challenges, even below 50 %')
  ) as t (c, k, n, rate, level, pix, top, what);
select throws_ok(
  'select scoring.certified_level(3, 3, 1, 80, 5, 41, 8)', '22023', null,
  'a triple outside the table is 22023');

select * from finish();
rollback;
