-- What comes of an exam for those who sat it, anybody with the code, their school and their center.
begin;
\ir learner-essai.psql
\ir certif-exam.psql
select plan(45);
select pg_temp.create_person(who) from unnest(array['lina', 'jo', 'max', 'zoe', 'chef']) who \g /dev/null
insert into app.organization_member values (pg_temp.thing('organization'), pg_temp.id('chef'), 'admin');
insert into app.center_member values (pg_temp.thing('center'), pg_temp.id('chef'), 'admin');
update app.setting set site_address = 'https://palier.example/x/';
select pg_temp.sit('lina', '1.1 ok ok ok; 1.2 ok ok ok; 2.1 ko ko ok') \g /dev/null
select pg_temp.sit('jo', '1.1 ok ko ko; 1.2 ok ko ko') \g /dev/null
select pg_temp.sit('max', '1.1 ok ok ok') \g /dev/null
update app.exam set cancelled = true where assessment = pg_temp.exam('max');
insert into app.pupil (id, organization, national_id, last_name, first_name, birth_date, division)
select pg_temp.thing('pupil ' || who), pg_temp.thing('organization'), who, '=' || who, initcap(who), '2012-03-01', '3e A/B'
  from unnest(array['lina', 'jo', 'max', 'zoe']) who;
update app.candidate set pupil = pg_temp.thing('pupil ' || lower(first_name));
select web.score_exam(pg_temp.exam(who), 'finalisation', null) from unnest(array['lina', 'jo', 'max']) who \g /dev/null

create function pg_temp.own(who text) returns text language sql as $$ select pg_temp.get(who, 'learner.certificates()') $$;
create function pg_temp.table_of(function text, argument text, value text) returns text[] language plpgsql as $$
declare
  v_lines text[];
begin
  begin
    perform web.enter(pg_temp.token('chef'), 'GET', null, 'fr'), set_config('palier.argument.' || argument, value, true);
    execute format('select array(select line from %s() line)', function) into v_lines;
    raise exception 'undo' using errcode = 'ZZ000';
  exception when sqlstate 'ZZ000' then
    return v_lines;
  end;
end $$;

-- Before publication.
select is(pg_temp.count(pg_temp.own('zoe'), '//exam'), 0, 'who sat none has none');
select is(pg_temp.at(pg_temp.own('lina'), '//exam/@state'), 'waiting', 'a result that is not published is waited for');
select is(pg_temp.count(pg_temp.own('lina'), '//exam/@*[name()="pix" or name()="reason" or name()="code"]'), 0, 'and nothing of it is told');
update app.exam set ended = null, ended_at = null where assessment = pg_temp.exam('jo');
select is(pg_temp.at(pg_temp.own('jo'), '//exam/@state'), 'started', 'a test that goes on says so');
update app.exam set ended = 'time', ended_at = now() where assessment = pg_temp.exam('jo');
select throws_ok(format($q$select pg_temp.get('lina', $$learner.certificate('%s')$$)$q$, pg_temp.exam('lina')), 'PT404', null, 'no certificate yet');
select is(pg_temp.count(pg_temp.get('chef', $$orga.certifications('3e A/B')$$), '//pupil/@state'), 0, 'nor does the school see anything');
select throws_ok($$select pg_temp.table_of('certif.results_csv', 'exam_session', pg_temp.thing('exam_session')::text)$$, 'PT404', 'error.unpublished', 'nor the center');
select throws_ok($$select pg_temp.get('chef', $q$orga.certificates_pdf('3e A/B')$q$)$$, 'PT404', 'error.certificates', 'a class without certificates');
update app.exam_session set state = 'published', finalised_at = now(), published_at = now();
select web.certify(pg_temp.exam('lina')) \g /dev/null
create temp table code as select code from app.certificate;

-- One's own.
select is(pg_temp.at(pg_temp.own('lina'), '//exam/@state') || pg_temp.at(pg_temp.own('lina'), '//exam/@pix'), 'validated50', 'passed, with its pix');
select is(pg_temp.at(pg_temp.own('jo'), '//exam/@state') || pg_temp.at(pg_temp.own('jo'), '//exam/@reason'), 'rejectedrate', 'not passed, and why');
select is(pg_temp.at(pg_temp.own('max'), '//exam/@state'), 'cancelled', 'cancelled');
create temp table page as select pg_temp.get('lina', format('learner.certificate(%L)', pg_temp.exam('lina'))) as page;
select is(pg_temp.at(page, '//certificate/@pix') || '/' || pg_temp.at(page, '//certificate/@max_pix'), '50/1024', 'a certificate says pix and maximum') from page;
select is(pg_temp.count(page, '//area'), 1, 'the areas of what is certified') from page;
select is(pg_temp.count(page, '//competence'), 2, 'only what is certified') from page;
select is(pg_temp.at(page, '//competence[1]/@level'), '3', 'each with its level') from page;
select is(pg_temp.at(page, '//certificate/@center') || pg_temp.at(page, '//certificate/@held_on'), 'Collège Premier2026-11-20', 'where and when') from page;
select is(pg_temp.at(page, '//certificate/@birth_place'), 'Vannes', 'who: also where they were born') from page;
select is(pg_temp.at(page, '//qr/@text'), 'https://palier.example/x/certificats/' || c.code, 'the address of the public page') from page, code c;
select is(pg_temp.at(page, '//certificate/@address'), 'palier.example/x/verification-certificat', 'and the one people read') from page;
select is(pg_temp.at(pg_temp.get('lina', format('learner.certificate_pdf(%L)', pg_temp.exam('lina'))), '//certificate/@pix'), '50', 'the same in print');
select throws_ok(format($q$select pg_temp.get('jo', $$learner.%s('%s')$$)$q$, f, pg_temp.exam('lina')), 'PT404', null, 'not somebody else''s: ' || f)
  from unnest(array['certificate', 'certificate_pdf']) f;

