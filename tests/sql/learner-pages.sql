-- What a learner reads: dashboard, profile, competence, lessons, account.
begin;
select plan(69);
\ir learner-essai.psql
select pg_temp.create_person('lina') \g /dev/null
select pg_temp.create_person('ana') \g /dev/null
select pg_temp.create_person('demo', 'anonymous') \g /dev/null

-- who may
create temp table pages (call text);
insert into pages values ('learner.dashboard()'), ('learner.profile()'),
  ($$learner.competence('5.2')$$), ($$learner.competence_details('5.2')$$),
  ('learner.lessons()'), ('learner.account()'), ($$learner.start_placement('5.2')$$),
  ($$learner.change_identity('A', 'B')$$), ($$learner.change_password('a', 'b')$$),
  ($$learner.delete_account('a')$$);
select throws_ok(format('select pg_temp.post(%L, %L)', '', call), 'PT401', 'error.401',
  call || ' sends a visitor to sign in') from pages;
select throws_ok(format('select pg_temp.post(%L, %L)', 'demo', call), 'PT401', 'error.401',
  call || ' sends a demonstration to sign in') from pages;

-- a new account
create function pg_temp.page(call text) returns text language sql
  as $$ select pg_temp.get('lina', call) $$;
select is(pg_temp.missing(pg_temp.page('learner.dashboard()'),
  'pix max_pix level begun new'), '{}', 'the dashboard says pix, level, begun, new');
select is(pg_temp.at(pg_temp.page('learner.dashboard()'), '/*/@pix'), '0', 'none yet');
select is(pg_temp.at(pg_temp.page('learner.dashboard()'), '/*/@max_pix'), '1024',
  'out of 1024');
select is(pg_temp.at(pg_temp.page('learner.dashboard()'), '/*/@level'), '0.0',
  'at level 0.0');
select is(pg_temp.at(pg_temp.page('learner.dashboard()'), '/*/@new'), 'true', 'all new');
select is(pg_temp.count(pg_temp.page('learner.dashboard()'), '/*/resume | /*/lesson'), 0,
  'with nothing to resume or to learn');
select is(pg_temp.at(pg_temp.page('learner.dashboard()'),
  '/*/competence[@code="5.2"]/@status'), 'not_started', 'and competences to begin');
select is(pg_temp.at(pg_temp.page('learner.profile()'), 'concat(/*/@pix, "/", /*/@max_pix)'),
  '0/1024', 'the profile says pix out of the maximum');
select is(pg_temp.count(pg_temp.page('learner.profile()'), '/*/area'), 5, 'by area');
select is(pg_temp.count(pg_temp.page('learner.profile()'), '/*/area/competence'), 16,
  'sixteen competences');
