-- A placement: its questions, its answers, exactly once.
begin;
select plan(93);
\ir learner-essai.psql
select pg_temp.create_person('lina') \g /dev/null
select pg_temp.create_person('ana') \g /dev/null
create function pg_temp.question() returns text language sql as $$
  select pg_temp.get('lina', format('learner.question(%L)', pg_temp.test('lina')))
$$;
create function pg_temp.answer(nth int, action text, answer text) returns text
language sql as $$
  select pg_temp.post('lina', format('learner.answer(%L, %L, %L, %L)',
    pg_temp.test('lina'), pg_temp.key('lina', nth), action, answer))
$$;
create function pg_temp.answers() returns int language sql as $$
  select count(*)::int from app.answer where assessment = pg_temp.test('lina')
$$;
create function pg_temp.key_of(call text) returns text language plpgsql as $$
declare
  v_detail text;
begin
  execute 'select ' || call;
  return 'no error';
exception when sqlstate 'PT422' then
  get stacked diagnostics v_detail = pg_exception_detail;
  return pg_temp.at(v_detail, 'concat(/faults/fault/@field, " ", /faults/fault/@key)');
end $$;

-- starting
select matches(pg_temp.post('lina', $$learner.start_placement('5.2')$$),
  '^<redirect to="/evaluations/[0-9a-f-]{36}"/>$', 'starting leads to the first question');
select is(pg_temp.post('lina', $$learner.start_placement('5.2')$$),
  '<redirect to="/evaluations/' || pg_temp.test('lina') || '"/>',
  'starting twice leads to the same test');
select is((select count(*)::int from app.assessment where account = pg_temp.id('lina')), 1,
  'there is one');
select is((select count(*)::int from app.question
            where assessment = pg_temp.test('lina')), 1, 'with one question');
select throws_ok($$select pg_temp.post('lina', 'learner.start_placement(''9.9'')')$$,
  'PT404', 'error.404', 'an unknown competence cannot be started');
select throws_ok($$select pg_temp.post('lina', 'learner.start_placement(null)')$$,
  'PT404', 'error.404', 'nor can none');
update app.challenge set retired = true where id like 'essai-%';
select is(pg_temp.post('ana', $$learner.start_placement('5.2')$$),
  '<redirect to="/competences/5.2"/>', 'with nothing to ask one is led back');
select is((select count(*)::int from app.assessment where account = pg_temp.id('ana')), 0,
  'and nothing is begun');
update app.skill set retired = true where competence = '5.2';
select throws_ok($$select pg_temp.post('ana', 'learner.start_placement(''5.2'')')$$,
  'PT404', 'error.404', 'a competence without content cannot be started');
update app.skill set retired = false where id like 'essai-%';
update app.challenge set retired = false where id like 'essai-%';

-- the question
select pg_temp.pose('lina', 'essai-a-2a') \g /dev/null
select is(pg_temp.missing(pg_temp.question(), 'assessment position key kind code name area '
  'since_checkpoint checkpoint_every'), '{}', 'a question page says where one is');
