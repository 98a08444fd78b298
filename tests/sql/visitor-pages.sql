-- What everybody may read, and the demonstration.
begin;
select plan(41);
\ir learner-essai.psql
select pg_temp.create_person('lina') \g /dev/null
insert into app.text_page values ('essai', 'Aide & « essai »', '<p>Texte</p>')
on conflict do nothing;

-- texts and lessons
select is(pg_temp.get('nobody', $$visitor.text_page('essai')$$),
  '<visitor.text_page id="essai" title="Aide &amp; &#xAB; essai &#xBB;"><body><p>Texte</p>'
  '</body></visitor.text_page>', 'a text of the site');
select throws_ok($$select pg_temp.get('nobody', 'visitor.text_page(''rien'')')$$,
  'PT404', 'error.404', 'an unknown text is 404');
select throws_ok($$select pg_temp.get('nobody', 'visitor.text_page(null)')$$,
  'PT404', 'error.404', 'and none');
select is(pg_temp.missing(pg_temp.get('nobody', $$visitor.lesson('essai-a')$$),
  'topic name code competence_name area title minutes'), '{}',
  'a lesson says what it is about');
select is(pg_temp.at(pg_temp.get('nobody', $$visitor.lesson('essai-a')$$), '/*/@title'),
  'Fiche &amp; « essai-a »', 'its title is escaped');
select is(pg_temp.at(pg_temp.get('nobody', $$visitor.lesson('essai-a')$$), '/*/body/p'),
  '<p>Lire.</p>', 'its body is markup');
select throws_ok($$select pg_temp.get('nobody', 'visitor.lesson(''essai-z'')')$$,
  'PT404', 'error.404', 'an unknown topic is 404');
