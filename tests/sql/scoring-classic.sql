-- The classic exam: its questions, its counts, every cell of the decision table
-- reached from questions, abandonment, trust, status; incidents.
begin;
select plan(110);

select is(scoring.is_certifiable(t.levels), t.expected, t.what)
  from (values
    ('{1,1,1,1,1}'::int[], true, 'five at level 1 are enough'),
    ('{8,8,8,8,0,0}', false, 'four, however high, are not'),
    ('{}', false, 'none are not'),
    ('{0,2,0,9,1,3,0,1}', true, 'five among others')
  ) as t (levels, expected, what);
select throws_ok('select scoring.is_certifiable(' || t.call || ')', '22023',
    null, 'refused profile: ' || t.call)
  from unnest(array['null', '''{1,null}''', '''{-1}''']) as t (call);

-- Its questions -------------------------------------------------------------
-- Skill = topic-difficulty; challenge = skill and a letter; s: seen.
create function pg_temp.ask(seed bigint, challenges text[])
returns table (n int, competence text, skill text, challenge text)
language sql as $$
  select q.*
    from (select array_agg(split_part(c, ':', 1)) as competences,
              array_agg(split_part(split_part(c, ':', 2), '-', 1)) as topics,
              array_agg(substr(split_part(c, ':', 2), 1,
                length(split_part(c, ':', 2)) - 1)) as skills,
              array_agg(regexp_replace(split_part(c, ':', 2), '[^0-9]', '', 'g')
                ::int) as difficulties,
              array_agg(split_part(c, ':', 2)) as challenges,
              array_agg(split_part(c, ':', 3) = 's') as seen
            from unnest(challenges) as c having count(*) > 0) as a,
      scoring.classic_questions(seed, competences, topics, skills,
        difficulties, a.challenges, seen) as q
$$;
create function pg_temp.skills(seed bigint, challenges text[]) returns text
language sql as $$
  select string_agg(skill, ' ' order by n) from pg_temp.ask(seed, challenges)
$$;

select is(pg_temp.skills(1, '{1.1:a-1x,1.1:a-2x,1.1:a-3x,1.1:a-4x}'),
  'a-4 a-3 a-2', 'the hardest, one topic if there is no other');
select is(pg_temp.skills(s, '{1.1:a-5x,1.1:b-4x,1.1:a-3x,1.1:c-3x,1.1:d-1x}'),
    'a-5 b-4 c-3', 'a new topic first within a difficulty, seed ' || s)
  from generate_series(1, 3) as s;
select is(pg_temp.skills(s, '{1.1:a-5x,1.1:b-4x,1.1:a-3x,1.1:c-2x}'),
    'a-5 b-4 a-3', 'never an easier one for its topic, seed ' || s)
  from generate_series(1, 3) as s;
select is((select count(distinct pg_temp.skills(s,
      '{1.1:a-2x,1.1:b-2x,1.1:c-2x,1.1:d-2x}'))
    from generate_series(1, 200) as s), 24::bigint,
  'among equals the seed decides: all 24 orders in 200 exams');
select is((select count(distinct q.challenge)
    from generate_series(1, 50) as s,
      pg_temp.ask(s, '{1.1:a-2x:s,1.1:a-2y,1.1:a-2z}') as q), 2::bigint,
  'unseen challenges only, any of them, while there is one');
select is(pg_temp.skills(1, '{1.1:a-2x:s}'), 'a-2', 'else a seen one');
select is((select count(*) from scoring.classic_questions(
    1, '{}', '{}', '{}', '{}', '{}', '{}')), 0::bigint,
  'nothing proven, nothing asked');
select is((select array_agg(distinct challenge order by challenge)
    from generate_series(1, 20), pg_temp.ask(77, '{1.1:a-2x,1.1:a-2y}')),
  (select array_agg(challenge) from pg_temp.ask(77, '{1.1:a-2y,1.1:a-2x}')),
  'the same exam has the same question, whatever the order given');
create temp table bank as
  select array_agg(format('%s:t%s%s-%s%s', c, replace(c, '.', ''), t, d, v)) as all
    from unnest(array['1.1', '1.2', '1.3', '2.1', '5.2']) as c,
      unnest(array['i', 'j']) as t, generate_series(1, 8) as d,
      unnest(array['x', 'y', 'z']) as v;
select is((select array_agg(n) from bank, pg_temp.ask(5, bank.all)),
  array(select generate_series(1, 15)), 'fifteen questions of five competences');
