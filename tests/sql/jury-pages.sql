-- The jury: its pages, neutralising and rescoring, incidents, identity, publication.
begin;
\ir learner-essai.psql
\ir certif-exam.psql
select plan(52);
select pg_temp.create_person(who) from unnest(array['lina', 'jo', 'max', 'zoe', 'juge']) who \g /dev/null
insert into app.role (account, role) values (pg_temp.id('juge'), 'jury');
select pg_temp.sit('lina', '1.1 ok ok ok; 1.2 ok ok ko; 1.3 ok ok ok; 2.1 ok ko ko; 2.2 ok ok ok') \g /dev/null
select pg_temp.sit('jo', '1.1 ok ko ko; 1.2 ok ko ko; 1.3 ok ko ko') \g /dev/null
select pg_temp.sit('max', '1.1 ok ok ok; 1.2 ok ok -') \g /dev/null
select web.score_exam(pg_temp.exam(who), 'finalisation', null) from unnest(array['lina', 'jo', 'max']) who \g /dev/null
insert into app.incident (id, candidate, category, subcategory, question, effect) values
  (pg_temp.thing('fraud'), pg_temp.thing('candidate lina'), 'fraud', null, null, 'jury'),
  (pg_temp.thing('website'), pg_temp.thing('candidate lina'), 'in_challenge', 'website_blocked', 4, 'nothing');

create function pg_temp.juge(call text) returns text language sql as $$ select pg_temp.get('juge', 'jury.' || call) $$;
create function pg_temp.judge(call text) returns text language sql as $$ select pg_temp.post('juge', 'jury.' || call) $$;
create function pg_temp.on(action text, who text, arguments text default '') returns text language sql as $$
  select format('%s(%L%s)', action, pg_temp.exam(who), arguments)
$$;

-- An open session is not the jury's yet.
select is(pg_temp.count(pg_temp.juge('sessions()'), '//session'), 0, 'an open session is not listed');
select throws_ok(format('select pg_temp.juge(%L)', format('session(%L)', pg_temp.thing('exam_session'))), 'PT404', null, 'nor shown');
select throws_ok(format('select pg_temp.juge(%L)', pg_temp.on('certification', 'lina')), 'PT404', null, 'nor its tests');
update app.exam_session set state = 'finalised', finalised_at = now(), comment = 'Coupure';

create temp table list as select pg_temp.juge('sessions()') as page;
select is(pg_temp.at(page, '//session/@exams') || pg_temp.at(page, '//session/@incidents') || pg_temp.at(page, '//session/@unfinished'), '311',
  'three tests, an incident to judge, one without end') from list;
select is(pg_temp.at(page, '//session/@comment'), 'Coupure', 'and the center''s comment') from list;
create temp table session as select pg_temp.juge(format('session(%L)', pg_temp.thing('exam_session'))) as page;
select is(pg_temp.at(page, '//exam[1]/@first_name') || pg_temp.at(page, '//exam[3]/@first_name'), 'LinaJo', 'what asks for attention is first') from session;
select is(pg_temp.at(page, '//exam[1]/@status') || pg_temp.at(page, '//exam[1]/@pix'), 'validated100', 'with its result') from session;
create temp table test as select pg_temp.juge(pg_temp.on('certification', 'lina')) as page;
select is(pg_temp.count(page, '//question'), 15, 'a test has its questions') from test;
select is(pg_temp.at(page, '//question[@position=12]/@verdict'), 'ko', 'each with its verdict') from test;
select is(pg_temp.at(page, '//competence[@code="2.1"]/@name') || pg_temp.count(page, '//competence[@code="2.1"]/question'), 'Interagir3',
  'under the name of its competence') from test;
select is(pg_temp.count(page, '//answer | //expected'), 0, 'none is shown whole') from test;
create temp table whole as select pg_temp.juge(pg_temp.on('certification', 'lina', ', ''12''')) as page;
select is(pg_temp.count(page, '//question[@position=12]/answer/expected'), 1, 'but the one asked for, with what was expected') from whole;
select is(pg_temp.count(page, '//answer'), 1, 'and no other') from whole;
select is(pg_temp.count(pg_temp.juge(pg_temp.on('certification', 'max', ', ''6''')), '//question[@position=6][not(answer)][body]/expected'), 1,
  'also where nothing was answered');
select is(pg_temp.count(pg_temp.juge(pg_temp.on('certification', 'lina', format(', %L', typed))), '//question[*]'), 0, format('question "%s" shows none', typed))
  from unnest(array['99', 'douze']) typed;
select is(pg_temp.count(page, '//incident'), 2, 'its incidents') from test;
select is(pg_temp.at(page, '//result/mark[@competence="2.1"]/@level'), '-1', 'its result with its marks') from test;