select throws_ok($$select pg_temp.get('nobody', 'visitor.lesson('''')')$$,
  'PT404', 'error.404', 'an empty one too');
update app.topic set retired = true where id = 'essai-f';
select throws_ok($$select pg_temp.get('nobody', 'visitor.lesson(''essai-f'')')$$,
  'PT404', 'error.404', 'a retired topic''s lesson is gone');
delete from app.lesson where topic = 'essai-e';
select throws_ok($$select pg_temp.get('nobody', 'visitor.lesson(''essai-e'')')$$,
  'PT404', 'error.404', 'a topic without a lesson has none');

-- home and site map
select is(pg_temp.count(pg_temp.get('nobody', 'visitor.home()'), '/visitor.home/area'), 5,
  'the home page shows five areas');
select is(pg_temp.count(pg_temp.get('nobody', 'visitor.home()'), '//competence'), 16,
  'and sixteen competences');
select is(pg_temp.at(pg_temp.get('nobody', 'visitor.home()'),
  '//competence[@code="5.2"]/@available'), 'true', 'one with questions is available');
update app.skill set retired = true where competence = '5.2';
select is(pg_temp.at(pg_temp.get('nobody', 'visitor.home()'),
  '//competence[@code="5.2"]/@available'), 'false', 'one without is not');
update app.skill set retired = false where id like 'essai-%';
select is(pg_temp.count(pg_temp.get('nobody', 'visitor.site_map()'), '//competence'), 16,
  'the site map shows all competences');
select is(pg_temp.at(pg_temp.get('nobody', 'visitor.site_map()'),
  '/*/topic[@id="essai-a" and @competence="5.2"]/@name'), 'Fiche &amp; « essai-a »',
  'and lessons by their title');
select is(pg_temp.count(pg_temp.get('nobody', 'visitor.site_map()'),
  '/*/topic[@id="essai-f" or @id="essai-e"]'), 0,
  'but not retired ones, nor topics without one');
select is(pg_temp.get('lina', 'visitor.home()'), pg_temp.get('nobody', 'visitor.home()'),
  'the home page is the same for everybody');

-- the demonstration
select is(pg_temp.get('nobody', 'visitor.demonstration()'),
  '<visitor.demonstration name="D&#xE9;monstration" questions="2"/>',
  'the demonstration says how long it is');
create temp table went as
  select pg_temp.post('nobody', $$visitor.start_demonstration('frais')$$) as page;
select matches((select page from went),
  '^<redirect to="/evaluations/[0-9a-f-]{36}" session="open"/>$',
  'a visitor''s demonstration opens a session');
create temp table demo as
  select s.*, a.kind, a.first_name || a.last_name || coalesce(a.email, '') as identity,
         a.password_hash
    from app.session s join app.account a on a.id = s.account
   where s.token_hash = pg_temp.hash('frais');
select is((select kind from demo), 'anonymous', 'of an anonymous account');
select is((select identity from demo), '', 'without identity');
select is((select password_hash from demo), null, 'without password');
select is((select expires_at - now() from demo), '4 hours', 'for four hours');
select is((select '/evaluations/' || a.id from app.assessment a join demo d using (account)),
  (select pg_temp.at(page, '/*/@to') from went), 'and leads to its first question');
create function pg_temp.demo(call text) returns text language plpgsql as $$
declare
  v_page text;
  v_test uuid;
begin
  select a.id into v_test from app.assessment a join pg_temp.demo d using (account);
  perform web.enter('frais', 'POST', web.csrf('frais'), 'fr');
  execute format(call, v_test, (select q.key from app.question q
    where q.assessment = v_test order by position desc limit 1)) into v_page;
  return v_page;
end $$;
select is(pg_temp.missing(pg_temp.demo('select learner.question(%L)'),
  'assessment position key kind name area total since_checkpoint checkpoint_every'), '{}',
  'its question page says how many there are');
select is(pg_temp.at(pg_temp.demo('select learner.question(%L)'), '/*/@total'), '2',
  'two');
select is(pg_temp.at(pg_temp.demo('select learner.question(%L)'), '/*/@code'), null,
  'it is about no competence');
select is(pg_temp.at(pg_temp.demo('select learner.question(%L)'), '//challenge/@id'),
  'essai-a-1a', 'questions come in the course''s order');
select throws_ok($$select pg_temp.demo('select learner.dashboard()')$$, 'PT401',
  'error.401', 'a demonstration has no dashboard');
select is(pg_temp.demo($$select learner.answer(%L, %L, 'answer', '"2"')$$),
  replace((select page from went), ' session="open"', ''), 'an answer leads on');
select is(pg_temp.at(pg_temp.demo('select learner.checkpoint(%L)'), '/*/@progress'), '50',
  'half way is 50 percent');
select is(pg_temp.at(pg_temp.demo($$select learner.answer(%L, %L, 'skip')$$), '/*/@to'),
  (select pg_temp.at(page, '/*/@to') from went) || '/resultats', 'the last one to the end');
select is(pg_temp.missing(pg_temp.demo('select learner.results(%L)'),
  'assessment kind name area answered right total'), '{}', 'its results');
select is(pg_temp.at(pg_temp.demo('select learner.results(%L)'), '/*/@right'), '1',
  'one right answer');
select is(pg_temp.at(pg_temp.demo('select learner.results(%L)'), '/*/@level'), null,
  'say no level');
select is((select count(*)::int from app.knowledge k join demo using (account)), 0,
  'nothing is known of an anonymous account');
select matches(pg_temp.post('lina', $$visitor.start_demonstration('x')$$),
  '^<redirect to="/evaluations/[0-9a-f-]{36}"/>$',
  'who is signed in takes it in their own session');
select is((select account from app.assessment where id = pg_temp.test('lina')),
  pg_temp.id('lina'), 'as themselves');
delete from app.course_challenge where course = 'demonstration';
select throws_ok($$select pg_temp.post('lina', 'visitor.start_demonstration(''x'')')$$,
  'PT404', 'error.404', 'a course without questions cannot start');
delete from app.assessment where course = 'demonstration';
delete from app.course where id = 'demonstration';
select throws_ok($$select pg_temp.get('nobody', 'visitor.demonstration()')$$,
  'PT404', 'error.404', 'without a course there is no demonstration');

select * from finish();
rollback;
