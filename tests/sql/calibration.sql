-- Calibration: what it reads, what it keeps, what stays as it was.
begin;
\ir learner-essai.psql
select plan(47);

-- The model's scales and priors.
select is(scoring.level_of_ability(0), 4::float8, 'the standard 0 is level 4');
select is(scoring.ability_of_level(8), 2::float8, 'level 8 is two standard deviations above');
select is(scoring.level_of_ability(scoring.ability_of_level(2.7)), 2.7::float8, 'there and back');
select ok(bool_and(more), 'priors of difficulty rise with the level')
  from (select (scoring.prior_parameters(l, null)).difficulty
          > lag((scoring.prior_parameters(l, null)).difficulty) over (order by l) as more
          from generate_series(1, 8) l) x where more is not null;
-- Each form as the loader reads it: what one is chosen from counts, nothing else does.
select is((scoring.prior_parameters(1, c.choices)).guess, v.guess, 'guess of ' || v.id)
  from (values ('essai-1a', 0.25::float8), ('essai-1b', 0), ('essai-1c', 0), ('essai-1d', 0.5),
               ('essai-1e', 0)) v (id, guess)
  join content.challenge_rows(array['<topic id="essai" competence="5.2" name="Essai"><skill level="1" name="Essai">'
    '<challenge id="essai-1a" kind="qcu"><title>A</title><body><p>?</p></body><choice id="1" right="yes">a</choice>'
    '<choice id="2">b</choice><choice id="3">c</choice><choice id="4">d</choice><explain><p>.</p></explain></challenge>'
    '<challenge id="essai-1b" kind="qcm"><title>B</title><body><p>?</p></body><choice id="1" right="yes">a</choice>'
    '<choice id="2">b</choice><explain><p>.</p></explain></challenge>'
    '<challenge id="essai-1c" kind="qroc"><title>C</title><body><p>?</p></body><answer><accept>a</accept></answer>'
    '<explain><p>.</p></explain></challenge>'
    '<challenge id="essai-1d" kind="qroc"><title>D</title><body><p>?</p></body><answer format="select">'
    '<option>a</option><option>b</option><accept>a</accept></answer><explain><p>.</p></explain></challenge>'
    '<challenge id="essai-1e" kind="match"><title>E</title><body><p>?</p></body><pair id="a"><left>A</left>'
    '<right>1</right></pair><pair id="b"><left>B</left><right>2</right></pair><explain><p>.</p></explain></challenge>'
    '</skill></topic>']) c on c.id = v.id;

-- Versions follow the content.
select is((content.load_parameters()).added >= 28, true, 'new challenges get their priors');
select is(row(r.*)::text, '(0,0,0)', 'a second load changes nothing') from content.load_parameters() r;
select is((select count(*) from app.challenge), (select count(*) from app.item_parameter
   where version = app.item_version_in_force()), 'every challenge has parameters in the version in force');
select is((select p.guess from app.item_parameter p where p.challenge = 'essai-a-1a'
   and p.version = app.item_version_in_force()), 0.5::float8, 'one of two choices');
select throws_like('update app.item_parameter set difficulty = 0', '%frozen%', 'parameters are frozen');
select throws_like('delete from app.item_parameter', '%frozen%', 'and stay');
select throws_like('update app.item_version set origin = ''content''', '%frozen%', 'so do versions');
create temp table version as select app.item_version_in_force() as id;
update app.skill set level = 7 where id = 'essai-a-6';
select is((content.load_parameters()).changed, 2::bigint, 'another level: two challenges are outdated');
select is(app.item_version_in_force() > (select id from version), true, 'a new version takes its place');
select is((select p.difficulty from app.item_parameter p where p.challenge = 'essai-a-6a'
   and p.version = (select id from version)), 1::float8, 'the old one says what it said');
select is((select p.difficulty from app.item_parameter p where p.challenge = 'essai-a-6a'
   and p.version = app.item_version_in_force()), 1.5::float8, 'the new one follows');

-- Which answers count: each account's first placement, as the challenge is now.
select pg_temp.create_person('lina') \g /dev/null
select pg_temp.create_person('noe') \g /dev/null
select pg_temp.begin('lina', 'essai-a-1a') \g /dev/null
select is((select item_version from app.assessment where id = pg_temp.test('lina')),
  app.item_version_in_force(), 'a placement bears the version in force');
select pg_temp.reply('lina', '"1"') \g /dev/null
select pg_temp.reply('lina', '"Quarante Deux"', 'essai-d-1a') \g /dev/null
select pg_temp.pose('lina', 'essai-e-1a') \g /dev/null
select pg_temp.skip('lina') \g /dev/null
select pg_temp.begin('noe', 'essai-d-1a') \g /dev/null
select pg_temp.reply('noe', '"quarante  deux"') \g /dev/null
select is((select count(*) from calibration.placements() where competence = '5.2'), 2::bigint,
  'two placements');
select is((select count(*) from calibration.placement_answers() where competence = '5.2'), 4::bigint,
  'all their answers, skipped ones too');
select is((select array_agg(first order by nth, first) from calibration.answers()
   where nth in (select nth from calibration.items() where competence = '5.2')) @> array[1, 1], true,
  'each placement begins once');