select is((select count(distinct competence)
    from bank, pg_temp.ask(s, bank.all) where n between 5 * r - 4 and 5 * r),
    5::bigint, format('round %s of exam %s has every competence', r, s))
  from generate_series(1, 3) as r, generate_series(1, 2) as s;
select is((select count(distinct o) from (select string_agg(competence, ' '
        order by n) as o from bank, generate_series(1, 20) as s,
        pg_temp.ask(s, bank.all) where n <= 5 group by s) as x) > 10, true,
  'exams begin in different orders');
select throws_ok(format('select scoring.classic_questions(%s)', t.call),
    '22023', null, 'refused questions: ' || t.call)
  from unnest(array[
    'null, ''{}'', ''{}'', ''{}'', ''{}'', ''{}'', ''{}''',
    '1, null, ''{}'', ''{}'', ''{}'', ''{}'', ''{}''',
    '1, ''{1.1}'', ''{}'', ''{}'', ''{}'', ''{}'', ''{}''',
    '1, ''{1.1}'', ''{a}'', ''{a1}'', ''{null}'', ''{x}'', ''{f}''',
    '1, ''{1.1,1.1}'', ''{a,a}'', ''{a1,a1}'', ''{1,1}'', ''{x,x}'', ''{f,f}'''
  ]) as t (call);

-- Counts ----------------------------------------------------------------------
-- Verdicts: o ok, k ko, p partially; D doubles; N neutralised.
create function pg_temp.count(what text) returns text language sql as $$
  select concat_ws(' ', c.challenges, c.correct, c.neutralised)
    from (select coalesce(array_agg(q like '%D%'), '{}') as d,
              coalesce(array_agg(case when q like '%o%' then 'ok'
                when q like '%p%' then 'partially' else 'ko' end), '{}') as v,
              coalesce(array_agg(q like '%N%'), '{}') as n
            from unnest(string_to_array(nullif(what, ''), ' ')) as q) as a,
      scoring.classic_counts(d, v, n) as c
$$;
select is(pg_temp.count(t.what), t.expected,
    format('%s counts as %s', t.what, t.expected))
  from (values ('', '0 0 0'), ('o', '1 1 0'), ('kN', '1 0 1'), ('p', '1 0 0'),
    ('o k p', '3 1 0'), ('o oN k', '3 1 1'), ('oD k k', '3 1 0'),
    ('pD k k', '3 0 0'), ('kDN o o', '3 2 1'),
    ('oD', '2 2 0'), ('pD', '2 1 0'), ('kD', '2 0 0'), ('oDN', '2 0 2'),
    ('oD k', '3 2 0'), ('pD o', '3 2 0'), ('pD oN', '3 1 1'),
    ('oDN o', '3 1 2'), ('oD oD', '3 3 0'), ('pD pD', '3 2 0'),
    ('oD kDN', '3 2 1'), ('pD kDN', '3 1 2'), ('kDN kDN', '3 0 3'))
    as t (what, expected);
select throws_ok('select scoring.classic_counts(' || t.call || ')', '22023',
    null, 'refused counts: ' || t.call)
  from unnest(array['null, ''{}'', ''{}''', '''{f}'', ''{}'', ''{}''',
    '''{f}'', ''{null}'', ''{f}''',
    '''{f,f,f,f}'', ''{ok,ok,ok,ok}'', ''{f,f,f,f}''']) as t (call);

-- An exam: competence c1 as in the cell, and enough others to bring the rate.
create function pg_temp.exam(cell text, right_ones int, wrong_ones int,
  level int, pix int, max_level int) returns text language sql as $$
  select m.level || ' ' || m.certified_pix
    from (select array_agg(c order by i) as c, array_agg(v order by i) as v,
              array_agg(n order by i) as n
            from (select i, 'c1' as c, case when q like '%o%' then 'ok'
                      else 'ko' end as v, q like '%N%' as n
                    from unnest(string_to_array(cell, ' '))
                      with ordinality as t (q, i)
                  union all
                  select 100 + i, 'd' || i / 3, case when i < right_ones
                      then 'ok' else 'ko' end, false
                    from generate_series(0, right_ones + wrong_ones - 1) as i
                 ) as q) as a,
      scoring.classic_marks(c, array_fill(false, array[cardinality(c)]), v, n,
        null, array(select distinct unnest(c)),
        array_fill(level, array[cardinality(array(select distinct unnest(c)))]),
        array_fill(pix, array[cardinality(array(select distinct unnest(c)))]),
        max_level) as m
   where m.competence = 'c1'