select is(pg_temp.at(pg_temp.question(), 'concat(/*/@position, /*/@since_checkpoint,
  /*/@checkpoint_every, /*/@kind, /*/@code)'), '105placement5.2',
  'the first question');
select is(pg_temp.at(pg_temp.question(), '/*/@key'), pg_temp.key('lina')::text,
  'with the key its form posts');
select is(pg_temp.names(pg_temp.at(pg_temp.question(), '/*/challenge')),
  array['id', 'kind', 'format'], 'a challenge says its kind and format');
select is(pg_temp.at(pg_temp.question(), '/*/challenge/body/p'),
  '<p>ÉNONCÉ essai-a-2a</p>', 'its text');
select is(pg_temp.count(pg_temp.question(), '//choice'), 2, 'and its proposals');
select ok(pg_temp.question() !~ 'ATTENDU|EXPLICATION|accept|solution',
  'but not what is expected');
select is(pg_temp.question(), pg_temp.question(), 'reading it again changes nothing');

-- faults
select is(pg_temp.key_of($$pg_temp.answer(null, 'answer', null)$$), 'answer answer.empty',
  'no answer is a fault');
select is(pg_temp.key_of($$pg_temp.answer(null, 'answer', '""')$$), 'answer answer.empty',
  'so is an empty one');
select is(pg_temp.key_of($$pg_temp.answer(null, 'answer', 'null')$$), 'answer answer.empty',
  'and JSON null');
select is(pg_temp.key_of($$pg_temp.answer(null, 'answer', to_jsonb(repeat('x', 2001))::text)$$),
  'answer answer.long', 'and a huge one');
select pg_temp.pose('lina', 'essai-c-1a') \g /dev/null
select is(pg_temp.key_of($$pg_temp.answer(null, 'answer', '{"1":"a","2":"","3":"b"}')$$),
  'answer answer.incomplete', 'and one with a position left out');
select is(pg_temp.key_of($$pg_temp.answer(null, 'answer', '{"1":"a","2":"a","3":"b"}')$$),
  'answer answer.order', 'and one with an item twice');
select is(pg_temp.answers(), 0, 'a fault stores nothing');
select is((select count(*)::int from app.knowledge where account = pg_temp.id('lina')), 0,
  'and teaches nothing');
select throws_ok($$select pg_temp.answer(null, 'guess', '"2"')$$, 'PT400', 'error.400',
  'another action is refused');
select throws_ok($$select pg_temp.answer(null, '', '"2"')$$, 'PT400', 'error.400',
  'and an empty one');
select throws_ok($$select pg_temp.answer(null, null, '"2"')$$, 'PT400', 'error.400',
  'and none');

-- an answer, once
select pg_temp.pose('lina', 'essai-a-2a') \g /dev/null
create temp table went as select pg_temp.answer(1, 'answer', '"2"') as page;
select is((select page from went),
  '<redirect to="/evaluations/' || pg_temp.test('lina') || '"/>',
  'an answer leads to the next question');
select is(pg_temp.verdict('lina', 1), 'ok', 'it is judged');
select is((select given from app.answer where assessment = pg_temp.test('lina')), '"2"',
  'and kept as it was given');
select is((select challenge from app.answer where assessment = pg_temp.test('lina')),
  'essai-a-2a', 'with what was asked');
select is(pg_temp.at(pg_temp.question(), '/*/@position'), '2', 'the next question is there');
select is(pg_temp.answer(1, 'answer', '"2"'), (select page from went),
  'the same answer again is led where the first was');
select is(pg_temp.answers(), 1, 'and kept once');
select is((select count(*)::int from app.question
            where assessment = pg_temp.test('lina')), 2, 'asking no further question');
select is(pg_temp.at(pg_temp.answer(1, 'answer', '"1"'), '/learner.conflict/@http_status'),
  '409', 'another answer to the same question is a conflict');
select is(pg_temp.at(pg_temp.answer(1, 'answer', '"1"'),
  'concat(/*/kept/value, " ", /*/refused/value)'), '2 1', 'which shows both');
select is(pg_temp.missing(pg_temp.answer(1, 'answer', '"1"'),
  'http_status assessment position title kind'), '{}', 'and where it happened');
select is(pg_temp.count(pg_temp.answer(1, 'answer', '"1"'), '/*/proposals/choice'), 2,
  'and what the answers mean');
select is(pg_temp.at(pg_temp.answer(1, 'skip', null), '/*/refused'), '<refused/>',
  'skipping what was answered is a conflict');
select is(pg_temp.verdict('lina', 1), 'ok', 'the first answer stays');
select is(pg_temp.at(pg_temp.answer(1, 'answer', '"<b>&"'), '/*/refused/value/text()'),
  '&lt;b&gt;&amp;', 'what is refused is escaped');
select is(pg_temp.at(pg_temp.answer(1, 'answer', '{"a\"<": "&"}'), '/*/refused/value/@name'),
  'a"&lt;', 'names of fields too');
select throws_ok($$update app.answer set verdict = 'ok'
                    where assessment = pg_temp.test('lina')$$, 'P0001', null,
  'an answer cannot be changed');

-- what no page could show
create function pg_temp.kept(given jsonb) returns boolean language plpgsql as $$
begin
  insert into app.answer (assessment, position, challenge, given, verdict, payload_hash)
  values (pg_temp.test('lina'), 2, 'essai-d-1a', given, 'ko', '');
  raise exception using errcode = 'ZZ000';
exception when check_violation then
  return false;
when sqlstate 'ZZ000' then
  return true;
end $$;
select is_empty($$select c from unnest(array[1, 8, 11, 12, 27, 31, 127, 65534, 65535]) c, unnest(array[
    to_jsonb('a' || chr(c)), to_jsonb('\' || chr(c)), jsonb_build_array('a', chr(c) || '1'),
    jsonb_build_object('x', '\\' || chr(c)), jsonb_build_object('x' || chr(c), 'a')]) g
   where pg_temp.kept(g)$$, 'a control character is refused, wherever it stands');
select is_empty($$select g from unnest(array[to_jsonb(E'a\tb\r\nc'::text), '"\\u0001"', '"\\\\u0001"',
    '"\\b\\f \"\\u007f"', to_jsonb('C:\bin\font\u00e9'::text), '["é", "\ud83d\ude00", "\u00a0"]', '{"\\b": "\\f"}',
    'null', 'true', '12.5']::jsonb[]) g where not pg_temp.kept(g)$$,
  'what looks like one when it is written is not');

-- skipping
select pg_temp.pose('lina', 'essai-d-1a') \g /dev/null
select is(pg_temp.skip('lina'), (select page from went), 'skipping leads on');
select is(pg_temp.verdict('lina', 2), 'aband', 'it is no answer');
select is((select given from app.answer where assessment = pg_temp.test('lina')
              and position = 2), null, 'nothing was given');
select is(pg_temp.answer(2, 'skip', null), (select page from went),
  'skipping twice is the same');
select is(pg_temp.answer(2, 'skip', '"typed"'), (select page from went),
  'whatever was typed before skipping');
select is(pg_temp.at(pg_temp.answer(2, 'answer', '"1"'), '/*/@http_status'), '409',
  'answering what was skipped is a conflict');
select is(pg_temp.at(pg_temp.answer(2, 'answer', '"1"'), '/*/kept'), '<kept/>',
  'nothing was kept of it');

-- going on while a question is open
select is(web.ask_next(a), 3, 'with a question open that is the next one')
  from app.assessment a where a.id = pg_temp.test('lina');
select is((select count(*)::int from app.question
            where assessment = pg_temp.test('lina')), 3, 'no other is asked');
update app.challenge set retired = true where id like 'essai-%';
select web.go_on(a) from app.assessment a where a.id = pg_temp.test('lina') \g /dev/null
select is((select state from app.assessment where id = pg_temp.test('lina')), 'started',
  'nor does the test end, though there is nothing else to ask');
update app.challenge set retired = false where id like 'essai-%';
select is((select array_agg(position order by position) from app.question q
            where assessment = pg_temp.test('lina') and not exists (select from app.answer r
              where r.assessment = q.assessment and r.position = q.position)), '{3}',
  'the question is still open');
select pg_temp.post('ana', $$visitor.start_demonstration('x')$$) \g /dev/null
select is((select web.ask_next(a) from app.assessment a
            where a.account = pg_temp.id('ana')), 1, 'the same in a demonstration');
delete from app.assessment where account = pg_temp.id('ana');

-- keys
select pg_temp.begin('ana', 'essai-a-2a') \g /dev/null
select throws_ok(format('select pg_temp.post(%L, $q$learner.answer(%L, %L, %L, %L)$q$)',
  'lina', pg_temp.test('lina'), pg_temp.key('ana'), 'answer', '"2"'), 'PT404', 'error.404',
  'a key of another test is 404');
select throws_ok(format('select pg_temp.post(%L, $q$learner.answer(%L, %L, %L, %L)$q$)',
  'lina', pg_temp.test('lina'), null, 'answer', '"2"'), 'PT404', 'error.404',
  'and so is none');

-- kinds
select pg_temp.reply('lina', '"1"', 'essai-b-1a') \g /dev/null
select is(pg_temp.verdict('lina', 3), 'ok', 'one box ticked is a list of one');
select is((select given from app.answer where assessment = pg_temp.test('lina')
              and position = 3), '["1"]', 'kept as a list');
select pg_temp.reply('lina', '{"1": "c", "3": "b", "2": "a"}', 'essai-c-3a') \g /dev/null
select is(pg_temp.verdict('lina', 4), 'ok', 'positions are an order');
select is((select given from app.answer where assessment = pg_temp.test('lina')
              and position = 4), '["c", "a", "b"]', 'kept in order');

-- the checkpoint
select is(pg_temp.reply('lina', '{"x": "un", "y": "faux"}', 'essai-e-1a'),
  '<redirect to="/evaluations/' || pg_temp.test('lina') || '/bilan"/>',
  'the fifth answer leads to a checkpoint');
create temp table pause as
  select pg_temp.get('lina', format('learner.checkpoint(%L)', pg_temp.test('lina'))) as page;
select is((select pg_temp.missing(page, 'assessment kind code name area answered right '
  'progress checkpoint_every') from pause), '{}', 'which says where one is');
select is((select pg_temp.at(page, 'concat(/*/@answered, " ", /*/@right, " ", /*/@progress)')
  from pause), '5 3 33', 'five answers of fifteen at most, three right');
select is((select pg_temp.at(page, 'concat(/*/answer[1]/@verdict, " ", /*/answer[2]/@verdict,
  " ", /*/answer[5]/@verdict)') from pause), 'ok aband ko', 'each answer with its verdict');
select is((select pg_temp.count(page, '/*/answer[@position and @title and @kind and @topic '
  'and @topic_name and @lesson_title and @minutes and @area="5"]') from pause), 5,
  'and its lesson');
select is((select pg_temp.count(page, '/*/answer[body and proposals and expected/line and '
  'explain]') from pause), 5, 'what was asked, what was expected and why');
select is((select pg_temp.at(page, 'concat(/*/answer[5]/given/value[@name="x"], " ",
  count(/*/answer[2]/given))') from pause), 'un 0', 'and what was given, if anything');
select is(pg_temp.answer(5, 'answer', '{"x": "un", "y": "faux"}'),
  '<redirect to="/evaluations/' || pg_temp.test('lina') || '/bilan"/>',
  'a replay of the fifth leads there too');
select is(pg_temp.at(pg_temp.question(), 'concat(/*/@position, /*/@since_checkpoint)'), '60',
  'the sixth question begins a new stretch');
select pg_temp.pose('lina', 'essai-b-2a') \g /dev/null
select pg_temp.skip('lina') \g /dev/null
select is(pg_temp.at(pg_temp.get('lina', format('learner.checkpoint(%L)',
  pg_temp.test('lina'))), 'concat(count(/*/answer), /*/answer[1]/@position)'), '16',
  'a checkpoint read early shows the answers since the last');
select is(pg_temp.answer(5, 'answer', '{"x": "un", "y": "faux"}'), (select page from went),
  'once past it, a replay of the fifth leads to the question');

-- a timed question
select pg_temp.pose('lina', 'essai-f-2a') \g /dev/null
select is(pg_temp.at(pg_temp.question(), 'concat(/*/challenge/@timer, " ",
  /*/challenge/@opened, " ", count(/*/challenge/@left))'), '30 false 0',
  'a timed question says its time before it is opened');
select is(pg_temp.count(pg_temp.question(), '/*/challenge/*'), 0, 'and nothing else');
create function pg_temp.open_timer() returns text language sql as $$
  select pg_temp.post('lina', format('learner.start_timer(%L, %L)', pg_temp.test('lina'),
                                     pg_temp.key('lina')))
$$;
select is(pg_temp.open_timer(), (select page from went), 'opening it leads to it');
select is(pg_temp.at(pg_temp.question(), 'concat(/*/challenge/@opened, " ",
  /*/challenge/@left, " ", /*/challenge/body/p)'), 'true 30 ÉNONCÉ essai-f-2a',
  'now it says its text and the seconds left');
update app.question set timer_at = clock_timestamp() - interval '10 seconds'
 where key = pg_temp.key('lina');
select pg_temp.open_timer() \g /dev/null
select is(pg_temp.at(pg_temp.question(), '/*/challenge/@left'), '20',
  'opening it twice does not give the time back');
select throws_ok(format('select pg_temp.post(%L, $q$learner.start_timer(%L, %L)$q$)',
  'lina', pg_temp.test('lina'), pg_temp.key('ana')), 'PT404', 'error.404',
  'a key of another test opens nothing');
-- The verdict of an answer so many seconds after the timer was opened.
create function pg_temp.after(seconds numeric, answer text) returns text
language plpgsql as $$
begin
  perform pg_temp.pose('lina', 'essai-f-2a');
  update app.question set timer_at = clock_timestamp() - make_interval(secs => seconds)
   where key = pg_temp.key('lina');
  perform pg_temp.answer(null, 'answer', answer);
  return (select r.verdict from app.answer r where r.assessment = pg_temp.test('lina')
           order by r.position desc limit 1);
end $$;
select is(pg_temp.after(29, '"vite"'), 'ok', 'a right answer in time is right');
select is(pg_temp.after(31.5, '"vite"'), 'ok', 'and within two seconds of grace');
select is(pg_temp.after(33, '"vite"'), 'timedout', 'after that it is too late');
select is(pg_temp.after(33, '"lent"'), 'ko', 'a wrong one stays wrong');
select is(pg_temp.after(33, '""'), 'timedout', 'an empty one is taken when time is up');
select is((select state from app.assessment where id = pg_temp.test('lina')), 'started',
  'the test goes on');
select is(pg_temp.key_of($$pg_temp.after(5, '""')$$), 'answer answer.empty',
  'an empty one in time is a fault');
select pg_temp.open_timer() \g /dev/null
update app.question set timer_at = clock_timestamp() - interval '1 hour'
 where key = pg_temp.key('lina');
select pg_temp.pose('lina', 'essai-f-2a') \g /dev/null
select is(pg_temp.at(pg_temp.question(), '/*/challenge/@left'), '0',
  'time left is never below zero');
update app.question set timer_at = clock_timestamp() + interval '1 hour'
 where key = pg_temp.key('lina');
select is(pg_temp.at(pg_temp.question(), '/*/challenge/@left'), '30',
  'nor above its time, when the clock was set back');
select pg_temp.skip('lina') \g /dev/null
select is((select r.verdict from app.answer r where r.assessment = pg_temp.test('lina')
            order by position desc limit 1), 'aband', 'a late skip is a skip');
select is((select count(*)::int from app.answer r join app.question q
             using (assessment, position) where r.challenge <> q.challenge), 0,
  'every answer is to the question that was asked');

select * from finish();
rollback;
