-- The exam's questions, its time, and what it leaves alone.
begin;
\ir learner-essai.psql
select plan(17);
select pg_temp.create_person('lina') \g /dev/null
insert into app.center (id, name) values (pg_temp.id('centre'), 'Centre');
insert into app.exam_session (id, center, level, address, room, starts_at, invigilators, access_code, password)
values (pg_temp.id('session'), pg_temp.id('centre'), 'adulte', 'Rue', 'B1', now(), 'Ana, Bo', 'BCDF99', '23BCD');
insert into app.candidate (id, exam_session, last_name, first_name, birth_date, extra_time, account, entered_at)
values (pg_temp.id('candidate'), pg_temp.id('session'), 'D’Essai', 'Lina', '2012-03-01', 33, pg_temp.id('lina'), now());

-- Four competences at level 1 are too few; a fifth is enough. Of 5.2: level 1 proven, level 2 inferred, a failure at level 3.
insert into app.assessment (id, account, kind, competence, state, completed_at)
select md5(c)::uuid, pg_temp.id('lina'), 'placement', c, 'completed', now() from unnest(array['1.1', '1.2', '2.1', '3.1', '5.2']) c;
insert into app.topic (id, competence, name, position)
select 'examen-' || replace(c, '.', ''), c, 'Examen', 99 from unnest(array['1.1', '1.2', '2.1', '3.1']) c;
insert into app.skill (id, topic, competence, level, name, pix_value)
select 'examen-' || replace(c, '.', '') || '-' || l, 'examen-' || replace(c, '.', ''), c, l, 'Savoir', 4 from unnest(array['1.1', '1.2', '2.1', '3.1']) c, generate_series(1, 2) l;
insert into app.challenge (id, skill, kind, task, format, title, body, proposals, solution, expected, explain)
select s.id || 'a', s.id, 'qroc', s.id || 'a', 'text', 'Examen', '<p>E</p>', '', '{"accept": ["oui"], "format": "text"}', '<line>oui</line>', '<p>E</p>'
  from app.skill s where s.id like 'examen-%';
create function pg_temp.know(asked text, source text, status text, pix numeric) returns void language sql as $$
  insert into app.knowledge (account, competence, skill, status, source, earned, assessment, position)
  select pg_temp.id('lina'), s.competence, s.id, status, source, pix, md5(s.competence)::uuid, 1 from app.skill s where s.id = asked
$$;
select pg_temp.know(id, 'direct', 'validated', 4) from app.skill where id like 'examen-%' \g /dev/null
select ok(not web.may_take_exam(pg_temp.id('lina')), 'four competences at level 1 are too few');
select pg_temp.know('essai-' || t || '-1', 'direct', 'validated', 2) from unnest(array['a', 'b', 'c', 'd']) t \g /dev/null
select pg_temp.know('essai-b-2', 'inferred', 'validated', 1) \g /dev/null
select pg_temp.know('essai-c-3', 'direct', 'invalidated', 0) \g /dev/null
select ok(web.may_take_exam(pg_temp.id('lina')), 'five are enough');
insert into app.question (assessment, position, challenge) values (md5('5.2')::uuid, 1, 'essai-a-1a'), (md5('5.2')::uuid, 2, 'essai-a-1b');

create temp table asked as select * from web.exam_questions(pg_temp.id('lina'), 42);
select is((select array_agg(n order by competence) from (select competence, count(*)::int as n from asked group by 1) c), array[2, 2, 2, 2, 3],
  'up to three a competence');
select ok((select bool_and(c.skill ~ '^(examen|essai-[abcd]-1)') from asked a join app.challenge c on c.id = a.challenge),
  'on what was proven by an answer: nothing inferred, nothing failed');
select is((select array_agg(position order by position) from asked), array(select generate_series(1, 11)), 'in an order');
select set_eq('select challenge, position from asked', $$select challenge, position from web.exam_questions(pg_temp.id('lina'), 42)$$,
  'which its seed settles');
delete from app.knowledge where skill in ('essai-b-1', 'essai-c-1', 'essai-d-1', 'essai-b-2');
select is((select count(*)::int from web.exam_questions(pg_temp.id('lina'), 42) q where q.competence = '5.2'), 0,
  'a competence below level 1 is not asked');
select pg_temp.know('essai-' || t || '-1', 'direct', 'validated', 3) from unnest(array['b', 'c', 'd']) t \g /dev/null
insert into app.challenge (id, skill, kind, task, format, title, body, proposals, solution, expected, explain)
select 'essai-a-1c', skill, kind, 'essai-a-1c', format, title, body, proposals, solution, expected, explain from app.challenge where id = 'essai-a-1a';
select ok((select bool_and(q.challenge <> 'essai-a-1a' and q.challenge <> 'essai-a-1b')
             from generate_series(1, 30) seed, web.exam_questions(pg_temp.id('lina'), seed) q), 'unseen questions come first');

-- It begins.
update app.candidate set admitted_at = now() where id = pg_temp.id('candidate');
select matches(pg_temp.post('lina', 'learner.start_exam()'), '^<redirect to="/certification/[0-9a-f-]{36}"/>$', 'admitted, it begins');
create temp table exam as select e.* from app.exam e where e.candidate = pg_temp.id('candidate');
create temp view now_exam as select * from app.exam e where e.candidate = pg_temp.id('candidate');
select is((select ends_at - starts_at from exam), interval '139 minutes 39 seconds', '105 minutes and a third');
select is((select array_agg(competence || ' ' || level || ' ' || pix order by competence) from app.exam_competence join exam using (assessment)),
  array['1.1 1 8', '1.2 1 8', '2.1 1 8', '3.1 1 8', '5.2 1 11'], 'what was known is kept');
select is((select admitted_at from app.candidate where id = pg_temp.id('candidate')), null, 'the admission is used up');
select is(pg_temp.post('lina', 'learner.start_exam()'), (select '<redirect to="/certification/' || assessment || '"/>' from exam), 'once');

-- Its end, by whom and when.
update app.exam set ends_at = now() - interval '1 second' where candidate = pg_temp.id('candidate');
select ok(web.exam_is_over(e), 'over by itself at its time') from app.exam e where e.candidate = pg_temp.id('candidate');
select web.close_ended_exams(pg_temp.id('session')) \g /dev/null
select is((select ended || ' ' || (ended_at = ends_at) from now_exam), 'time true', 'as is written when somebody looks');
update app.exam set ended = null, ended_at = null, ends_at = now() + interval '1 hour'
 where candidate = pg_temp.id('candidate');
select web.close_ended_exams(pg_temp.id('session')) \g /dev/null
select is((select ended from now_exam), null, 'one that runs goes on');
update app.exam_session set state = 'finalised' where id = pg_temp.id('session');
select web.close_ended_exams(pg_temp.id('session')) \g /dev/null
select is((select ended from now_exam), 'invigilator', 'until its session is finalised');
select * from finish();
rollback;