$$;
-- The table as published: v keeps, d one level off, u nothing; by rate.
create temp table cell (what text, high text, middle text, low text);
insert into cell values
  ('o o o', 'v', 'v', 'v'), ('o o k', 'v', 'd', 'd'), ('o o kN', 'v', 'v', 'v'),
  ('o k k', 'u', 'u', 'u'), ('o k kN', 'v', 'd', 'u'), ('o kN kN', 'v', 'v', 'd'),
  ('k k k', 'u', 'u', 'u'), ('k k kN', 'u', 'u', 'u'), ('k kN kN', 'u', 'u', 'u'),
  ('kN kN kN', 'u', 'u', 'u'), ('o o', 'v', 'v', 'v'), ('o k', 'v', 'd', 'u'),
  ('o kN', 'v', 'v', 'd'), ('k k', 'u', 'u', 'u'), ('k kN', 'u', 'u', 'u'),
  ('kN kN', 'u', 'u', 'u'), ('o', 'v', 'v', 'd'), ('k', 'u', 'u', 'u'),
  ('kN', 'u', 'u', 'u');
create function pg_temp.says(outcome text) returns text language sql as $$
  select case outcome when 'v' then '5 41' when 'd' then '4 33' else '-1 0' end
$$;
select is((select array_agg(what || ': ' || pg_temp.exam(what, 36, 3, 5, 41, 8))
    from cell), (select array_agg(what || ': ' || pg_temp.says(high)) from cell),
  'all 19 cells from questions, the rate 80 or more');
select is((select array_agg(what || ': ' || pg_temp.exam(what, 31, 11, 5, 41, 8))
    from cell), (select array_agg(what || ': ' || pg_temp.says(middle)) from cell),
  'all 19 cells from questions, the rate 70 to 79');
select is((select array_agg(what || ': ' || pg_temp.exam(what, 24, 18, 5, 41, 8))
    from cell), (select array_agg(what || ': ' || pg_temp.says(low)) from cell),
  'all 19 cells from questions, the rate 50 to 69');
select is((select array_agg(distinct pg_temp.exam(what, 10, 32, 5, 41, 8))
    from cell), '{-1 0}', 'all 19 cells, the rate below 50: nothing');
select is(pg_temp.exam('o o o', 36, 3, 9, 77, 6), '6 48',
  'an estimate beyond the cap is capped');

-- Abandonment, trust, status: five competences of three questions, at level 3.
-- One letter a question: o ok, k ko, p partially, n neutralised and ok,
-- - not answered.
create function pg_temp.result(answers text, abandonment text,
  pix int default 30) returns text language sql as $$
  select concat_ws(' ', r.status, r.total, r.rate)
    from (select array_agg('c' || (i - 1) / 3 order by i) as c,
              array_agg(case a when 'o' then 'ok' when 'k' then 'ko'
                when 'p' then 'partially' when 'n' then 'ok' end
                order by i) as v,
              array_agg(a = 'n' order by i) as n
            from unnest(string_to_array(replace(answers, ' ', ''), null))
              with ordinality as t (a, i)) as q,
      scoring.classic_result(c, array_fill(false, array[cardinality(c)]), v, n,
        abandonment, array['c0', 'c1', 'c2', 'c3', 'c4'],
        '{3,3,3,3,3}', array_fill(pix, array[5]), 8) as r
$$;
select is(pg_temp.result(t.answers, t.abandonment), t.expected, t.what)
  from (values
    ('ooo ooo ooo ooo ooo', null, 'validated 150 100', 'all right'),
    ('ook ook ook ook ook', null, 'validated 110 67', 'one level less each'),
    ('ppp ooo ooo ooo ooo', null, 'validated 120 80', 'partially is not right'),
    ('okk okk okk okk okk', null, 'rejected 0 33', 'below 50 %'),
    ('ooo ooo ook kkk kkk', null, 'validated 82 53', 'at 53 %'),
    ('ooo ooo ooo o-- ---', 'candidate', 'validated 90 67',
      'given up: the rest is wrong'),
    ('ooo o-- --- --- ---', 'candidate', 'rejected 0 27', 'given up early'),
    ('ooo ooo ooo o-- ---', 'technical', 'validated 120 100',
      'breakdown: 10 of 15 still count'),
    ('ooo ooo ooo --- ---', 'technical', 'cancelled 0 100',
      'breakdown: 9 of 15 are too few'),
    ('nnn nnn ooo ooo ooo', null, 'cancelled 0 100',
      'neutralised by a jury: the same'),
    ('nnn nno ooo ooo ooo', null, 'validated 120 100', 'one less: trusted'),
    ('nnn nnn kkk kkk kkk', null, 'cancelled 0 0', 'cancelled before rejected'),
    ('--- --- --- --- ---', 'candidate', 'rejected 0 0', 'no answer at all')
  ) as t (answers, abandonment, expected, what);
