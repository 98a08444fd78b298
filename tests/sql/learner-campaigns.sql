-- A campaign's test: what it asks, when a part ends, what it says of the person, and what it shares with placements.
begin;
\ir learner-essai.psql
\ir learner-campaign.psql
select plan(31);
select pg_temp.create_person(who) from unnest(array['lina', 'noe', 'zoe', 'tom', 'eva', 'ugo', 'max']) who \g /dev/null

select pg_temp.campaign('ESSAIA222', 'atelier', '{essai-a-1,essai-a-2,essai-a-3,essai-a-4,essai-b-1,essai-b-2,essai-g-1,essai-g-2,essai-g-3}') \g /dev/null
select is(pg_temp.join('lina', 'ESSAIA222'), format('<redirect to="/evaluations/%s"/>', pg_temp.test('lina')),
  'joining leads to the first question');
select results_eq($$select competence, place, skills from app.assessment_part where assessment = pg_temp.test('lina') order by place$$,
  $$values ('5.1', 1, '{essai-g-1,essai-g-2,essai-g-3}'::text[]),
           ('5.2', 2, '{essai-a-1,essai-a-2,essai-a-3,essai-a-4,essai-b-1,essai-b-2}'::text[])$$,
  'its test has a part a competence, by code, with the campaign''s skills');
select pg_temp.post('lina', $q$visitor.join_campaign('essaia222')$q$) as again \gset
select is(:'again', format('<redirect to="/evaluations/%s"/>', pg_temp.test('lina')),
  'joining again leads there again, in small letters too');
select is((select count(*)::int from app.participation where account = pg_temp.id('lina')), 1, 'and makes no second participation');

select pg_temp.finish('lina', 8) as page \gset
select is(:'page', format('<redirect to="/evaluations/%s/resultats"/>', pg_temp.test('lina')), 'the last answer leads to the results');
select is(pg_temp.get('lina', format('learner.results(%L)', pg_temp.test('lina'))),
  format('<redirect to="/participations/%s"/>', pg_temp.participation('lina', 'ESSAIA222')), 'which are the participation''s end page');
select ok(pg_temp.asked('lina') <@ array(select skill from app.campaign_skill where campaign = pg_temp.id('ESSAIA222')),
  'nothing but the campaign''s skills is asked');
select cmp_ok(cardinality(pg_temp.asked('lina')), '<', 9, 'and not all of them');
select is((select state from app.participation where id = pg_temp.participation('lina', 'ESSAIA222')), 'to_share', 'the participation can be sent');
select is((select count(*)::int from app.knowledge k join app.campaign_skill s on s.skill = k.skill
            where k.account = pg_temp.id('lina') and k.status = 'validated'), 9, 'who answers all rightly has all of its skills');
select is((select count(*)::int from app.knowledge k where k.account = pg_temp.id('lina')
             and k.skill not in (select skill from app.campaign_skill)), 0, 'and nothing is said of other skills');
select is((select count(*)::int from app.knowledge k where k.account = pg_temp.id('lina') and k.source = 'direct'),
  cardinality(pg_temp.asked('lina')), 'answers are direct words');

-- All wrong; part by part; five by five.
select pg_temp.join('noe', 'ESSAIA222') \g /dev/null
select is(pg_temp.at(pg_temp.get('noe', format('learner.question(%L)', pg_temp.test('noe'))), '/*/@name'), 'Parcours ESSAIA222', 'the header says the campaign''s title');
select pg_temp.finish('noe', 0) \g /dev/null
select is((select count(*)::int from app.knowledge k where k.account = pg_temp.id('noe') and k.status = 'validated'), 0, 'who answers nothing rightly has none');
select is((select count(*)::int from app.knowledge k where k.account = pg_temp.id('noe')), 9, 'but each skill has its word');
select is((select bool_and(s.competence = '5.1') from app.question q join app.challenge c on c.id = q.challenge join app.skill s on s.id = c.skill
            where q.assessment = pg_temp.test('noe') and q.position <= (select answered from app.assessment_part
              where assessment = pg_temp.test('noe') and competence = '5.1')), true, 'positions run through the parts, one after the other');
select ok((select bool_and(answered <= (scoring.part_length('normal', cardinality(skills))).cap and done) from app.assessment_part
            where assessment = pg_temp.test('noe')), 'no part asks more than its cap');
select is((scoring.part_length('normal', n)).cap, cap, n || ' skills: at most ' || cap || ' questions')
  from (values (1, 1), (3, 3), (4, 3), (6, 4), (12, 8)) v (n, cap);

