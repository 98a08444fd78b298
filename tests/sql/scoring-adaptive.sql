-- The adaptive exam: posterior, choice of the next question wish by wish, end,
-- whole exams, unfinished ones, level, pix and probability.
begin;
select plan(119);

-- Posterior -------------------------------------------------------------------
select is(cardinality(scoring.exam_posterior('{}', '{}', '{}')), 61, '61 points');
select ok((select max(abs(w - exp(-(((n - 31) / 5.0::float8) ^ 2) / 2))) < 1e-15
    from unnest(scoring.exam_posterior('{}', '{}', '{}'))
      with ordinality as t (w, n)), 'without answers: N(0, 1)');
select is((select max(w) from unnest(scoring.exam_posterior(
    '{1,2,0.5}', '{0,1,-2}', '{t,f,t}')) as w), 1::float8,
  'the greatest weight is 1');
select is(scoring.exam_posterior('{1,1}', '{0,0}', '{t,f}'),
  scoring.exam_posterior('{1,1}', '{0,0}', '{f,t}'),
  'the same item right and wrong: the order changes no bit');

-- Choice ----------------------------------------------------------------------
-- A bank in one text: an item is "discriminant difficulty competence topic
-- shown", shown "-" where it may not be asked.
create function pg_temp.choose(bank text, asked int[] default '{}',
  capacity float8 default 0, exams int default 1000, seed bigint default 1)
returns int language sql as $$
  select scoring.exam_choice(seed, asked, capacity,
      array_agg(split_part(i, ' ', 1)::float8 order by n),
      array_agg(split_part(i, ' ', 2)::float8 order by n),
      array_agg(split_part(i, ' ', 3)::int order by n),
      array_agg(split_part(i, ' ', 4)::int order by n),
      array_agg(nullif(split_part(i, ' ', 5), '-')::int order by n), exams)
    from unnest(string_to_array(bank, ', ')) with ordinality as b (i, n)
$$;
select is(pg_temp.choose(t.bank, t.asked, t.capacity), t.expected, t.what)
  from (values
    ('1 0 1 1 0, 2 0 2 2 0', '{}'::int[], 0::float8, 2,
      'the greater discriminant at the same difficulty'),
    ('1 -2 1 1 0, 1 2 2 2 0', '{}', 1.5, 2, 'the difficulty near the capacity'),
    ('1 -2 1 1 0, 1 2 2 2 0', '{}', -1.5, 1, 'also when that is low'),
    ('2 0 1 1 0, 1 0 2 2 0', '{1}', 0, 2, 'never the same twice'),
    ('1 0 1 1 0', '{1}', 0, null, 'nothing left: NULL'),
    ('2 0 1 1 -, 1 0 2 2 0', '{}', 0, 2, 'not what may not be asked'),
    ('2 0 1 1 -', '{}', 0, null, 'nothing that may be asked: NULL'),
    ('1 0 1 1 0, 1 0 2 2 0, 1 0 3 3 0, 2 0 1 4 0, 0.1 5 4 5 0', '{1,2,3}', 0, 5,
      'a competence not passed yet, however little it tells'),
    ('1 0 1 1 0, 1 0 2 2 0, 2 0 1 3 0, 1 0 2 4 0', '{1,2}', 0, 3,
      'all recent: the spacing gives way, not the value'),
    ('1 0 1 1 0, 1 0 2 2 0, 1 0 3 3 0, 9 0 3 4 0, 9 0 2 5 0, 1 3 1 6 0',
      '{1,2,3}', 0, 6, 'two questions between two of a competence'),
    ('1 0 1 1 0, 1 0 2 2 0, 1 0 3 3 0, 2 0 1 1 0, 1 0 1 4 0', '{1,2,3}', 0, 5,
      'a topic not asked yet'),
    ('1 0 1 1 0, 1 0 2 2 0, 1 0 3 3 0, 2 0 1 1 0', '{1,2,3}', 0, 4,
      'a topic again when there is no other'),
    ('2 0 1 1 250, 1 0 2 2 0', '{}', 0, 2, 'shown in a quarter: not now'),
    ('2 0 1 1 251, 1 0 1 2 249', '{}', 0, 2, 'just below a quarter: yes'),
    ('2 0 1 1 400, 1 0 1 2 300', '{}', 0, 2,
      'all over the ceiling: the one least over'),
    ('1 0 1 1 0, 1 0 2 2 0, 1 0 3 3 0, 2 0 1 1 0, 1 0 1 4 250', '{1,2,3}', 0, 4,
      'the ceiling before the topic'),
    ('1 0 1 1 0, 1 0 2 2 0, 1 0 3 3 0, 1 0 4 4 300, 2 0 1 5 0', '{1,2,3}', 0, 4,
      'all competences before the ceiling'),
    ('1 0 1 1 245, 1 0 1 2 0', '{}', 0, 2, 'what was shown less costs less'),
    ('1.6 0 1 1 249, 1 0 1 2 0', '{}', 0, 2, 'a price near the ceiling'),
    ('2.6 0 1 1 249, 1 0 1 2 0', '{}', 0, 1, 'that much more is worth it'),
    ('1 0 1 1 0, 1 0 1 2 0, 1 0 1 3 0', '{}', 0, 2,
      'among equals the exam''s own random part')
  ) as t (bank, asked, capacity, expected, what);