select is(pg_temp.result('ook ook ook ook ook', null, 8), 'rejected 0 67',
  'nothing left after one level less: rejected');
select throws_ok($$select pg_temp.result('ooo ooo ooo ooo oo-', null)$$, '22023',
  null, 'an unfinished exam wants a reason');
select throws_ok($$select pg_temp.result('ooo ooo ooo ooo ooo', 'bored')$$,
  '22023', null, 'and a known one');
select throws_ok($$select pg_temp.result('ooo ooo ooo ooo ooo ooo', null)$$,
  '22023', null, 'a competence without an estimate is refused');
select is(scoring.exam_is_trusted(t.n, t.k), t.expected,
    format('%s of %s neutralised: %s', t.k, t.n, t.expected))
  from (values (15, 5, true), (15, 6, false), (48, 16, true), (48, 17, false),
    (1, 0, true), (1, 1, false), (3, 1, true), (50, 17, true))
    as t (n, k, expected);

-- Incidents: each kind of question, each verdict --------------------------------
create function pg_temp.effect(sub text, verdict text, flag int) returns text
language sql as $$
  select scoring.incident_effect('in_challenge', sub, verdict, flag = 1,
    flag = 2, flag = 3, flag = 4)
$$;
select is((select string_agg(case pg_temp.effect(t.sub, v, f) when 'neutralise'
        then 'N' when 'accept' then 'a' when 'nothing' then 'n' end, ''
        order by f, i)
      from generate_series(0, 4) as f, unnest(array['ok', 'ko', 'partially',
        'aband', 'timedout', 'focusedout', null]) with ordinality as w (v, i)),
    (select string_agg(case when f = any (t.flags) then t.hit
        else repeat('n', 7) end, '' order by f)
      from generate_series(0, 4) as f), t.sub)
  from (values
    ('website_blocked', '{0,1,2,3,4}'::int[], 'nNNNNnN'),
    ('website_unavailable', '{0,1,2,3,4}', 'nNNNNnN'),
    ('software_not_working', '{0,1,2,3,4}', 'nNNNNnN'),
    ('skip_on_oops', '{0,1,2,3,4}', 'nNNNNnN'),
    ('accessibility_issue', '{0,1,2,3,4}', 'nNNNNnN'),
    ('image_not_displaying', '{1}', 'nNNNNnN'),
    ('embed_not_working', '{1}', 'nNNNNnN'),
    ('file_not_opening', '{2}', 'nNNNNnN'),
    ('extra_time_exceeded', '{3}', 'nNNNNnN'),
    ('unintentional_focus_out', '{4}', 'nnnNnaN')
  ) as t (sub, flags, hit);
select is(scoring.incident_effect(t.c, t.s, 'ko', true, true, true, true),
    t.expected, concat_ws(' ', t.c, t.s, 'is', t.expected))
  from (values ('fraud', null, 'jury'),
    ('candidate_informations_changes', 'name_or_birthdate', 'jury'),
    ('candidate_informations_changes', 'extra_time_percentage', 'nothing'),
    ('signature_issue', null, 'nothing'),
    ('non_blocking_candidate_issue', null, 'nothing'),
    ('non_blocking_technical_issue', null, 'nothing')) as t (c, s, expected);
select throws_ok('select scoring.incident_effect(' || t.call || ')', '22023',
    null, 'refused incident: ' || t.call)
  from unnest(array['null, null, ''ko'', true, true, true, true',
    '''fire'', null, ''ko'', false, false, false, false',
    '''in_challenge'', null, ''ko'', false, false, false, false',
    '''fraud'', ''website_blocked'', ''ko'', false, false, false, false',
    '''fraud'', null, ''good'', false, false, false, false',
    '''fraud'', null, ''ko'', false, null, false, false']) as t (call);

select * from finish();
rollback;