-- Neutralise, take back.
select is(pg_temp.at(pg_temp.judge(pg_temp.on('judge_question', 'lina', ', 11, ''neutralise''')), '/redirect/@to'),
  '/jury/certifications/' || pg_temp.exam('lina') || '#question-11', 'a question is neutralised');
select pg_temp.judge(pg_temp.on('judge_question', 'lina', ', 12, ''neutralise''')) \g /dev/null
select is(pg_temp.result('lina'), 'validated 125 92', 'and the test scored at once');
select is((select r.emitter || (r.author = pg_temp.id('juge')) from web.exam_result(pg_temp.exam('lina')) r), 'neutralisationtrue', 'by the jury');
select pg_temp.judge(pg_temp.on('judge_question', 'lina', ', 12, ''neutralise''')) \g /dev/null
select is((select count(*)::int from app.exam_result r where r.assessment = pg_temp.exam('lina')), 3, 'what changes nothing is not scored again');
select pg_temp.judge(pg_temp.on('judge_question', 'lina', format(', %s, ''take_back''', n))) from unnest(array[11, 12]) n \g /dev/null
select is(pg_temp.result('lina'), 'validated 100 80', 'taken back');
select is(pg_temp.count(pg_temp.juge(pg_temp.on('certification', 'lina')), '//result'), 5, 'all five results are shown');
select throws_ok(format('select pg_temp.judge(%L)', pg_temp.on('judge_question', 'lina', ', 99, ''neutralise''')), 'PT404', null, 'no such question');
select pg_temp.judge(pg_temp.on('judge_question', 'lina', ', 1, ''explode''')) \g /dev/null
select is((select count(*)::int from app.exam_result r where r.assessment = pg_temp.exam('lina')), 5, 'an unknown action does nothing');

-- Cancel, restore.
select pg_temp.judge(pg_temp.on('cancel_exam', 'lina', ', ''cancel''')) \g /dev/null
select is(pg_temp.result('lina'), 'cancelled 0 80', 'the jury cancels a test');
select pg_temp.judge(pg_temp.on('judge_question', 'lina', ', 12, ''neutralise''')) \g /dev/null
select is(pg_temp.result('lina'), 'cancelled 0 86', 'which stays so when it is scored again');
select pg_temp.judge(pg_temp.on('judge_question', 'lina', ', 12, ''take_back''')) \g /dev/null
select pg_temp.judge(pg_temp.on('cancel_exam', 'lina', ', ''restore''')) \g /dev/null
select is(pg_temp.result('lina'), 'validated 100 80', 'and may take it back');

-- Publication is refused while something waits.
create function pg_temp.publish() returns text language sql as $$ select pg_temp.judge(format('publish_session(%L)', pg_temp.thing('exam_session'))) $$;
create function pg_temp.faults(call text) returns text language plpgsql as $$
declare
  v_detail text;
begin
  perform pg_temp.judge(call);
  return '';
exception when sqlstate 'PT422' then
  get stacked diagnostics v_detail = pg_exception_detail;
  return array_to_string(xpath('//@key', xmlparse(document v_detail)), ' ');
end $$;
select is(pg_temp.faults(format('publish_session(%L)', pg_temp.thing('exam_session'))), 'publish.incidents publish.unfinished', 'both are said');
select is((select state from app.exam_session), 'finalised', 'and nothing is published');
select is(pg_temp.faults(pg_temp.on('resolve_incident', 'lina', format(', %L, '' ''', pg_temp.thing('fraud')))), 'resolution.required', 'an incident asks for a word');
select is(pg_temp.faults(pg_temp.on('resolve_incident', 'lina', format(', %L, repeat(''x'', 2001)', pg_temp.thing('fraud')))), 'resolution.long', 'not a novel');
select throws_ok(format('select pg_temp.judge(%L)', pg_temp.on('resolve_incident', 'jo', format(', %L, ''Vu''', pg_temp.thing('fraud')))), 'PT404', null, 'another test''s incident is not found');
select pg_temp.judge(pg_temp.on('resolve_incident', 'lina', format(', %L, ''Rien vu''', pg_temp.thing('fraud')))) \g /dev/null
select is((select resolution from app.incident where id = pg_temp.thing('fraud')), 'Rien vu', 'it is settled');
select pg_temp.judge(pg_temp.on('resolve_incident', 'lina', format(', %L, ''Si''', pg_temp.thing('fraud')))) \g /dev/null
select is((select resolution from app.incident where id = pg_temp.thing('fraud')), 'Rien vu', 'once');
select is(pg_temp.faults(format('publish_session(%L)', pg_temp.thing('exam_session'))), 'publish.unfinished', 'a test without end waits still');
update app.exam set abandonment = 'technical' where assessment = pg_temp.exam('max');
select web.score_exam(pg_temp.exam('max'), 'finalisation', null) \g /dev/null

