-- scoring.predicted_level: known values, ties, and random answers against a
-- second writing of the rule.
begin;
select plan(24);

-- The rule again: levels from the highest down, odds instead of exponents of
-- differences, the answers one by one.
create function pg_temp.again(difficulties int[], outcomes boolean[])
returns numeric language plpgsql as $$
declare
  v_level float8 := 8;
  v_best  float8;
  v_found float8;
  v_sum   float8;
begin
  for i in 1 .. 15 loop
    v_level := v_level - 0.5;
    v_sum := 1 - exp(v_level) / (1 + exp(v_level))
      - exp(v_level) / (exp(7::float8) + exp(v_level));
    for j in 1 .. coalesce(array_length(difficulties, 1), 0) loop
      v_sum := v_sum + case when outcomes[j] then 1 else 0 end
        - exp(v_level) / (exp(difficulties[j]::float8) + exp(v_level));
    end loop;
    if v_best is null or abs(v_sum) <= v_best + 1e-12 then
      v_best := abs(v_sum);
      v_found := v_level;
    end if;
  end loop;
  return v_found::numeric;
end $$;

select is(scoring.predicted_level('{}', '{}'), 3.5, 'no answer: 3.5');
select is(scoring.predicted_level(t.d, t.o), t.level,
    format('%s %s: %s', t.d, t.o, t.level))
  from (values
    ('{2}'::int[], '{t}'::boolean[], 4.5), ('{2}', '{f}', 1.0),
    ('{3}', '{t}', 5.0), ('{5}', '{f}', 2.5),
    ('{8,8,8,8,8,8,8,8}', '{t,t,t,t,t,t,t,t}', 7.5),
    ('{1,1,1,1,1,1,1,1}', '{f,f,f,f,f,f,f,f}', 0.5)
  ) as t (d, o, level);

select is(scoring.predicted_level('{3,4}', '{t,f}'), 3.5, 'balanced: 3.5');
select is(scoring.predicted_level('{4,3}', '{f,t}'),
  scoring.predicted_level('{3,4}', '{t,f}'), 'the order does not matter');
create function pg_temp.gap(level float8, d int[], o boolean[])
returns float8 language sql as $$
  select abs(sum(u.o::int - 1 / (1 + exp(u.d - level))))
    from (select * from unnest(d, o) union all values (0, true), (7, false))
      as u (d, o)
$$;
-- All sets of up to 4 answers at levels 1 to 8: the lowest of the levels within
-- 1e-12 of the best. Whole difficulties make no real tie (two neighbouring
-- levels would need difficulties that add up to a half); the sets show that the
-- tolerance takes no level for another.
create temp table tie as
  with recursive answers (d, o) as (
    select '{}'::int[], '{}'::boolean[]
    union all
    select a.d || l.d, a.o || l.o
      from answers as a
      cross join (select d, o
                    from generate_series(1, 8) as d,
                      unnest(array[true, false]) as o) as l
     where cardinality(a.d) < 4
       and row(l.d, l.o) >= row(coalesce(a.d[cardinality(a.d)], 1),
         coalesce(a.o[cardinality(a.o)], false))
  ), gaps as (
    select d, o, l / 2.0 as level, pg_temp.gap(l / 2.0, d, o) as gap
      from answers, generate_series(1, 15) as l
  ), best as (
    select d, o, min(gap) as gap from gaps group by d, o
  )
  select d, o, min(level) as lowest, count(*) as ties
    from gaps join best using (d, o)
   where gaps.gap <= best.gap + 1e-12
   group by d, o;
select is((select count(*) from tie where ties > 1), 0::bigint,
  'no two levels tie for up to 4 answers');
select cmp_ok((select count(*) from tie), '>', 3800::bigint,
  'every set of up to 4 answers was looked at');
select is((select count(*) from tie
            where scoring.predicted_level(d, o) <> lowest), 0::bigint,
  'the lowest of the best levels, for every set of up to 4 answers');

select setseed(0.42);
create temp table drawn as
  select n, array_agg(d) as d, array_agg(o) as o
    from (select n, 1 + floor(8 * random())::int as d, random() < 0.5 as o
            from generate_series(1, 1000) as n,
              generate_series(1, 1 + n % 40)) as r
   group by n;
select is((select count(*) from drawn
            where scoring.predicted_level(d, o) <> pg_temp.again(d, o)),
  0::bigint, '1000 random sets of 1 to 40 answers agree with the second writing');
select is((select count(*) from drawn where scoring.predicted_level(d, o)
    is distinct from scoring.predicted_level(
      array(select u.d from unnest(d, o) with ordinality as u (d, o, i)
             order by i desc),
      array(select u.o from unnest(d, o) with ordinality as u (d, o, i)
             order by i desc))), 0::bigint, 'turned round, the same level');
select is((select count(*) from drawn
            where scoring.predicted_level(d, o) not between 0.5 and 7.5),
  0::bigint, 'always between 0.5 and 7.5');
select is(scoring.predicted_level('{1000000,-1000000}', '{f,t}'), 3.5,
  'absurd difficulties do not overflow');

select throws_ok('select scoring.predicted_level(' || t.call || ')', '22023',
    null, 'refused: ' || t.call)
  from unnest(array['null, null', '''{}'', null', 'null, ''{}''',
    '''{1}'', ''{}''', '''{1,2}'', ''{t}''', '''{1,null}'', ''{t,t}''',
    '''{1,2}'', ''{t,null}''', '''{}'', ''{t}''']) as t (call);

select * from finish();
rollback;