select is(pg_temp.at(pg_temp.page('learner.profile()'),
  'concat(sum(/*/area/@max_pix), " ", /*/area[@code="1"]/@max_pix, " ",
          /*/area[@code="2"]/@max_pix)'), '1024 192 256',
  'each area''s maximum is 64 a competence');
select is(pg_temp.missing(pg_temp.page($$learner.competence('5.2')$$), 'code name '
  'description area area_name level pix ahead max_level available status answered '
  'days_before_retry'), '{}', 'a competence says all of itself');
select is(pg_temp.at(pg_temp.page($$learner.competence('5.2')$$),
  'concat(/*/@level, /*/@pix, /*/@ahead, /*/@answered, /*/@days_before_retry, /*/@status)'),
  '00000not_started', 'nothing yet');
select is(pg_temp.count(pg_temp.page($$learner.competence('5.2')$$), '/*/topic'), 6,
  'its six topics');
select is(pg_temp.at(pg_temp.page($$learner.competence('5.2')$$),
  'concat(/*/topic[1]/@skills, /*/topic[1]/@validated, /*/topic[1]/@tested)'), '600',
  'each with skills, validated and tested');
select is(pg_temp.missing(pg_temp.page($$learner.competence_details('5.2')$$),
  'code name area area_name level pix ahead max_level'), '{}', 'details say where one stands');
select is(pg_temp.at(pg_temp.page($$learner.competence_details('5.2')$$),
  'count(//skill[@status="untested" and not(@source)])'), '14',
  'fourteen rungs untested');
select is(pg_temp.page('learner.lessons()'), '<learner.lessons></learner.lessons>',
  'no lesson is recommended');
select throws_ok($$select pg_temp.page('learner.competence(''9.9'')')$$, 'PT404',
  'error.404', 'an unknown competence is 404');
select throws_ok($$select pg_temp.page('learner.competence('''')')$$, 'PT404',
  'error.404', 'an empty code too');
select throws_ok($$select pg_temp.page('learner.competence(null)')$$, 'PT404',
  'error.404', 'and none');
select throws_ok($$select pg_temp.page('learner.competence_details(''9.9'')')$$, 'PT404',
  'error.404', 'so are details of an unknown one');
update app.skill set retired = true where competence = '5.2';
select is(pg_temp.at(pg_temp.page($$learner.competence('5.2')$$), '/*/@available'), 'false',
  'a competence without content is shown as not available');
select throws_ok($$select pg_temp.page('learner.competence_details(''5.2'')')$$, 'PT404',
  'error.404', 'it has no details');
select is(pg_temp.count(pg_temp.page('learner.dashboard()'), '/*/competence[@code="5.2"]'),
  0, 'and is not on the dashboard');
update app.skill set retired = false where id like 'essai-%';

-- with answers: three right (easy), one wrong, one skipped
select pg_temp.begin('lina', 'essai-a-3a') \g /dev/null
select pg_temp.reply('lina', '"2"') \g /dev/null
select pg_temp.reply('lina', '"2"', 'essai-a-2a') \g /dev/null
select pg_temp.reply('lina', '"2"', 'essai-a-1a') \g /dev/null
select pg_temp.reply('lina', '"41"', 'essai-d-1a') \g /dev/null
select pg_temp.pose('lina', 'essai-c-1a') \g /dev/null
select pg_temp.skip('lina') \g /dev/null
create temp table dash as select pg_temp.page('learner.dashboard()') as page;
-- 4/3 + 8/3 + 4 = 8
select is((select pg_temp.at(page, '/*/@pix') from dash), '8',
  'exact pix are added before the floor');
select is((select pg_temp.at(page, '/*/@level') from dash), '0.1', 'level is of sixteen');
select is((select pg_temp.at(page, '/*/@begun') from dash), '1', 'one is begun');
select is((select pg_temp.at(page, '/*/@new') from dash), 'false', 'not new any more');
select is((select pg_temp.at(page, 'concat(/*/resume/@assessment, " ", /*/resume/@code, " ",
  /*/resume/@answered)') from dash), pg_temp.test('lina') || ' 5.2 5',
  'the open test can be resumed');
select matches((select pg_temp.at(page, '/*/resume/@last_at') from dash), '^\d{4}-\d\d-\d\dT',
  'with the instant of its last question');
select is((select pg_temp.at(page, 'concat(/*/competence[@code="5.2"]/@status,
  /*/competence[@code="5.2"]/@pix, /*/competence[@code="5.2"]/@level,
  /*/competence[@code="5.2"]/@ahead)') from dash), 'started810',
  'the competence is started, at level 1');
select is((select pg_temp.count(page, '/*/lesson') from dash), 2,
  'lessons of what failed and what was skipped');
select is(pg_temp.at(pg_temp.page('learner.lessons()'),
  'concat(//lesson[@topic="essai-d"]/@failed, //lesson[@topic="essai-d"]/@skipped)'), '10',
  'a failure counts as failed');
select is(pg_temp.at(pg_temp.page('learner.lessons()'),
  'concat(//lesson[@topic="essai-c"]/@failed, //lesson[@topic="essai-c"]/@skipped)'), '01',
  'a skip as skipped');
select is(pg_temp.count(pg_temp.page('learner.lessons()'), '//lesson[@title and @minutes '
  'and @topic_name and @code="5.2" and @area="5" and @relevance]'), 2,
  'a lesson says where it belongs');
select is(pg_temp.at(pg_temp.page($$learner.competence('5.2')$$),
  'concat(/*/@status, /*/@answered, /*/@assessment)'), 'started5' || pg_temp.test('lina'),
  'the competence page offers to resume');
insert into app.knowledge (account, competence, skill, status, source, earned, assessment, position)
select pg_temp.id('lina'), '5.2', s, case s when 'essai-b-1' then 'validated' else 'invalidated' end,
       'inferred', 0, pg_temp.test('lina'), 5 from unnest(array['essai-b-1', 'essai-b-2']) s;
select is(pg_temp.at(pg_temp.page($$learner.competence_details('5.2')$$),
  'concat(count(//skill[@status="validated" and @source="direct"]), " ",
   count(//skill[@status="validated" and @source="inferred"]), " ",
   count(//skill[@status="invalidated" and @source="direct"]), " ",
   count(//skill[@status="invalidated" and @source="inferred"]))'), '3 1 2 1',
  'details say of each rung what is known, and whence');
select is(pg_temp.at(pg_temp.page('learner.profile()'),
  'concat(/*/area[@code="5"]/@pix, " ", /*/area[@code="5"]/@level)'), '8 0.5',
  'an area''s level is the mean of its competences');
select is(pg_temp.at(pg_temp.get('ana', 'learner.dashboard()'), '/*/@new'), 'true',
  'nobody sees another''s');

-- the cap
update app.knowledge set earned = 21 where account = pg_temp.id('lina')
   and status = 'validated';
update app.setting set max_level = 5;
select is(pg_temp.at(pg_temp.page($$learner.competence('5.2')$$),
  'concat(/*/@level, " ", /*/@pix, " ", /*/@ahead, " ", /*/@max_level)'), '5 40 0 5',
  'level and pix end at the site''s highest level');
select is(pg_temp.at(pg_temp.page('learner.profile()'), 'concat(/*/@pix, " ", /*/@max_pix)'),
  '40 640', 'so does the total');
select is(pg_temp.at(pg_temp.page('learner.dashboard()'), '/*/@max_pix'), '640',
  'and what it is out of');

-- account
select is(pg_temp.missing(pg_temp.page('learner.account()'),
  'first_name last_name email username created_at sessions saved'), '{}',
  'the account page says who one is');
select is(pg_temp.at(pg_temp.page('learner.account(''identity'')'), '/*/@saved'), 'identity',
  'and what was just saved');
select is(pg_temp.at(pg_temp.page('learner.account(''<x>'')'), '/*/@saved'), '',
  'but repeats nothing else');

-- how sure a level is
select pg_temp.create_person('zoe') \g /dev/null
select pg_temp.begin('zoe') \g /dev/null
select pg_temp.finish('zoe', 2) \g /dev/null
create function pg_temp.sure(page text) returns text language sql as $$
  select concat_ws(' ', pg_temp.at(pg_temp.get('zoe', page), '//competence[@code="5.2"]/@percent'),
                   pg_temp.at(pg_temp.get('zoe', page), '//competence[@code="5.2"]/@sure'))
$$;
select is(pg_temp.sure('learner.profile()'), (
  select concat_ws(' ', r.percent, web.sure(r.percent))
    from (select round(100 * a.chances[a.level + 1])::int as percent
            from app.assessment a where a.id = pg_temp.test('zoe')) r),
  'the profile says how sure the level is that the last test found');
select is(pg_temp.sure('learner.dashboard()'), pg_temp.sure('learner.profile()'),
  'so does the dashboard');
update app.knowledge set earned = 2 * earned + 8 where account = pg_temp.id('zoe') and status = 'validated';
select is(pg_temp.sure('learner.profile()'), '', 'of another level it says nothing');

select * from finish();
rollback;
