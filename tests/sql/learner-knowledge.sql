-- What a placement learns of a person, its end, and trying again.
begin;
select plan(73);
\ir learner-essai.psql
select pg_temp.create_person('lina') \g /dev/null
select pg_temp.create_person('ana') \g /dev/null
select pg_temp.create_person('zoe') \g /dev/null
select pg_temp.create_person('max') \g /dev/null
select pg_temp.create_person('noe') \g /dev/null
create function pg_temp.asked(who text) returns text language sql as $$
  select challenge from app.question where key = pg_temp.key(who)
$$;
-- Everything of a person happened so long before.
create function pg_temp.age(who text, by interval) returns void language plpgsql as $$
begin
  update app.knowledge set created_at = created_at - by where account = pg_temp.id(who);
  update app.assessment set created_at = created_at - by, completed_at = completed_at - by
   where account = pg_temp.id(who);
end $$;
create function pg_temp.nothing_left(who text) returns text language sql as $$
  select pg_temp.at(pg_temp.get(who, $q$learner.competence('5.2')$q$), '/*/@nothing_left')
$$;
create function pg_temp.results(who text) returns text language sql as $$
  select pg_temp.get(who, format('learner.results(%L)', pg_temp.test(who)))
$$;

-- a success
select pg_temp.begin('lina', 'essai-a-3a') \g /dev/null
select pg_temp.reply('lina', '"2"') \g /dev/null
select is(pg_temp.known('lina', 'essai-a-3'), 'validated direct 4.000000',
  'a success validates the skill, and earns its pix at once');
select is((select array_agg(skill) from app.knowledge where account = pg_temp.id('lina')),
  '{essai-a-3}', 'of other skills nothing is said before the end');
select is((select position from app.knowledge where account = pg_temp.id('lina')
              and assessment = pg_temp.test('lina')), 1,
  'what is known says which answer it comes from');
select is(web.earned(pg_temp.id('lina'), '5.2'), 4.000000, 'pix earned are exact');

-- a failure
select pg_temp.reply('lina', '"1"', 'essai-a-5a') \g /dev/null
select is(pg_temp.known('lina', 'essai-a-5'), 'invalidated direct 0.000000',
  'a failure invalidates the skill');
select is(pg_temp.known('lina', 'essai-a-6'), null,
  'of harder ones it says nothing before the end');
select is(pg_temp.known('lina', 'essai-a-3'), 'validated direct 4.000000',
  'and what is known of easier ones holds');
select pg_temp.pose('lina', 'essai-b-2a') \g /dev/null
select pg_temp.skip('lina') \g /dev/null
select is(pg_temp.known('lina', 'essai-b-2'), 'invalidated direct 0.000000',
  'a skip counts as a failure');
select pg_temp.reply('lina', '["1"]', 'essai-b-2b') \g /dev/null
select is(pg_temp.known('lina', 'essai-b-2'), 'validated direct 2.666667',
  'a later success on the same skill validates it');
select pg_temp.reply('lina', '["2"]', 'essai-b-2a') \g /dev/null
select is(pg_temp.known('lina', 'essai-b-2'), 'validated direct 2.666667',
  'a later failure takes nothing away that was validated');
select is((select position from app.knowledge where account = pg_temp.id('lina')
              and skill = 'essai-b-2'), 4, 'the answer that proved it stays its source');
select is(pg_temp.known('ana', 'essai-a-3'), null, 'nobody else learns from it');
select is(web.right_answers(pg_temp.test('lina'), 1), 2, 'two answers are right');

-- six skills at a level are exactly its eight pix
select pg_temp.begin('ana', 'essai-a-1a') \g /dev/null
select pg_temp.reply('ana', pg_temp.right(c), c)
  from unnest(array['essai-a-1a', 'essai-b-1a', 'essai-c-1a']) c \g /dev/null
select is(pg_temp.at(pg_temp.get('ana', 'learner.dashboard()'), '/*/@pix'), '4',
  'three times 4/3 pix are 4');
select pg_temp.reply('ana', pg_temp.right(c), c)
  from unnest(array['essai-d-1a', 'essai-e-1a', 'essai-f-1a']) c \g /dev/null
select is(pg_temp.at(pg_temp.get('ana', $$learner.competence('5.2')$$),
  'concat(/*/@pix, " ", /*/@level, " ", /*/@ahead)'), '8 1 0', 'six times 4/3 pix are a level');

-- a whole test
select pg_temp.begin('zoe') \g /dev/null
select is((select c.timer from app.challenge c where c.id = pg_temp.asked('zoe')), null,
  'a test begins with a question without a timer');