-- What is known is not asked; a failure is only when it is older than four days.
insert into app.assessment (id, account, kind, competence, state, created_at, completed_at)
values (pg_temp.id('old'), pg_temp.id('zoe'), 'placement', '5.1', 'completed', now() - interval '40 days', now() - interval '40 days');
insert into app.knowledge (account, competence, skill, status, source, earned, assessment, position, created_at)
values (pg_temp.id('zoe'), '5.1', 'essai-g-1', 'validated', 'inferred', 4, pg_temp.id('old'), 1, now() - interval '40 days'),
       (pg_temp.id('zoe'), '5.1', 'essai-g-2', 'invalidated', 'direct', 0, pg_temp.id('old'), 2, now() - interval '3 days'),
       (pg_temp.id('zoe'), '5.1', 'essai-g-3', 'invalidated', 'direct', 0, pg_temp.id('old'), 2, now() - interval '5 days');
select pg_temp.campaign('ESSAIG222', 'atelier', '{essai-g-1,essai-g-2,essai-g-3}') \g /dev/null
select pg_temp.join('zoe', 'ESSAIG222') \g /dev/null
select pg_temp.finish('zoe', 0) \g /dev/null
select is(pg_temp.asked('zoe'), '{essai-g-3}', 'nothing is asked that is validated, or was failed less than four days ago');
select is(pg_temp.known('zoe', 'essai-g-1'), 'validated inferred 4.000000', 'and nothing validated is lowered');
select pg_temp.campaign('ESSAIK222', 'atelier', '{essai-g-1}') \g /dev/null
select is(pg_temp.join('zoe', 'ESSAIK222'), format('<redirect to="/participations/%s"/>', pg_temp.participation('zoe', 'ESSAIK222')),
  'a campaign of which all is known leads to its end page');

-- Shared both ways.
create temp table first as select who, web.first_views(pg_temp.id(who), '5.1') as views from unnest(array['lina', 'tom']) who;
select matches((select v.pattern from app.topic_view v where v.id = views[1]), '^(\d\+~,?)+$', 'a placement starts from what a campaign asked')
  from first where who = 'lina';
select is((select v.pattern from app.topic_view v where v.id = views[1]), '', 'and from nothing where nothing was asked') from first where who = 'tom';
select pg_temp.post('lina', $q$learner.start_placement('5.1')$q$) \g /dev/null
select ok(not exists (select from app.question q join app.challenge c on c.id = q.challenge join app.knowledge k on k.skill = c.skill
  and k.account = pg_temp.id('lina') and k.status = 'validated' and k.source = 'direct' where q.assessment = pg_temp.test('lina')),
  'a skill proven in a campaign is not asked by a placement, which may begin at once');
select pg_temp.begin('tom') \g /dev/null
select pg_temp.finish('tom', 2) \g /dev/null
select pg_temp.join('tom', 'ESSAIA222') \g /dev/null
select pg_temp.finish('tom', 2) \g /dev/null
select ok(not exists (select c.skill from app.question q join app.challenge c on c.id = q.challenge join app.assessment a on a.id = q.assessment
  where a.account = pg_temp.id('tom') group by c.skill having count(*) > 1), 'what a placement asked, a campaign does not ask again');

-- The same answers in another order.
select pg_temp.campaign('ESSAIO222', 'atelier', '{essai-g-1,essai-g-2,essai-g-3,essai-g-4}') \g /dev/null
select pg_temp.join(who, 'ESSAIO222') from unnest(array['ugo', 'max']) who \g /dev/null
select pg_temp.reply('ugo', '"42"', 'essai-g-1a') \g /dev/null
select pg_temp.reply('ugo', '"41"', 'essai-g-3a') \g /dev/null
select pg_temp.reply('max', '"41"', 'essai-g-3a') \g /dev/null
select pg_temp.reply('max', '"42"', 'essai-g-1a') \g /dev/null
select is((select views from app.assessment_part where assessment = pg_temp.test('ugo')),
          (select views from app.assessment_part where assessment = pg_temp.test('max')), 'the order of the answers changes nothing of what they say');
-- Failed at level 3, right at level 4: what is harder and mastered stands for level 2, which was not asked.
select pg_temp.reply('ugo', '"42"', 'essai-g-4a') \g /dev/null
select is((select array_agg(concat_ws(' ', k.skill, k.status, k.source) order by k.skill) from app.knowledge k where k.account = pg_temp.id('ugo')),
  '{essai-g-1 validated direct,essai-g-2 validated inferred,essai-g-3 invalidated direct,essai-g-4 validated direct}',
  'answers are kept as they were given; a harder skill that is mastered stands for an easier one');

select * from finish();
rollback;