-- Anybody with the code.
create function pg_temp.verify(typed text, address text default '10.0.0.1') returns text language sql as $$
  select pg_temp.post('zoe', format('visitor.verify_certificate(%L, %L)', typed, address))
$$;
select is(pg_temp.at(pg_temp.verify(typed), '/redirect/@to'), '/certificats/' || c.code, 'typed as ' || what)
  from code c, lateral (values (c.code, 'it is printed'), (lower(replace(c.code, '-', ' ')), 'small letters and a space'), (substr(c.code, 3), 'its signs alone')) v (typed, what);
select throws_ok($$select pg_temp.verify(' ')$$, 'PT422', null, 'nothing typed');
select is(pg_temp.at(pg_temp.verify('P-AAAAAAAA'), '//fault/@key'), 'certificate.unknown', 'what can be no code');
select is(pg_temp.at(pg_temp.verify('P-22222222'), '//fault/@key'), 'certificate.unknown', 'what is none');
select pg_temp.verify('P-2222222' || n % 3 + 2, '10.0.0.9') from generate_series(1, 60) n \g /dev/null
select is(pg_temp.at(pg_temp.verify(c.code, '10.0.0.9'), '//fault/@key'), 'certificate.wait', 'after 60 wrong ones an address waits') from code c;
select is(pg_temp.at(pg_temp.verify(c.code, '10.0.0.8'), '/redirect/@to'), '/certificats/' || c.code, 'another does not') from code c;
select is(pg_temp.at(pg_temp.get('', format('visitor.certificate(%L)', c.code)), '//certificate/@last_name'), 'D’Essai', 'the public page') from code c;
select throws_ok($$select pg_temp.get('', $q$visitor.certificate('P-22222222')$q$)$$, 'PT404', 'error.certificate', 'a code that is none');
update app.certificate set expires_on = current_date - 1;
select is(pg_temp.at(pg_temp.get('', format('visitor.certificate(%L)', c.code)), '//certificate/@expired'), 'true', 'an expired one says so') from code c;

-- The school, the center.
create temp table class as select pg_temp.get('chef', $$orga.certifications('3e A/B')$$) as page;
select is(pg_temp.at(page, '/*/@path'), '3e%20A%2FB', 'a class in an address') from class;
select is(pg_temp.count(page, '//pupil[@state]'), 3, 'its pupils'' results') from class;
select is(pg_temp.count(page, '//pupil[@code]'), 1, 'its certificates') from class;
select is(pg_temp.count(pg_temp.get('chef', $$orga.certifications('4e')$$), '//pupil'), 0, 'an unknown class is none');
insert into app.pupil (organization, national_id, last_name, first_name, birth_date, division)
select organization, 'FOULE' || n, 'Zz', 'Élève' || to_char(n, 'FM00'), '2012-01-01', '5e' from app.pupil, generate_series(1, 60) n where division = '3e A/B' group by organization, n;
select is(array(select pg_temp.at(pg_temp.get('chef', format('orga.certifications(%L, %L)', '5e', p)),
            'concat(/*/@page, "/", /*/@pages, " ", count(//pupil), " ", //pupil[1]/@first_name, " ", /*/@sat)') from unnest(array['1', '2']) p),
  array['1/2 50 Élève01 0', '2/2 10 Élève51 0'], 'a large class by fifty');
select is(pg_temp.count(pg_temp.get('chef', $$orga.certificates_pdf('3e A/B')$$), '//certificate'), 1, 'all of a class in one file');
select is(cardinality(pg_temp.table_of('orga.certifications_csv', 'class', '3e A/B')), 4, 'its table');
select throws_ok($$select pg_temp.table_of('orga.certifications_csv', 'class', '4e')$$, 'PT404', null, 'not of a class that is none');
create temp table line as select pg_temp.table_of('certif.results_csv', 'exam_session', pg_temp.thing('exam_session')::text) as lines;
select is(lines[3], '"' || c.code || '";"Lina";"D’Essai";"01/03/2012";"Vannes";"";"Validée";50;3;3;-;0;-;-;-;-;-;-;-;-;-;-;-;-;"";' || s.number || ';"Collège Premier";"20/11/2026"',
  'the center''s table') from line, code c, app.exam_session s;
select is(array(select web.birth_place(c) from app.candidate b, lateral (select jsonb_populate_record(b, jsonb_build_object('birth_city', city, 'birth_country', country)) as c
            from (values (1, 'Vannes', 'France'), (2, 'Vannes', 'FRANCE'), (3, 'Rabat', 'Maroc'), (4, '', 'Danemark'), (5, '', 'France'), (6, 'Rabat', '99350'), (7, '', '')) v (n, city, country) order by n) c
            where b.id = pg_temp.thing('candidate lina')), array['Vannes', 'Vannes', 'Rabat (Maroc)', 'Danemark', '', 'Rabat', ''],
  'where somebody was born: brackets around a country after a city');
select matches(lines[2], '"Rejetée";0;0;0;-;-.*"Moins de la moitié', 'a rejected test: 0, and why') from line;
select matches(lines[4], '"Annulée";-;-;-;-', 'a cancelled one: nothing') from line;
select * from finish();
rollback;