create temp table last as select pg_temp.finish('zoe', 2) as page;
select is((select page from last),
  '<redirect to="/evaluations/' || pg_temp.test('zoe') || '/resultats"/>',
  'the last answer leads to the results');
select is((select state from app.assessment where id = pg_temp.test('zoe')), 'completed',
  'the test is completed');
select ok((select earned_after = web.earned(account, competence) and completed_at = now()
             from app.assessment where id = pg_temp.test('zoe')),
  'with what was earned, and when');
select is((select count(*) - count(distinct challenge) from app.question
            where assessment = pg_temp.test('zoe')), 0::bigint, 'no question came twice');
select is((select count(*)::int from app.knowledge where account = pg_temp.id('zoe')), 14,
  'at the end something is said of every skill');
select is_empty($$select from app.knowledge k join app.question q using (assessment)
    join app.challenge c on c.id = q.challenge and c.skill = k.skill
   where k.account = pg_temp.id('zoe') and k.source <> 'direct'$$,
  'what was asked is known directly');
select isnt_empty($$select from app.knowledge where account = pg_temp.id('zoe')
                       and source = 'inferred' and status = 'validated'$$,
  'what was not asked may count all the same');
select is((select level from app.assessment where id = pg_temp.test('zoe')),
  floor(web.earned(pg_temp.id('zoe'), '5.2') / 8)::int,
  'all pix together are the level that the test found');
select is(pg_temp.get('zoe', format('learner.question(%L)', pg_temp.test('zoe'))),
  (select page from last), 'its question page leads to the results');
select is(pg_temp.get('zoe', format('learner.checkpoint(%L)', pg_temp.test('zoe'))),
  (select page from last), 'and so does its checkpoint');
select is(pg_temp.missing(pg_temp.results('zoe'), 'assessment kind code name area area_name '
  'before_level before_pix level pix ahead max_level answered right days_before_retry '
  'retry_at'), '{}', 'results say where one stands now and before');
select is(pg_temp.at(pg_temp.results('zoe'), 'concat(/*/@before_level, " ", /*/@before_pix,
  " ", /*/@level, " ", /*/@pix, " ", /*/@ahead)'), '0 0 2 16 0',
  'levels 1 and 2 known are sixteen pix');
select is(pg_temp.at(pg_temp.results('zoe'), 'count(/*/answer) = /*/@answered'), 'true',
  'all answers are there');
select is(pg_temp.at(pg_temp.results('zoe'), 'count(/*/answer[@verdict="ok"]) = /*/@right'),
  'true', 'and the right ones counted');
select is(pg_temp.at(pg_temp.results('zoe'), '/*/@days_before_retry'), '4',
  'it may be tried again in four days');
select is((pg_temp.at(pg_temp.results('zoe'), '/*/@retry_at'))::timestamptz,
  date_trunc('second', now() + interval '96 hours'), 'four days after its end');