select is(pg_temp.choose('2 0 1 1 900, 1 0 2 2 0', exams => null), 1,
  'without a count of exams: no ceiling, no price');
select is((select count(distinct pg_temp.choose(
      '1 0 1 1 0, 1 0 1 2 0, 1 0 1 3 0, 1 0 1 4 0', seed => s))
    from generate_series(1, 60) as s), 4::bigint, 'other exams choose otherwise');
select is((select count(distinct pg_temp.choose(
      '1 0 1 1 0, 0.85 0 1 2 0', seed => s)) from generate_series(1, 200) as s),
  1::bigint, 'but never a fifth less information');
-- Four competences, eight questions: at most 1.5 × 8 / 4 = 3 of one.
select is(pg_temp.choose('1 0 1 1 0, 1 0 2 2 0, 1 0 3 3 0, 1 0 4 4 0,'
      || ' 1 0 1 5 0, 1 0 2 6 0, 1 3 3 7 0, 1 0 1 8 0, 5 0 1 9 0',
    '{1,5,8,2,3,4,6}'), 7,
  'no competence beyond one and a half times its share');
select is(pg_temp.choose('1e6 0 1 1 0, 1 0 1 2 0', capacity => 6), 2,
  'huge values do not overflow');
select throws_ok(format('select pg_temp.choose(%s)', t.call), '22023', null,
    'refused choice: ' || t.call)
  from unnest(array['''1 0 1 1 0'', ''{2}''', '''1 0 1 1 0'', ''{0}''',
    '''1 0 1 1 0'', ''{null}''', '''1 0 1 1 0'', null', '''1 0 0 1 0''',
    '''1 0 1 0 0''', '''1 0 1 1 0'', ''{}'', null',
    '''1 0 1 1 0'', ''{}'', 0, 0', '''1 0 1 1 0'', ''{}'', 0, 1, null'])
    as t (call);
select throws_ok($$select scoring.exam_choice(
    1, '{}', 0, '{}', '{}', '{}', '{}', '{}', 1)$$, '22023', null,
  'refused choice: no bank');
select throws_ok($$select scoring.exam_choice(
    1, '{}', 0, '{1}', '{0,1}', '{1}', '{1}', '{0}', 1)$$, '22023', null,
  'refused choice: unequal arrays');

-- The end ---------------------------------------------------------------------
select is(scoring.exam_is_over(t.n, t.error, t.fewest, t.most, t.target),
    t.expected, t.what)
  from (values
    (31, 0.1::float8, 20, 32, null::float8, false, 'fixed: not before the last'),
    (32, 0.9, 20, 32, null, true, 'fixed: after the last'),
    (15, 0.1, 16, 48, 0.3, false, 'variable: at least 16'),
    (16, 0.3, 16, 48, 0.3, true, 'variable: the error is small enough'),
    (16, 0.31, 16, 48, 0.3, false, 'variable: it is not'),
    (48, 0.5, 16, 48, 0.3, true, 'variable: at most 48')
  ) as t (n, error, fewest, most, target, expected, what);
select throws_ok('select scoring.exam_is_over(' || t.call || ')', '22023', null,
    'refused end: ' || t.call)
  from unnest(array['null, 1, 1, 2, null', '1, null, 1, 2, null',
    '1, 1, 3, 2, null', '1, 1, 0, 2, null']) as t (call);

-- Whole exams -------------------------------------------------------------------
select setseed(0.31);
create temp table bank as
  select array_agg(0.6 + 1.4 * random() order by i) as a,
      array_agg(5 * random() - 2.5 order by i) as b,
      array_agg(1 + i % 16 order by i) as c, array_agg(1 + i % 96 order by i) as t,
      array_fill(0, array[640]) as s, array_fill(true, array[640]) as usable,
      array[-3.1, -2.4, -1.75, -1.1, -0.5, 0, 0.5, 1.1, 1.75, 2.4]::float8[]
        as bounds
    from generate_series(0, 639) as i;
-- Takes an exam: right where chance says so. Returns what was asked.
create function pg_temp.sit(exam int, ability float8, most int, target float8,
  out asked int[], out outcomes boolean[], out capacity float8,
  out error float8) language plpgsql as $$
declare
  k bank;
  v_place int;
begin
  select * into k from bank;
  asked := '{}';
  outcomes := '{}';
  loop
    select n.place, n.capacity, n.error into v_place, capacity, error
      from scoring.next_of_exam(exam, asked, outcomes, k.a, k.b, k.c, k.t, k.s,
        exam, 16, most, target) as n;
    exit when v_place is null;
    asked := asked || v_place;
    outcomes := outcomes || (random() <
      1 / (1 + exp(k.a[v_place] * (k.b[v_place] - ability))));
    update bank set s[v_place] = s[v_place] + 1;
  end loop;
end $$;
create temp table exam as
  select e, t.most, t.target, x.*
    from (select e, case e % 3 when 1 then 48 else 32 end as most,
              case when e % 3 = 0 then 0.3::float8 end as target,
              (e % 7 - 3) * 0.8::float8 as ability
            from generate_series(1, 24) as e offset 0) as t,
      pg_temp.sit(t.e, t.ability, t.most, t.target) as x;
create temp table step as
  select e, n, p, k.c[p] as c, k.t[p] as t
    from exam, bank as k, unnest(asked) with ordinality as q (p, n);
select is((select array_agg(distinct cardinality(asked)) from exam
    where target is null and most = 32), '{32}', '32 questions');
select is((select array_agg(distinct cardinality(asked)) from exam
    where most = 48), '{48}', '48 questions');
select ok((select bool_and((error <= 0.3 or cardinality(asked) = most)
      and cardinality(asked) >= 16) from exam where target is not null),
  'a variable length stops at the error');
select ok((select bool_and(n = d) from (select count(p) as n,
      count(distinct p) as d from step group by e) as x), 'no question twice');
select is((select min(d) from (select count(distinct c) as d from step
    where n <= 16 group by e) as x), 16::bigint,
  'all competences within sixteen questions');
select is((select count(*) from step as one join step as two
    on two.e = one.e and two.n - one.n in (1, 2) and two.c = one.c), 0::bigint,
  'always two between two of a competence');
select is((select max(n) from (select count(*) as n from step join exam using (e)
    where most = 32 group by e, c) as x), 3::bigint,
  'at most 3 of a competence among 32');
select cmp_ok((select max(n) from (select count(*) as n from step
    join exam using (e) where most = 48 group by e, c) as x), '<=', 5::bigint,
  'at most 5 among 48');
select is((select count(*) from (select from step group by e, t
    having count(*) > 1) as x), 0::bigint, 'one question a topic');
select is((select max(n) from (select count(*) as n from step group by p) as x),
  6::bigint, 'nothing in more than a quarter of 24 exams');
select is((select count(*) from exam, bank as k, scoring.next_of_exam(e, asked,
      outcomes, k.a, k.b, k.c, k.t, k.s, e, 16, most, target) as n
    where n.place is null and n.capacity = exam.capacity
      and n.error = exam.error), 24::bigint, 'an exam that is over stays so');
select is((select count(*) from exam, bank as k, scoring.exam_answers(
      (select array_agg(p order by p) from unnest(asked) as p),
      (select array_agg(o order by p) from unnest(asked, outcomes) as q (p, o)),
      k.a, k.b) as w, scoring.capacity(w.a, w.b, w.u) as n
    where n.capacity = exam.capacity and n.error = exam.error), 24::bigint,
  'the same answers in another order: the same bits');
-- What does not count: as if it had not been asked, but a further one is.
select is((select count(*) from exam, bank as k, scoring.next_of_exam(e, asked,
      array_append(outcomes[:31], null), k.a, k.b, k.c, k.t, k.s, 24, 20, 32,
      null) as n, scoring.exam_answers(asked[:31], outcomes[:31], k.a, k.b) as w,
      scoring.capacity(w.a, w.b, w.u) as again
    where most = 32 and target is null
      and n.capacity = again.capacity and n.place <> all (asked)), 8::bigint,
  'a neutralised answer changes no estimate and brings a further question');
select throws_ok(format('select scoring.exam_answers(%s)', t.call), '22023',
    null, 'refused answers: ' || t.call)
  from unnest(array['null, ''{}'', ''{}'', ''{}''',
    '''{1}'', ''{}'', ''{1}'', ''{1}''', '''{2}'', ''{t}'', ''{1}'', ''{1}''',
    '''{1}'', ''{t}'', ''{1}'', ''{}''', '''{null}'', ''{t}'', ''{1}'', ''{1}'''
  ]) as t (call);

-- Level and pix -------------------------------------------------------------------
select is((select l.level || ' ' || l.pix from bank,
      scoring.exam_level(t.capacity, bounds, t.top) as l), t.expected,
    format('%s up to %s: %s', t.capacity, t.top, t.expected))
  from (values (-6::float8, 8, '0 0'), (-3.1, 8, '0 0'), (-2.75, 8, '0 32'),
    (-2.4001, 8, '0 63'), (-2.4, 8, '1 64'), (-1.75, 8, '2 128'),
    (-0.5, 8, '4 384'), (-0.25, 8, '4 448'), (0, 8, '5 512'), (0.25, 8, '5 576'),
    (1.75, 8, '8 896'), (2.3999, 8, '8 1023'), (2.4, 8, '8 1024'),
    (6, 8, '8 1024'), (6, 7, '7 896'), (1.75, 7, '7 896'), (1.7, 7, '7 886'),
    (0.5, 5, '5 640'), (-2, 5, '1 103')) as t (capacity, top, expected);
select ok((select bool_and(l.pix >= before) from (select l.*, lag(l.pix, 1, 0)
      over (order by x) as before from bank, generate_series(-400, 400) as x,
        scoring.exam_level(x / 100.0, bounds, 8) as l) as l),
  'pix never fall as the capacity rises');
select throws_ok('select scoring.exam_level(' || t.call || ')', '22023', null,
    'refused level: ' || t.call)
  from unnest(array['null, ''{1,2,3,4,5,6,7,8,9,10}'', 8',
    '''nan'', ''{1,2,3,4,5,6,7,8,9,10}'', 8', '0, ''{1,2,3}'', 8',
    '0, ''{1,2,3,4,5,6,7,8,9,9}'', 8', '0, ''{2,1,3,4,5,6,7,8,9,10}'', 8',
    '0, ''{1,2,3,4,5,6,7,8,9,null}'', 8', '0, ''{1,2,3,4,5,6,7,8,9,10}'', 9'])
    as t (call);

-- Probability: of N(0, 1) known, and of all levels together 1.
select ok(abs(scoring.exam_probability(scoring.exam_posterior('{}', '{}', '{}'),
    t.low, t.high) - t.expected) < 0.002, t.what)
  from (values
    ('-infinity'::float8, 'infinity'::float8, 1, 'everywhere: 1'),
    (0, 'infinity', 0.5, 'above the middle: a half'),
    (-1, 1, 0.6827, 'within one: 0.68'),
    (1.96, 'infinity', 0.025, 'above 1.96: 0.025'),
    (0.33, 0.33, 0, 'between a value and itself: 0')
  ) as t (low, high, expected, what);
select throws_ok(format($$select scoring.exam_probability(%s)$$, t.call),
    '22023', null, 'refused probability: ' || t.call)
  from unnest(array['null, 0, 1', '''{1}'', 0, 1',
    'array_fill(1::float8, array[61]), 1, 0',
    'array_fill(1::float8, array[61]), null, 0']) as t (call);

-- Results -------------------------------------------------------------------------
create function pg_temp.result(exam int, answers int, abandonment text,
  max_level int default 8)
returns table (status text, level int, pix int, capacity float8, error float8,
  probability float8, answers int) language sql as $$
  select r.*
    from exam as x, bank as k, scoring.adaptive_result(x.asked[:answers],
      x.outcomes[:answers], abandonment, k.a, k.b, k.usable, 20, 32, null,
      k.bounds, max_level) as r
   where x.e = exam
$$;
-- Exam 2: 32 questions.
select is((select r.status || ' ' || r.answers || ' ' || (r.capacity, r.error)
      = 'validated 32 ' || (x.capacity, x.error)
    from exam as x, pg_temp.result(2, 32, null) as r where e = 2), true,
  'a finished exam is validated, with its estimate');
select is((select (r.level, r.pix) = (l.level, l.pix) from exam as x, bank as k,
      pg_temp.result(2, 32, null) as r,
      scoring.exam_level(x.capacity, k.bounds, 8) as l where e = 2), true,
  'and the level and pix of that');
select ok((select probability between 0.3 and 1 from pg_temp.result(2, 32, null)),
  'and how probable that level is');
select is((select probability from pg_temp.result(2, 32, null, 1)) > 0.99, true,
  'of the highest level allowed: of that or more');
select is((select string_agg(concat_ws(' ', r.status, r.level, r.pix,
        r.probability, r.answers), ', ' order by a)
    from unnest(array['candidate', 'technical', null]) as a,
      pg_temp.result(2, 19, a) as r),
  'rejected -1 0 19, cancelled -1 0 19, cancelled -1 0 19',
  'under 20 answers: rejected if given up, else cancelled');
select is((select r.status || (r.capacity = c.capacity) from exam as x, bank as k,
      pg_temp.result(2, 20, 'technical') as r,
      scoring.exam_answers(x.asked[:20], x.outcomes[:20], k.a, k.b) as w,
      scoring.capacity(w.a, w.b, w.u) as c where e = 2), 'validatedtrue',
  'a breakdown after 20 answers changes nothing');
select ok((select bool_and(r.capacity < c.capacity and r.answers = 20
      and r.error < c.error) from exam as x, bank as k,
      pg_temp.result(e, 20, 'candidate') as r,
      scoring.exam_answers(x.asked[:20], x.outcomes[:20], k.a, k.b) as w,
      scoring.capacity(w.a, w.b, w.u) as c where most = 32 and target is null),
  'given up after 20: the estimate falls');
select is((select count(*) from generate_series(20, 30) as n,
      pg_temp.result(2, n, 'candidate') as r, pg_temp.result(2, n + 1, null) as s
    where r.capacity > s.capacity + 0.35), 0::bigint,
  'giving up never pays');
select is((select pg_temp.result(2, 32, 'candidate')::text),
  (select pg_temp.result(2, 32, null)::text), 'given up with nothing left');
select is((select (d.all_asked[:20] = x.asked[:20], cardinality(d.all_asked),
        (select count(distinct p) from unnest(d.all_asked) as p),
        true = any (d.all_outcomes[21:]))::text
      from exam as x, bank as k, scoring.exam_degraded(x.asked[:20],
        x.outcomes[:20], k.a, k.b, k.usable, 20, 32, null) as d where e = 2),
  '(t,32,32,f)', 'what is added: 12 others, all failed');
select is((select count(distinct r.capacity::text) from exam as x, bank as k,
      generate_series(1, 5) as turn, lateral (
        select array_agg(p order by md5(p || turn::text)) as asked,
            array_agg(o order by md5(p || turn::text)) as outcomes
          from unnest(x.asked[:24], x.outcomes[:24]) as q (p, o)) as s,
      scoring.adaptive_result(s.asked, s.outcomes, 'candidate', k.a, k.b,
        k.usable, 20, 32, null, k.bounds, 8) as r where e = 2), 1::bigint,
  'given up: the order of the answers changes no bit');
select is((select cardinality(d.all_asked) from scoring.exam_degraded('{1}',
    '{t}', '{1,1,1}', '{0,0,0}', '{t,t,f}', 1, 32, null) as d), 2,
  'it ends with the bank');
select is((select r.status || ' ' || r.level from bank as k,
    scoring.adaptive_result(array(select generate_series(1, 32)),
      array_fill(false, array[32]), null, array_fill(3::float8, array[640]),
      array_fill(-2.9::float8, array[640]), k.usable, 20, 32, null, k.bounds, 8)
      as r), 'rejected -1', 'nothing right, even the easiest: rejected');
select throws_ok($$select pg_temp.result(2, 32, 'bored')$$, '22023', null,
  'an unknown reason is refused');

select * from finish();
rollback;