-- Published.
select pg_temp.publish() \g /dev/null
select is((select state from app.exam_session), 'published', 'now it is published');
select is((select string_agg(c.first_name, ' ' order by c.first_name) from app.certificate c), 'Lina Max', 'who passed has a certificate');
select ok((select bool_and(c.code ~ '^P-[2346789BCDFGHJKMPQRTVWXY]{8}$') from app.certificate c), 'with a code');
select is((select distinct c.expires_on from app.certificate c), '2029-11-20'::date, 'for three years from the day of the exam');
create temp table codes as select code from app.certificate;
select pg_temp.publish() \g /dev/null
select is((select count(*)::int from app.certificate c join codes using (code)), 2, 'publishing again changes nothing');
select throws_ok(format('select pg_temp.judge(%L)', pg_temp.on(action, 'lina', arguments)), 'PT409', null, action || ' is too late then')
  from (values ('judge_question', ', 1, ''neutralise'''), ('cancel_exam', ', ''cancel'''),
    ('resolve_incident', format(', %L, ''x''', pg_temp.thing('website')))) a (action, arguments);

-- Identity, also afterwards.
select is(pg_temp.faults(pg_temp.on('correct_identity', 'lina', $$, '', ' ', 'hier', 'Tours'$$)), 'name.required name.required date.invalid', 'a wrong identity is refused');
select is(pg_temp.faults(pg_temp.on('correct_identity', 'lina', $$, 'A', 'B', '01/01/1850', repeat('x', 256)$$)), 'date.birth city.long', 'an impossible one too');
select pg_temp.judge(pg_temp.on('correct_identity', 'lina', $$, ' Berthier ', 'Lina', '02/11/2013', 'Tours'$$)) \g /dev/null
select is((select c.last_name || c.birth_date from app.candidate c where c.id = pg_temp.thing('candidate lina')), 'Berthier2013-11-02', 'a candidate is renamed');
select is((select c.last_name || c.birth_date || c.birth_place from app.certificate c where c.first_name = 'Lina'), 'Berthier2013-11-02Tours', 'and their certificate');

-- Many sessions.
insert into app.exam_session (center, level, address, room, starts_at, invigilators, access_code, password, state, finalised_at)
select s.center, s.level, 'Rue', 'Salle ' || n, s.starts_at, 'Ana', translate(to_char(n, 'FM0000'), '0123456789', 'BCDFGHJKMP') || '99', s.password, 'finalised', now()
  from app.exam_session s, generate_series(1, 101) n where s.id = pg_temp.thing('exam_session');
select is(array(select pg_temp.at(pg_temp.juge(format('sessions(%L)', n)), 'concat(/*/@page, "/", /*/@pages, " ", /*/@waiting, " ", count(//session[@state = "finalised"]), " ", count(//session[@state = "published"]))')
                   from unnest(array['1', '2', '3', 'x']) n),
  array['1/3 true 50 0', '2/3 true 50 0', '3/3 true 1 1', '1/3 true 50 0'], 'fifty a page, those that wait first');
update app.exam_session set state = 'published', published_at = now() where room like 'Salle %';
select is(pg_temp.at(pg_temp.juge('sessions()'), '/*/@waiting'), 'false', 'it says when none waits');
insert into app.account (id, first_name, last_name, email) select md5('foule' || n)::uuid, 'Élève', 'Foule', 'foule' || n || '@essai.example' from generate_series(1, 60) n;
with c as (insert into app.candidate (exam_session, last_name, first_name, birth_date, account)
           select pg_temp.thing('exam_session'), 'Foule', 'Élève' || to_char(n, 'FM00'), '2012-03-01', md5('foule' || n)::uuid from generate_series(1, 60) n returning id, account),
     a as (insert into app.assessment (id, account, kind, state) select c.id, c.account, 'exam', 'completed' from c)
select count(*) from c \g /dev/null
insert into app.exam (assessment, candidate, max_level, ends_at, ended, ended_at)
select c.id, c.id, 8, now(), 'time', now() from app.candidate c where c.last_name = 'Foule';
insert into app.incident (candidate, category, effect) select c.id, 'fraud', 'jury' from app.candidate c where c.first_name = 'Élève60';
create temp table crowd as select n, pg_temp.juge(format('session(%L, %L)', pg_temp.thing('exam_session'), n)) as page from unnest(array['1', '2']) n;
select is(array(select pg_temp.at(page, 'concat(/*/@page, "/", /*/@pages, " ", count(//exam), " ", //exam[1]/@first_name)') from crowd order by n),
  array['1/2 50 Élève60', '2/2 ' || (select count(*) - 50 from app.candidate c join app.exam e on e.candidate = c.id where c.exam_session = pg_temp.thing('exam_session')) || ' Élève47'],
  'a session''s tests by fifty, what asks for attention first');
select * from finish();
rollback;