select is(pg_temp.at(pg_temp.results('zoe'), 'count(/*/topic[@id and @name and @lesson_title '
  'and @minutes and @failed > 0 and @skipped = 0 and @relevance]) = count(/*/topic)
  and count(/*/topic) > 0'), 'true', 'topics to work on say why');
select is(pg_temp.at(pg_temp.get('zoe', $$learner.competence('5.2')$$),
  'concat(/*/@status, " ", count(/*/@assessment), " ", /*/past/@pix, " ",
   /*/past/@before_pix, " ", /*/past/@level)'), 'completed 0 16 0 2',
  'the competence is completed, and its page shows the past test');
select is(pg_temp.at(pg_temp.get('zoe', 'learner.dashboard()'),
  'concat(count(/*/resume), /*/competence[@code="5.2"]/@status)'), '0completed',
  'there is nothing to resume');

-- trying again
select pg_temp.age('zoe', '-1 hour') \g /dev/null
select is(pg_temp.at(pg_temp.results('zoe'), '/*/@days_before_retry'), '4', 'a clock that was set back adds no day to wait');
select pg_temp.age('zoe', '1 hour') \g /dev/null
select is(pg_temp.post('zoe', $$learner.start_placement('5.2')$$),
  '<redirect to="/competences/5.2"/>', 'before four days a test leads back');
select pg_temp.age('zoe', '95 hours 59 minutes') \g /dev/null
select is(pg_temp.post('zoe', $$learner.start_placement('5.2')$$),
  '<redirect to="/competences/5.2"/>', 'even a minute before');
select is(pg_temp.at(pg_temp.get('zoe', $$learner.competence('5.2')$$),
  '/*/@days_before_retry'), '1', 'a day begun counts');
select is((select count(*)::int from app.assessment where account = pg_temp.id('zoe')), 1,
  'nothing was begun');
select pg_temp.age('zoe', '1 minute') \g /dev/null
select is(pg_temp.at(pg_temp.get('zoe', $$learner.competence('5.2')$$),
  '/*/@days_before_retry'), '0', 'after four days there is nothing to wait for');
create temp table proven as
  select k.skill from app.knowledge k where k.account = pg_temp.id('zoe')
     and k.status = 'validated' and k.source = 'direct';
create temp table seen as
  select q.challenge from app.question q where q.assessment = pg_temp.test('zoe');
create temp table first_test as select pg_temp.test('zoe') as id;
select matches(pg_temp.post('zoe', $$learner.start_placement('5.2')$$),
  '^<redirect to="/evaluations/[0-9a-f-]{36}"/>$', 'and a test begins');
select isnt(pg_temp.test('zoe'), (select id from first_test), 'a new one');
select is((select earned_before from app.assessment where id = pg_temp.test('zoe')),
  16.000000, 'from what was earned before');
select is(pg_temp.nothing_left('zoe'), 'false', 'while a test runs something is left to ask');
select pg_temp.finish('zoe', 8) \g /dev/null
select isnt_empty('select from proven', 'something had been proven');
select is_empty($$select q.challenge from app.question q
   join app.challenge c on c.id = q.challenge
   join proven using (skill) where q.assessment = pg_temp.test('zoe')$$,
  'what had been proven is not asked again');
select is_empty($$select q.challenge from app.question q
  where q.assessment = pg_temp.test('zoe') and q.challenge in (select challenge from seen)$$,
  'nor any question seen before');
select is(pg_temp.at(pg_temp.results('zoe'), 'concat(/*/@before_level, " ", /*/@before_pix,
  " ", /*/@level)'), '2 16 4', 'the level gained shows');
select is(pg_temp.count(pg_temp.results('zoe'), '/*/topic'), 0, 'nothing to work on is left');
select is(pg_temp.at(pg_temp.get('zoe', format('learner.results(%L)',
  (select id from first_test))), 'concat(/*/@before_pix, " ", /*/@pix)'), '0 16',
  'the first test''s results stay what they were');
select is(pg_temp.count(pg_temp.get('zoe', $$learner.competence('5.2')$$), '/*/past'), 2,
  'both tests are on the competence page');
select pg_temp.age('zoe', '5 days') \g /dev/null
update app.knowledge k set status = 'validated', earned = s.pix_value from app.skill s
 where s.id = k.skill and k.account = pg_temp.id('zoe');
select is(pg_temp.nothing_left('zoe'), 'true', 'when all is validated nothing is left');
insert into app.skill (id, topic, competence, level, name, pix_value)
values ('essai-f-3', 'essai-f', '5.2', 3, 'Nouveau', 1);
select is(pg_temp.nothing_left('zoe'), 'true', 'as the page says, even with a skill that has no question');
update app.challenge set skill = 'essai-f-3' where id = 'essai-f-2b';
select is(pg_temp.nothing_left('zoe'), 'false', 'until a new one can be asked');
update app.challenge set skill = 'essai-f-2' where id = 'essai-f-2b';
delete from app.skill where id = 'essai-f-3';
select is(pg_temp.nothing_left('lina'), 'false', 'to others something is left');

-- failing again what had failed
select pg_temp.begin('max') \g /dev/null
select pg_temp.finish('max', 0) \g /dev/null
select is(pg_temp.at(pg_temp.results('max'), 'concat(/*/@level, /*/@pix, /*/@right)'), '000',
  'nothing right: level 0, without a pix');
select pg_temp.age('max', '4 days') \g /dev/null
select pg_temp.begin('max') \g /dev/null
select is(web.progress(a), 0, 'a retry starts over') from app.assessment a
 where a.id = pg_temp.test('max');
select pg_temp.finish('max', 0) \g /dev/null
select is(pg_temp.at(pg_temp.get('max', $$learner.competence('5.2')$$),
  '/*/@days_before_retry'), '4', 'failing again makes wait again');
select is_empty($$select c.skill from app.question q
   join app.challenge c on c.id = q.challenge
   join app.knowledge k on k.account = pg_temp.id('max') and k.skill = c.skill
  where q.assessment = pg_temp.test('max') and k.assessment <> q.assessment$$,
  'the latest word on each skill is kept');

-- what is validated is never lost
select pg_temp.begin('noe') \g /dev/null
select pg_temp.finish('noe', 3) \g /dev/null
select pg_temp.age('noe', '4 days') \g /dev/null
create temp table was as
  select k.skill, k.earned from app.knowledge k
   where k.account = pg_temp.id('noe') and k.status = 'validated';
create temp table level_was as select level from app.assessment where id = pg_temp.test('noe');
select pg_temp.begin('noe') \g /dev/null
select pg_temp.reply('noe', pg_temp.wrong(c.id), c.id)
  from (select min(c.id) as id from was join app.challenge c using (skill)
         where c.skill like 'essai-a-%') c \g /dev/null
select is((select count(*)::int from app.knowledge k join was using (skill)
            where k.account = pg_temp.id('noe') and k.status = 'validated'),
  (select count(*)::int from was), 'a failure does not undo what was validated');
select pg_temp.finish('noe', 0) \g /dev/null
select ok(a.level < w.level, 'a retry comes out lower') from app.assessment a, level_was w
 where a.id = pg_temp.test('noe');
select is_empty($$select skill, earned from was except
  select k.skill, k.earned from app.knowledge k
   where k.account = pg_temp.id('noe') and k.status = 'validated'$$,
  'yet all that was validated stays so');
select is((select earned_after from app.assessment where id = pg_temp.test('noe')),
  (select round(sum(earned), 6) from was), 'with its pix');

-- a failure on a skill that was only inferred is not forgotten by the test after
select pg_temp.create_person('lou') \g /dev/null
select pg_temp.begin('lou') \g /dev/null
select pg_temp.finish('lou', 3) \g /dev/null
select pg_temp.age('lou', '5 days') \g /dev/null
update app.knowledge set status = 'validated', source = 'inferred', earned = 1
 where account = pg_temp.id('lou') and skill = 'essai-a-1';
select pg_temp.begin('lou', 'essai-a-1b') \g /dev/null
select pg_temp.reply('lou', '"1"') \g /dev/null
select pg_temp.finish('lou', 3) \g /dev/null
create temp table seen_before as select web.first_views(pg_temp.id('lou'), '5.2') as views;
select isnt_empty($$select from seen_before b
   join app.topic_view v on v.id = any (b.views) where v.pattern like '1-%~%'$$,
  'a failure on an inferred skill is known to the next test');

-- who has it all
select pg_temp.age('lou', '5 days') \g /dev/null
update app.knowledge k set status = 'validated', earned = s.pix_value from app.skill s
 where s.id = k.skill and k.account = pg_temp.id('lou');
select is(pg_temp.nothing_left('lou'), 'true', 'with everything validated nothing is left');
select is(pg_temp.post('lou', $$learner.start_placement('5.2')$$),
  '<redirect to="/competences/5.2"/>', 'and no test begins');

-- content that goes away meanwhile
select pg_temp.create_person('eva') \g /dev/null
select pg_temp.begin('eva', 'essai-a-2a') \g /dev/null
update app.challenge set retired = true where id = 'essai-a-2a';
select is(pg_temp.at(pg_temp.get('eva', format('learner.question(%L)', pg_temp.test('eva'))),
  '//challenge/@id'), 'essai-a-2a', 'a question that was asked stays, though retired');
select lives_ok($$select pg_temp.reply('eva', '"2"')$$, 'and can be answered');
update app.challenge set retired = true where id like 'essai-%';
update app.skill set retired = true where competence = '5.2';
select is(pg_temp.at(pg_temp.get('eva', format('learner.checkpoint(%L)', pg_temp.test('eva'))),
  '/*/@progress'), '7', 'a checkpoint survives that all skills are retired');
select is(pg_temp.skip('eva'),
  '<redirect to="/evaluations/' || pg_temp.test('eva') || '/resultats"/>',
  'and the test ends');
select lives_ok($$select pg_temp.results('eva')$$, 'with results');
update app.setting set max_level = 5;
update app.assessment set earned_after = 47, earned_before = 43.9
 where id = pg_temp.test('eva');
select is(pg_temp.at(pg_temp.results('eva'), 'concat(/*/@before_level, " ", /*/@before_pix,
  " ", /*/@level, " ", /*/@pix, " ", /*/@ahead, " ", /*/@max_level)'), '5 40 5 40 0 5',
  'results end at the site''s highest level');

select * from finish();
rollback;
