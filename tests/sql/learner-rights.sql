-- Nobody sees or changes what is another's; NULLs, empty and huge values do no harm.
begin;
select plan(49);
\ir learner-essai.psql
select pg_temp.create_person('lina') \g /dev/null
select pg_temp.create_person('eve') \g /dev/null
select pg_temp.create_person('demo', 'anonymous') \g /dev/null
select pg_temp.begin('lina', 'essai-a-2a') \g /dev/null
select pg_temp.begin('eve', 'essai-a-2a') \g /dev/null
create temp table doors as
  select replace(replace(call, 'T', quote_literal(pg_temp.test('lina'))),
                 'K', quote_literal(pg_temp.key('lina'))) as call,
         split_part(call, '(', 1) as name
    from unnest(array['learner.question(T)', 'learner.start_timer(T, K)',
      $$learner.answer(T, K, 'answer', '"2"')$$, $$learner.answer(T, K, 'skip')$$,
      'learner.checkpoint(T)', 'learner.results(T)']) call;

-- another person's test
select throws_ok(format('select pg_temp.post(%L, %L)', 'eve', call), 'PT404', 'error.404',
  name || ': another person''s test is 404') from doors;
select throws_ok(format('select pg_temp.post(%L, %L)', 'demo', call), 'PT404', 'error.404',
  name || ': and to a demonstration') from doors;
select throws_ok(format('select pg_temp.post(%L, %L)', '', call), 'PT401', 'error.401',
  name || ': a visitor must sign in first') from doors;
select pg_temp.finish('lina', 2) \g /dev/null
select throws_ok(format('select pg_temp.post(%L, %L)', 'eve', call), 'PT404', 'error.404',
  name || ': also when it is completed') from doors;

-- no such test
select throws_ok(format('select pg_temp.post(%L, %L)', 'lina', regexp_replace(call,
  '''[0-9a-f-]{36}''', quote_literal(gen_random_uuid()))), 'PT404', 'error.404',
  name || ': an unknown test is 404, in the same words') from doors;
select throws_ok(format('select pg_temp.post(%L, %L)', 'lina', regexp_replace(call,
  '''[0-9a-f-]{36}''', 'null')), 'PT404', 'error.404', name || ': so is none') from doors;
select is((select count(*)::int from app.answer where assessment = pg_temp.test('eve')), 0,
  'nothing of all this was stored');
select ok((select timer_at is null from app.question where assessment = pg_temp.test('eve')),
  'nor started');

-- odd answers
create function pg_temp.odd(answer text) returns text language plpgsql as $$
declare
  v_page text;
begin
  begin
    v_page := pg_temp.reply('eve', answer::jsonb);
    v_page := pg_temp.at(pg_temp.get('eve', format('learner.checkpoint(%L)',
      pg_temp.test('eve'))), '/*/answer/@verdict');
    raise exception 'undo' using errcode = 'ZZ000';
  exception
    when sqlstate 'ZZ000' then return v_page;
    when sqlstate 'PT422' then return 'fault';
  end;
end $$;
create temp table odd as select a from unnest(array['1', 'true', '[]', '{}', '[[]]',
  '[null]', '{"a": null}', '{"": ""}', '[{"a": [1, {"b": 2}]}]', '{"a": {"b": ["<&>"]}}',
  '1e400', '"\ud83d\ude00"', '["1", "1"]', '"2 "', '[" 2"]']) a
  union all select jsonb_object_agg('n' || n, 'v')::text from generate_series(1, 2000) n
  union all select jsonb_agg('v' || n)::text from generate_series(1, 2000) n
  union all select to_jsonb(repeat('<', 2000))::text;
create function pg_temp.all_odd(kind text) returns text[] language plpgsql as $$
begin
  perform pg_temp.pose('eve', kind);
  return array(select distinct pg_temp.odd(a) from odd order by 1);
end $$;
select ok(pg_temp.all_odd(c) <@ array['fault', 'ko', 'ok', 'partially', 'timedout'],
  'answers of odd shapes are faults or judged: ' || c)
  from unnest(array['essai-a-1a', 'essai-b-1a', 'essai-c-1a', 'essai-d-1a', 'essai-e-1a',
                    'essai-f-1a', 'essai-f-2a']) c;
select pg_temp.pose('eve', 'essai-a-1a') \g /dev/null
select is(pg_temp.odd('{"2": "2"}'), 'ko', 'a hand-made object is no right choice');
select is(pg_temp.odd('["2"]'), 'ko', 'nor is a list');

-- what the learner sees of a question, for each kind
select ok((select bool_and(page !~ 'ATTENDU|EXPLICATION|accept')
             from (select pg_temp.pose('eve', c.id),
                          pg_temp.get('eve', format('learner.question(%L)',
                            pg_temp.test('eve'))) as page
                     from app.challenge c where c.id like 'essai-%') p),
  'no question says what is expected');

-- the other way of arguments
select is_empty($$select p.proname from pg_proc p
   where p.pronamespace in ('learner'::regnamespace, 'visitor'::regnamespace)
     and exists (select from unnest(p.proargnames) a where a ~ 'account|session|kind'
                   and (p.proname, a) <> ('enter_exam', 'session'))$$,
  'no page takes who asks as an argument (an exam session''s number is typed)');

select * from finish();
rollback;
