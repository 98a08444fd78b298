-- The test is drawn when its candidate is admitted and has entered; begun, it is of what is known then.
begin;
\ir learner-essai.psql
select plan(21);
select pg_temp.create_person('lina') \g /dev/null
insert into app.center (id, name) values (pg_temp.id('centre'), 'Centre');
insert into app.exam_session (id, center, level, address, room, starts_at, invigilators, access_code, password)
values (pg_temp.id('session'), pg_temp.id('centre'), 'adulte', 'Rue', 'B1', now(), 'Ana, Bo', 'BCDF99', '23BCD');
insert into app.session (token_hash, exam_session, expires_at)
values (pg_temp.hash(pg_temp.token('tablette')), pg_temp.id('session'), now() + interval '12 hours');
insert into app.candidate (id, exam_session, last_name, first_name, birth_date, account)
values (pg_temp.id('candidate'), pg_temp.id('session'), 'D’Essai', 'Lina', '2012-03-01', pg_temp.id('lina'));
insert into app.assessment (id, account, kind, competence, state, completed_at)
select md5(c)::uuid, pg_temp.id('lina'), 'placement', c, 'completed', now() from unnest(array['1.1', '1.2', '2.1', '3.1', '4.1', '5.2']) c;
insert into app.topic (id, competence, name, position)
select 'examen-' || replace(c, '.', ''), c, 'Examen', 99 from unnest(array['1.1', '1.2', '2.1', '3.1', '4.1']) c;
insert into app.skill (id, topic, competence, level, name, pix_value)
select 'examen-' || replace(c, '.', '') || '-' || l, 'examen-' || replace(c, '.', ''), c, l, 'Savoir', 4
  from unnest(array['1.1', '1.2', '2.1', '3.1', '4.1']) c, generate_series(1, 2) l;
insert into app.challenge (id, skill, kind, task, format, title, body, proposals, solution, expected, explain)
select s.id || 'a', s.id, 'qroc', s.id || 'a', 'text', 'Examen', '<p>E</p>', '', '{"accept": ["oui"], "format": "text"}', '<line>oui</line>', '<p>E</p>'
  from app.skill s where s.id like 'examen-%';
create function pg_temp.know(asked text) returns void language sql as $$
  insert into app.knowledge (account, competence, skill, status, source, earned, assessment, position)
  select pg_temp.id('lina'), s.competence, s.id, 'validated', 'direct', 4, md5(s.competence)::uuid, 1 from app.skill s where s.id = asked
$$;
select pg_temp.know(id) from app.skill where id like 'examen-%' \g /dev/null
create function pg_temp.admit() returns text language sql as $$
  select pg_temp.post('tablette', format('certif.%s(%L, %L)', 'admit', pg_temp.id('session'), pg_temp.id('candidate')))
$$;
create function pg_temp.draft() returns uuid language sql as $$
  select d.assessment from app.exam_draft d where d.candidate = pg_temp.id('candidate')
$$;
create function pg_temp.questions(assessment uuid) returns text[] language sql as $$
  select array_agg(q.challenge order by q.position) from app.exam_question q where q.assessment = questions.assessment
$$;
create function pg_temp.fault(who text, call text) returns text language plpgsql as $$
begin
  return pg_temp.post(who, call);
exception when others then
  get stacked diagnostics call = pg_exception_detail;
  return substring(call from 'key="([^"]+)"');
end $$;

select alike(pg_temp.admit(), '<redirect%', 'who has not entered is admitted');
select is(pg_temp.draft(), null, 'and nothing is drawn');
select alike(pg_temp.post('lina', $$learner.give_access_code('BCDF99')$$), '<redirect%', 'then they enter');
create temp table first as select pg_temp.draft() as id, pg_temp.questions(pg_temp.draft()) as asked;
select is(cardinality(asked), 10, 'and their test is drawn: up to three questions a competence') from first;
select is(count(*)::int, 5, 'and what is known of each') from app.exam_competence c join first f on f.id = c.assessment;
select is((select array_agg(state) from web.seats(pg_temp.id('session'))), array['admitted'], 'it has not begun');
select throws_ok(format('select pg_temp.get(%L, %L)', 'lina', format('learner.exam(%L)', id)), 'PT404', null, 'nor is there a question to see')
  from first;
select alike(pg_temp.post('tablette', format('certif.take_back(%L, %L)', pg_temp.id('session'), pg_temp.id('candidate'))),
  '<redirect%', 'the admission is taken back');
select alike(pg_temp.admit(), '<redirect%', 'and given again');
select is(pg_temp.draft(), (select id from first), 'that draws no other');

-- What is known then.
savepoint before;
select pg_temp.know('essai-' || t || '-1') from unnest(array['a', 'b', 'c']) t \g /dev/null
select alike(pg_temp.post('lina', 'learner.start_exam()'), '<redirect%', 'they learn more and begin');
select is((select array_agg(c.competence order by c.competence) from app.exam e join app.exam_competence c on c.assessment = e.assessment),
  array['1.1', '1.2', '2.1', '3.1', '4.1', '5.2'], 'the test is of what they know then');
select is((select count(*)::int from app.assessment a where a.kind = 'exam'), 1, 'the first draw is forgotten');
rollback to before;
delete from app.knowledge where competence = '4.1';
select is(pg_temp.fault('lina', 'learner.start_exam()'), 'exam.not_certifiable', 'a profile that is not certifiable any more does not begin');
select is(pg_temp.draft(), (select id from first), 'and changes nothing');
rollback to before;
update app.challenge set retired = true where id like 'examen-%';
select web.forget_draft(pg_temp.id('candidate')) \g /dev/null
select is(pg_temp.fault('lina', 'learner.start_exam()'), 'exam.empty', 'where there is nothing to ask nothing begins');
rollback to before;

-- The place is freed; the account is deleted.
select alike(pg_temp.post('tablette', format('certif.release(%L, %L)', pg_temp.id('session'), pg_temp.id('candidate'))),
  '<redirect%', 'the place is freed');
select is((select count(*)::int from app.assessment a where a.kind = 'exam'), 0, 'its test is forgotten');
rollback to before;
select web.erase_account(pg_temp.id('lina')) \g /dev/null
select is((select count(*)::int from app.assessment a where a.kind = 'exam'), 0, 'a test that has not begun goes with its account');
rollback to before;

select alike(pg_temp.post('lina', 'learner.start_exam()'), '<redirect%' || (select id from first) || '%', 'what was drawn begins');
select is((select format('%s %s', pg_temp.draft(), q.challenge) from app.exam e join app.question q on q.assessment = e.assessment),
  (select ' ' || asked[1] from first), 'with its first question');
select * from finish();
rollback;
