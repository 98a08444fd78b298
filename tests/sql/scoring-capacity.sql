-- scoring.capacity: order, symmetry, known values, bounds, and random answers
-- against a second writing with plain products.
begin;
select plan(23);

create function pg_temp.again(a float8[], b float8[], u boolean[],
  out capacity float8, out error float8) language plpgsql as $$
declare
  v_x float8;
  v_w float8;
  v_0 float8 := 0;
  v_1 float8 := 0;
  v_2 float8 := 0;
begin
  for k in 0 .. 60 loop
    v_x := -6 + 0.2 * k;
    v_w := exp(-(v_x * v_x) / 2);
    for i in 1 .. coalesce(array_length(a, 1), 0) loop
      v_w := v_w / (1 + exp(case when u[i] then -1 else 1 end
        * a[i] * (v_x - b[i])));
    end loop;
    v_0 := v_0 + v_w;
    v_1 := v_1 + v_w * v_x;
    v_2 := v_2 + v_w * v_x ^ 2;
  end loop;
  capacity := v_1 / v_0;
  error := sqrt(v_2 / v_0 - capacity ^ 2);
end $$;

select is((select capacity from scoring.capacity('{}', '{}', '{}')), 0::float8,
  'no answer: exactly 0');
select ok((select abs(error - 1) < 1e-6 from scoring.capacity('{}', '{}', '{}')),
  'no answer: error about 1');
select ok((select capacity > 0 and error < 1
    from scoring.capacity('{1}', '{0}', '{t}')), 'a success raises it');
select ok((select abs(y.capacity + n.capacity) < 1e-12
      and abs(y.error - n.error) < 1e-12
    from scoring.capacity('{1.3,0.8}', '{0.5,-1}', '{t,t}') as y,
      scoring.capacity('{1.3,0.8}', '{-0.5,1}', '{f,f}') as n),
  'failures mirror successes');
select is((select capacity from scoring.capacity('{1,1}', '{0,0}', '{t,f}')),
  0::float8, 'one of each in the middle: exactly 0');
select ok((select error from scoring.capacity(array_fill(1.5::float8, array[50]),
      array_fill(0::float8, array[50]),
      array(select i % 2 = 0 from generate_series(1, 50) as i))) < 0.3,
  'fifty answers make the error small');

-- Order: 12 answers with ties, 500 shuffles; bits are compared as text.
select setseed(0.7);
create temp table item as
  select i, (array[0.7, 1.1, 1.1, 2.3])[1 + i % 4]::float8 as a,
    (array[-1.3, 0.1, 0.1, 0.77, 1.9])[1 + i % 5]::float8 as b, i % 3 <> 0 as u
    from generate_series(1, 12) as i;
create temp table shuffled as
  select n, array_agg(a order by r) as a, array_agg(b order by r) as b,
      array_agg(u order by r) as u
    from (select n, a, b, u, random() as r
            from item, generate_series(1, 500) as n) as s
   group by n;
select is((select count(distinct (encode(float8send(c.capacity), 'hex'),
      encode(float8send(c.error), 'hex')))
    from shuffled, scoring.capacity(a, b, u) as c), 1::bigint,
  '500 shuffles of 12 answers: one result, bit by bit');
create temp table turn as
  with recursive t (p) as (
    select '{}'::int[] union all
    select p || i from t, generate_series(1, 6) as i
     where i <> all (p) and cardinality(p) < 6)
  select p from t where cardinality(p) = 6;
select is((select count(*) from turn), 720::bigint, '720 permutations of 6');
select is((select count(distinct encode(float8send(c.capacity), 'hex')
      || encode(float8send(c.error), 'hex'))
    from turn, scoring.capacity(
      array(select i.a from unnest(p) with ordinality as o (i, n)
              join item as i using (i) order by n),
      array(select i.b from unnest(p) with ordinality as o (i, n)
              join item as i using (i) order by n),
      array(select i.u from unnest(p) with ordinality as o (i, n)
              join item as i using (i) order by n)) as c), 1::bigint,
  'all of them: one result, bit by bit');

create temp table drawn as
  select n, array_agg(a) as a, array_agg(b) as b, array_agg(u) as u
    from (select n, 0.3 + 2 * random() as a, 6 * random() - 3 as b,
              random() < 0.6 as u
            from generate_series(1, 200) as n,
              generate_series(1, 1 + n % 48)) as r
   group by n;
select is((select count(*) from drawn, scoring.capacity(a, b, u) as c,
      pg_temp.again(a, b, u) as g
    where abs(c.capacity - g.capacity) > 1e-9
       or abs(c.error - g.error) > 1e-7), 0::bigint,
  '200 random sets of 1 to 48 answers agree with the second writing');
select ok((select capacity between -6 and 6 and error >= 0
    from scoring.capacity('{1e300,1e300}', '{1e300,-1e300}', '{t,f}')),
  'huge values do not overflow');
select ok((select capacity > 3 and error > 0 from scoring.capacity(
      array_fill(3::float8, array[1000]), array_fill(5::float8, array[1000]),
      array_fill(true, array[1000]))), 'a thousand answers do not underflow');

select throws_ok('select scoring.capacity(' || t.call || ')', '22023', null,
    'refused: ' || t.call)
  from unnest(array['null, ''{}'', ''{}''', '''{}'', null, ''{}''',
    '''{}'', ''{}'', null', '''{1}'', ''{}'', ''{}''',
    '''{1}'', ''{1}'', ''{}''', '''{1,null}'', ''{1,1}'', ''{t,t}''',
    '''{1,1}'', ''{1,null}'', ''{t,t}''', '''{1,1}'', ''{1,1}'', ''{t,null}''',
    '''{0}'', ''{1}'', ''{t}''', '''{NaN}'', ''{1}'', ''{t}''',
    '''{1}'', ''{-Infinity}'', ''{t}''']) as t (call);

select * from finish();
rollback;
