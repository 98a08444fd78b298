-- Scoring an exam (web.score_exam) from its tables, and what becomes of it when an account goes.
begin;
\ir learner-essai.psql
\ir certif-exam.psql
select plan(19);
select pg_temp.create_person(who) from unnest(array['lina', 'jo', 'max', 'zoe', 'juge']) who \g /dev/null
create function pg_temp.score(who text, emitter text default 'finalisation', author uuid default null) returns int
language sql as $$ select web.score_exam(pg_temp.exam(who), emitter, author) $$;

select pg_temp.sit('lina', '1.1 ok ok ok; 1.2 ok ok ko; 1.3 ok ok ok; 2.1 ok ko ko; 2.2 ok ok ok') \g /dev/null
select ok(pg_temp.score('lina') > 0, 'a result');
select is(pg_temp.result('lina'), 'validated 100 80', 'four competences of 25 pix at a rate of 80 %');
select is((select string_agg(m.competence || ':' || m.level || ':' || m.pix || ':' || m.correct || '/' || m.challenges, ' ' order by m.competence)
             from app.exam_mark m, web.exam_result(pg_temp.exam('lina')) r where m.result = r.id),
  '1.1:3:25:3/3 1.2:3:25:2/3 1.3:3:25:3/3 2.1:-1:0:1/3 2.2:3:25:3/3', 'a mark a competence');

update app.exam_question q set neutralised = true where q.assessment = pg_temp.exam('lina') and q.competence = '2.1' and q.position > 10;
select pg_temp.score('lina', 'neutralisation', pg_temp.id('juge')) \g /dev/null
select is(pg_temp.result('lina'), 'validated 125 92', 'what is neutralised counts no more');
select is((select count(*)::int from app.exam_result r where r.assessment = pg_temp.exam('lina')), 2, 'both results are kept');
select is((select r.author from web.exam_result(pg_temp.exam('lina')) r), pg_temp.id('juge'), 'with their author');

update app.exam_question q set neutralised = true where q.assessment = pg_temp.exam('lina') and q.position <= 4;
select pg_temp.score('lina', 'neutralisation') \g /dev/null
select is(pg_temp.result('lina'), 'cancelled 0 89', 'too few questions count');
update app.exam_question q set neutralised = false where q.assessment = pg_temp.exam('lina');
select pg_temp.score('lina', 'neutralisation') \g /dev/null
select is(pg_temp.result('lina'), 'validated 100 80', 'taken back, it is what it was');

select pg_temp.sit('jo', '1.1 ok ko ko; 1.2 ok ko ko; 1.3 ok ko ko') \g /dev/null
select pg_temp.score('jo') \g /dev/null
select is(pg_temp.result('jo'), 'rejected 0 33', 'below a rate of 50 %');
update app.exam_question q set accepted = true where q.assessment = pg_temp.exam('jo') and q.position = 2;
select pg_temp.score('jo', 'incidents') \g /dev/null
select is(pg_temp.result('jo'), 'rejected 0 44', 'an accepted question counts as right');

select pg_temp.sit('max', '1.1 ok ok ok; 1.2 ok ok -') \g /dev/null
select is(pg_temp.score('max'), null, 'unfinished and no reason: no result');
select is((select count(*)::int from app.exam_result r where r.assessment = pg_temp.exam('max')), 0, 'and nothing written');
update app.exam set abandonment = 'candidate' where assessment = pg_temp.exam('max');
select pg_temp.score('max') \g /dev/null
select is(pg_temp.result('max'), 'validated 50 83', 'given up: the rest is wrong');
update app.exam set abandonment = 'technical' where assessment = pg_temp.exam('max');
select pg_temp.score('max') \g /dev/null
select is(pg_temp.result('max'), 'validated 50 100', 'broken off: the rest does not count');
select is(web.score_exam(pg_temp.thing('none'), 'jury', null), null, 'no exam: no result');

select throws_like($$update app.exam_result set pix = 900$$, '%frozen%', 'a result is never changed');
select web.erase_account(pg_temp.id('lina')) \g /dev/null
select is((select c.account from app.candidate c where c.id = pg_temp.thing('candidate lina')), null, 'who sat an exam may go');
select is((select a.kind || ':' || a.first_name || coalesce(a.email, '') from app.account a join app.assessment t on t.account = a.id
            where t.id = pg_temp.exam('lina')), 'erased:', 'the exam stays under nobody''s name');
select lives_ok($$select web.erase_account(pg_temp.id('juge'))$$, 'so may the author of a result');
select * from finish();
rollback;