select is((select sum(first) from calibration.answers()), (select count(distinct placement)
   from calibration.placement_answers()), 'and no more often');
insert into app.assessment (account, kind, competence, state, created_at)
values (pg_temp.id('lina'), 'placement', '5.2', 'completed', now() + interval '10 days');
select is((select count(*) from calibration.placements() where competence = '5.2'), 2::bigint,
  'a second placement of an account does not count');
insert into app.assessment (account, kind, course, state)
values (pg_temp.id('lina'), 'demonstration', 'demonstration', 'completed');
select is((select count(*) from calibration.placements() p join app.assessment a using (id)
   where a.kind <> 'placement'), 0::bigint, 'a demonstration does not count');

-- Wrong answers are told apart as tolerance T1 would.
select calibration.find_wrong_answers() \g /dev/null
select is((select answers from app.item_wrong where challenge = 'essai-d-1a'), 2::bigint,
  'two spellings are one wrong answer');
select is((select cardinality(forms) from app.item_wrong where challenge = 'essai-d-1a'), 2,
  'of two forms');
select is((select count(*) from app.item_wrong where challenge = 'essai-a-1a'), 0::bigint,
  'what was answered once is none of the frequent');
select is((select sum(wrong) from calibration.answers()), 2::bigint, 'the stream tells them apart');
select is(calibration.told_apart('qcm', '["3", "1"]'), calibration.told_apart('qcm', '["1", "3"]'),
  'ticks count in any order');
select isnt(calibration.told_apart('order', '["a", "b"]'), calibration.told_apart('order', '["b", "a"]'),
  'an order does not');

-- The report.
create temp table knew as select md5(string_agg(t, '' order by t)) as sum from (
  select a::text as t from app.assessment a union all select k::text from app.knowledge k
  union all select r::text from app.answer r) x;
create temp table results as select $j$[
 {"challenge": "essai-d-1a", "ability": -0.2, "point_biserial": -0.1, "discrimination": 1.5,
  "discrimination_error": 0.3, "difficulty": -1, "difficulty_error": 0.2, "drift": 0.01, "flags": ["wrong_key"],
  "groups": [{"nth": 3, "answers": 2, "success": 0, "ability": -0.2, "expected": 0.4}],
  "wrong": [{"nth": 1, "point_biserial": 0.3}]},
 {"challenge": "essai-b-1a", "ability": 0, "point_biserial": 0, "discrimination": 2.5, "discrimination_error": 1,
  "difficulty": -0.7, "difficulty_error": 0.6, "drift": 0, "flags": [], "groups": [], "wrong": []}]$j$::jsonb as j;
select calibration.keep_figures(j) from results \g /dev/null
select is((select (answers, "right", exposure, flags)::text from app.item_figure where challenge = 'essai-d-1a'),
  '(2,0,1,{wrong_key})', 'counts come from the answers, estimates from what was found');
select is((select count(*) from app.item_figure), 1::bigint, 'what has no answers has no figures');
select is((select point_biserial from app.item_wrong where challenge = 'essai-d-1a'), 0.3::float8,
  'a wrong answer''s correlation is kept');
select is((select expected from app.item_group where challenge = 'essai-d-1a'), 0.4::float8, 'and the groups');
select is((select placements >= 2 from app.item_report), true, 'and from how much');
select is(calibration.exposure_ceiling(59, 700, 40), 1::float8, 'few placements say nothing of exposure');
select is(calibration.exposure_ceiling(1000, 12000, 120), 0.25::float8, 'a quarter');
select is(calibration.exposure_ceiling(1000, 12000, 40), 0.45::float8, 'or half as much again as an even spread');

-- Putting it in force.
create temp table made as select calibration.apply(j, '[{"competence": "5.2", "learners": 2, "answers": 4,
    "rounds": 9, "converged": true, "likelihood": -3.5}]') as id from results;
select is(app.item_version_in_force(), (select id from made), 'the new version is in force');
select is((select (p.discrimination, p.answers, p.flags)::text from app.item_parameter p
   where challenge = 'essai-d-1a' and version = app.item_version_in_force()), '(1.5,2,{wrong_key})',
  'with what was estimated');
select is((select (p.discrimination, p.answers)::text from app.item_parameter p
   where challenge = 'essai-b-1a' and version = app.item_version_in_force()), '(2.5,0)',
  'what has no answers takes the line of its competence');
select is((select md5(string_agg(t, '' order by t)) from (
  select a::text as t from app.assessment a union all select k::text from app.knowledge k
  union all select r::text from app.answer r) x), (select sum from knew),
  'nothing that was given or scored is touched: the placements keep their version');

-- A challenge that changes begins anew.
update app.challenge set body = body || '<p>Autrement.</p>', changed_at = changed_at where id = 'essai-d-1a';
update app.question set shown_at = shown_at - interval '1 minute' where challenge = 'essai-d-1a';
select is((select count(*) from calibration.placement_answers() where challenge = 'essai-d-1a'), 0::bigint,
  'answers to what it was say nothing of what it is');
update app.challenge set practical = not practical where id = 'essai-a-1a';
select is((select count(*) from calibration.placement_answers() where challenge = 'essai-a-1a'), 1::bigint,
  'what changes nothing for who answers changes nothing here');

select * from finish();
rollback;
