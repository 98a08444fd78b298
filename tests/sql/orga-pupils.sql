-- Pupils: what each row of an import means, preview, applying, the list, detaching.
begin;
\ir learner-essai.psql
select plan(83);
delete from app.pupil_import;
delete from app.pupil;
select pg_temp.create_person(who) from unnest(array['lina', 'tom', 'hugo', 'nina', 'zoe', 'cas']) who \g /dev/null
insert into app.organization (id, type, uai, name, email) values
  (pg_temp.id('s1'), 'SCO', '0670007U', 'Un', 'a@essai.example'), (pg_temp.id('s2'), 'SCO', '0940880W', 'Deux', 'b@essai.example'),
  (pg_temp.id('s3'), 'PRO', null, 'Trois', 'c@essai.example');
insert into app.organization_member (organization, account, role) values (pg_temp.id('s1'), pg_temp.id('lina'), 'admin'),
  (pg_temp.id('s1'), pg_temp.id('tom'), 'member'), (pg_temp.id('s2'), pg_temp.id('hugo'), 'admin'),
  (pg_temp.id('s3'), pg_temp.id('nina'), 'admin');

-- One pupil as the worker hands it on; what is not given is as it should be.
create function pg_temp.row(n int, given jsonb default '{}') returns jsonb language sql as $$
  select jsonb_build_array(n, n * 10) || jsonb_agg(coalesce(given ->> name, value) order by place)
    from (values (1, 'key', 'k' || n), (2, 'ine', lpad(n::text, 9, '0') || 'AA'), (3, 'last', 'Nom' || n), (4, 'preferred', ''),
      (5, 'first', 'Prénom'), (6, 'middle', ''), (7, 'third', ''), (8, 'sex', '2'), (9, 'born', '01/03/2012'), (10, 'city', ''),
      (11, 'code', '33063'), (12, 'department', '033'), (13, 'country', '100'), (14, 'mef', '10310019110'),
      (15, 'status', 'ST'), (16, 'exit', '')) v (place, name, value)
$$;
-- Imports rows; each is in division 3A but those whose n is in without. What it answers, or the fault.
create function pg_temp.import(who text, rows jsonb, school text default '0670007U', without int[] default '{}',
  divisions jsonb default '[]', fault text default '', file text default 'eleves.xml') returns text
language plpgsql as $$
declare
  v_import uuid;
begin
  perform web.enter(pg_temp.token(who), 'POST', web.csrf(pg_temp.token(who)), 'fr');
  v_import := web.open_pupil_import(file);
  perform web.take_pupils(v_import, jsonb_build_object('pupils', '[]'::jsonb, 'divisions', divisions || coalesce((
    select jsonb_agg(jsonb_build_array(1000 + (r ->> 0)::int, r ->> 2, '3A')) from jsonb_array_elements(rows) r
     where (r ->> 0)::int <> all (without)), '[]')));
  perform web.take_pupils(v_import, jsonb_build_object('pupils', rows, 'divisions', '[]'::jsonb));
  return orga.import_pupils(v_import, fault, school);
exception when sqlstate 'PT422' then
  get stacked diagnostics file = pg_exception_detail;
  return file;
end $$;
create function pg_temp.fault_of(answer text) returns text language sql as $$ select substring(answer from ' key="([^"]*)"') $$;
create function pg_temp.latest() returns uuid language sql as $$
  select id from app.pupil_import order by created_at desc, state = 'uploaded' desc limit 1 $$;
-- What was done lies an hour back.
create function pg_temp.later() returns void language sql as $$
  update app.pupil_import set created_at = created_at - interval '1 hour', applied_at = applied_at - interval '1 hour' $$;
create function pg_temp.apply(who text default 'lina', import uuid default pg_temp.latest()) returns text language plpgsql as $$
declare
  v_fault text;
begin
  return pg_temp.post(who, format('orga.apply_pupil_import(%L)', import));
exception when sqlstate 'PT422' then
  get stacked diagnostics v_fault = pg_exception_detail;
  return pg_temp.fault_of(v_fault);
end $$;
create function pg_temp.rows(variadic r jsonb[]) returns jsonb language sql as $$ select to_jsonb(r) $$;

-- The file as a whole.
select is(pg_temp.fault_of(pg_temp.import('lina', '[]', file => name)), fault, coalesce(nullif(name, ''), 'no file') || ' is refused')
  from (values ('', 'file.required'), ('eleves.csv', 'file.extension'), ('eleves.xml.exe', 'file.extension')) v (name, fault);
select is(pg_temp.fault_of(pg_temp.import('lina', '[]')), 'file.empty', 'no pupil at all');
select is(pg_temp.fault_of(pg_temp.import('lina', pg_temp.rows(pg_temp.row(1, '{"exit": "01/01/2020"}'), pg_temp.row(2, '{"ine": ""}'),
  pg_temp.row(3)), without => '{3}')), 'file.empty', 'nor one who is there');
select is(pg_temp.fault_of(pg_temp.import('lina', pg_temp.rows(pg_temp.row(1)), fault => 'file.encoding')), 'file.encoding',
  'what the worker has against it is said');
select alike(pg_temp.import('lina', pg_temp.rows(pg_temp.row(1)), school => '0940880W'),
  '%key="file.school"><school file="0940880W" own="0670007U"/>%', 'another school''s number: both are said');
select is(pg_temp.fault_of(pg_temp.import('lina', pg_temp.rows(pg_temp.row(1)), school => '')), 'file.school', 'none in the file');
select is(pg_temp.fault_of(pg_temp.import('nina', pg_temp.rows(pg_temp.row(1)))), 'file.school', 'none of the organization');
select alike(pg_temp.import('lina', pg_temp.rows(pg_temp.row(1)), school => ' 0670007u '), '<redirect to="/orga/eleves/import/%',
  'a number in small letters, with space, is the same');
select is((select count(*)::int from app.pupil_import), 1, 'of what was refused nothing is kept');
delete from app.pupil_import;

select pg_temp.import('lina', pg_temp.rows(pg_temp.row(1, jsonb_build_object('last', E'\u200b D\u00adu\u202epont', 'first', E'Zo\u2060é', 'city', E'\ufeff')),
  pg_temp.row(2)), divisions => jsonb_build_array(jsonb_build_array(1, 'k9', E'3\u200bB'))) \g /dev/null
select is((select string_agg(concat_ws('|', r.place, r.line, r.last_name, r.first_name, r.birth_city, r.division, r.fault), ' / ' order by r.place) from app.pupil_import_row r)
    || (select string_agg(d.code, ' ' order by d.place) from app.pupil_import_division d), '1|10|Dupont|Zoé||3A / 2|20|Nom2|Prénom||3A3B 3A 3A',
  'what nobody sees is left out, as of typed names');
delete from app.pupil_import;

-- Row by row.
create temp table tried as select v.*, pg_temp.import('lina', pg_temp.rows(pg_temp.row(1, given::jsonb), pg_temp.row(2))) as answer
  from (values
    ('{}', null, 'a pupil as they should be'),
    ('{"exit": "01/01/2020"}', 'left', 'a past day of leaving: left'),
    ('{"exit": "01/07/2199"}', null, 'a day of leaving to come: there'),
    ('{"exit": "pas encore"}', null, 'no day: there'),
    ('{"ine": ""}', 'ine_required', 'no number'),
    ('{"ine": "123F"}', 'ine_invalid', 'a number that is too short'),
    ('{"ine": "12345678é0A"}', 'ine_invalid', 'a number with an accent'),
    ('{"ine": "000000001aa"}', null, 'a number in small letters is the same'),
    ('{"last": ""}', 'name_required', 'no last name'),
    ('{"first": ""}', 'name_required', 'no first name'),
    ('{"born": ""}', 'birth_date_required', 'no birth date'),
    ('{"born": "31/02/2012"}', 'birth_date_invalid', 'a day that there is not'),
    ('{"born": "29/02/2012"}', null, 'the 29th of February'),
    ('{"born": "29/02/2011"}', 'birth_date_invalid', 'the 29th of February in another year'),
    ('{"born": "01/01/2199"}', 'birth_date_invalid', 'a day to come'),
    ('{"born": "2012-03-01"}', 'birth_date_invalid', 'another way to write it'),
    ('{"sex": ""}', 'sex_required', 'no sex'),
    ('{"sex": "3"}', 'sex_required', 'an unknown sex'),
    ('{"code": ""}', 'birth_city_code_required', 'born in France, no city code'),
    ('{"code": "", "country": "208", "city": "Odense"}', null, 'born elsewhere, no city code'),
    (format('{"first": "%s"}', repeat('x', 256)), 'too_long', 'a name of 256 letters'),
    (format('{"mef": "%s"}', repeat('1', 21)), 'too_long', 'a long code'),
    ('{"last": "a\u0092b"}', 'characters', 'a control character')) v (given, fault, what);
create function pg_temp.id_of(answer text) returns uuid language sql as $$
  select right(substring(answer from 'to="([^"]*)"'), 36)::uuid $$;
select is((select f.fault from web.pupil_faults(pg_temp.id_of(answer)) f where f.place = 1), fault, what) from tried;
create temp table twice as select pg_temp.import('lina', pg_temp.rows(pg_temp.row(1), pg_temp.row(2, '{"ine": "000000001AA"}'),
  pg_temp.row(3), pg_temp.row(4, '{"ine": "000000003AA", "exit": "01/01/2020"}'))) as answer;
select is((select string_agg(coalesce(f.fault, 'fine'), ' ' order by f.place) from twice, web.pupil_faults(pg_temp.id_of(answer)) f),
  'ine_unique ine_unique fine left', 'a number twice: both are refused, unless one has left');
create temp table divided as select pg_temp.import('lina', pg_temp.rows(pg_temp.row(1), pg_temp.row(2), pg_temp.row(3), pg_temp.row(4)),
  without => '{1,2,3}', divisions => '[[1,"k1","6B"],[2,"k1","6C"],[3,"k2","Inactifs"],[4,"k2","6D"],[5,"k3","INACTIFS"]]') as answer;
select is((select string_agg(f.division || ':' || coalesce(f.fault, 'fine'), ' ' order by f.place)
             from divided, web.pupil_faults(pg_temp.id_of(answer)) f),
  '6B:fine 6D:fine INACTIFS:inactive 3A:fine', 'the first division counts, that of the inactive never');
delete from app.pupil_import;

-- A first import, then a second with changes.
select pg_temp.import('lina', pg_temp.rows(pg_temp.row(1), pg_temp.row(2), pg_temp.row(3), pg_temp.row(4),
  pg_temp.row(5, '{"sex": ""}'))) \g /dev/null
select is(pg_temp.at(pg_temp.get('lina', format('orga.pupil_import(%L)', pg_temp.latest())), '/*/@added'), '4', 'four arrive');
select is((select count(*)::int from app.pupil), 0, 'a preview changes nothing');
select pg_temp.apply() \g /dev/null
select is((select string_agg(p.last_name || p.division || p.sex || p.birth_date, ' ' order by 1) from app.pupil p),
  'Nom13AF2012-03-01 Nom23AF2012-03-01 Nom33AF2012-03-01 Nom43AF2012-03-01', 'applied, they are there');
select is((select count(*)::int from app.pupil_import_row) + (select count(*)::int from app.pupil_import_division), 0,
  'what the file said is forgotten');
select alike(pg_temp.apply('lina', (select id from app.pupil_import)), '<redirect%', 'applied twice is applied once');
select is((select count(*)::int from app.pupil), 4, 'and changes nothing');
update app.pupil set account = pg_temp.id('zoe'), reconciled_at = now() where national_id = '000000002AA';
select pg_temp.later() \g /dev/null
select pg_temp.import('lina', pg_temp.rows(pg_temp.row(2, '{"last": "Noël", "preferred": "Roy"}'), pg_temp.row(3, '{"sex": ""}'), pg_temp.row(4),
  pg_temp.row(6))) \g /dev/null
create function pg_temp.list(name text) returns text language sql as $$
  select pg_temp.get('lina', format('orga.pupil_import(%L, %L)', pg_temp.latest(), name)) $$;
select is(array(select pg_temp.at(pg_temp.list('new'), '/*/@' || a) from unnest(array['added', 'changed', 'same', 'gone', 'refused']) a),
  '{1,1,1,1,1}', 'what the second would do is counted');
select is(pg_temp.at(pg_temp.list('changed'), '//change[@field="last_name"]/@was') || ' → '
  || pg_temp.at(pg_temp.list('changed'), '//change[@field="last_name"]/@is'), 'Nom2 → Noël', 'what changes is said');
select is(pg_temp.count(pg_temp.list('changed'), '//change'), 2, 'and nothing else');
select is(pg_temp.at(pg_temp.list('gone'), '//pupil/@last_name'), 'Nom1', 'who is missing leaves');
select is(pg_temp.at(pg_temp.list('refused'), '//pupil/@line') || pg_temp.at(pg_temp.list('refused'), '//pupil/@fault'),
  '30sex_required', 'what is refused has its line and reason');
select pg_temp.apply() \g /dev/null
select is((select string_agg(p.last_name || case when p.enabled then '+' else '-' end, ' ' order by p.national_id) from app.pupil p),
  'Nom1- Noël+ Nom3+ Nom4+ Nom6+', 'applied: one gone, one changed, one new; who was refused stays');
select is((select account from app.pupil where national_id = '000000002AA'), pg_temp.id('zoe'), 'the link to the account is kept');

-- Back again; the same number in another school.
select pg_temp.later() \g /dev/null
insert into app.pupil (organization, national_id, last_name, first_name, birth_date, division, account, reconciled_at) values
  (pg_temp.id('s2'), '000000001AA', 'Nom1', 'Prénom', '2012-03-01', '4B', pg_temp.id('cas'), now()),
  (pg_temp.id('s2'), '000000003AA', 'Autre', 'Personne', '2011-01-01', '4B', pg_temp.id('tom'), now()),
  (pg_temp.id('s2'), '000000004AA', 'Nom4', 'Prénom', '2012-03-01', '4B', pg_temp.id('zoe'), now());
select pg_temp.import('lina', pg_temp.rows(pg_temp.row(1), pg_temp.row(2), pg_temp.row(3), pg_temp.row(4), pg_temp.row(6))) \g /dev/null
select is(pg_temp.at(pg_temp.list('new'), '//pupil/@verdict'), 'back', 'who was gone comes back');
select pg_temp.apply() \g /dev/null
select is((select enabled::text || account from app.pupil where organization = pg_temp.id('s1') and national_id = '000000001AA'),
  'true' || pg_temp.id('cas'), 'with the account that the number has in another school');
select is((select count(*)::int from app.pupil where organization = pg_temp.id('s1') and account is not null), 2,
  'but for another birth date, or an account that is somebody else''s here');

-- Two at once, given up, lost.
select pg_temp.later() \g /dev/null
create temp table two as select pg_temp.id_of(pg_temp.import('lina', pg_temp.rows(pg_temp.row(n)))) as id, n
  from generate_series(1, 2) n;
select alike(pg_temp.apply('lina', (select id from two where n = 1)), '<redirect%', 'of two that wait one is applied');
select is(pg_temp.apply('lina', (select id from two where n = 2)), 'import.outdated', 'then the other is outdated');
select is(pg_temp.at(pg_temp.get('lina', format('orga.pupil_import(%L)', (select id from two where n = 2))), '//fault/@key'),
  'import.outdated', 'and says so before it is asked');
select alike(pg_temp.post('lina', format('orga.drop_pupil_import(%L)', (select id from two where n = 2))), '<redirect%', 'it is given up');
select is(pg_temp.apply('lina', (select id from two where n = 2)), 'import.dropped', 'and not applied after');
select pg_temp.post('lina', format('orga.drop_pupil_import(%L)', (select id from two where n = 1))) \g /dev/null
select is((select state from app.pupil_import where id = (select id from two where n = 1)), 'applied', 'what was applied is not given up');
select pg_temp.later() \g /dev/null
select pg_temp.import('lina', pg_temp.rows(pg_temp.row(1, '{"sex": ""}'))) \g /dev/null
select is(pg_temp.apply(), 'import.nothing', 'where nothing can be taken nobody leaves');
select pg_temp.later() \g /dev/null
select pg_temp.import('lina', pg_temp.rows(pg_temp.row(1), pg_temp.row(2))) \g /dev/null
delete from app.pupil_import_row where place = 2;
select is(pg_temp.apply(), 'import.lost', 'nor where rows are lost');

-- The list.
delete from app.pupil;
insert into app.pupil (organization, national_id, last_name, preferred_name, first_name, birth_date, division, enabled, account)
select pg_temp.id('s1'), lpad(n::text, 9, '0') || 'AA', last, preferred, first, '2012-03-01', class, enabled, account
  from (values (1, 'Œuvrard', '', 'Zoé', '3A', true, pg_temp.id('zoe')), (2, 'Saint-Étienne', 'Roy', 'Jean-Marie', '3A', true, null),
    (3, 'N’Diaye', '', 'Aïcha', '3B', true, pg_temp.id('cas')), (4, 'Parti', '', 'Jean', '3B', false, null),
    (5, 'Nguyễn', '', 'Lê', '6 & "C"', true, pg_temp.id('nina'))) v (n, last, preferred, first, class, enabled, account);
update app.account set email = null, username = 'zoe.oeuvrard0103' where id = pg_temp.id('zoe');
update app.account set email = null where id = pg_temp.id('cas');
insert into app.identity (provider, identifier, account) values ('essai', 'cas', pg_temp.id('cas'));
insert into app.campaign (id, organization, code, kind, name)
select pg_temp.id('c' || n), pg_temp.id('s1'), 'ESSAIS78' || n, 'collection', 'C' from generate_series(2, 4) n;
insert into app.participation (campaign, account, pupil, state, shared_at, certifiable, created_at)
select pg_temp.id('c' || n), pg_temp.id('zoe'), p.id, case when shared then 'shared' else 'started' end, case when shared then now() - n * interval '1 hour' end,
       certifiable, now() - n * interval '1 day'
  from app.pupil p, (values (2, false, null), (3, true, true), (4, true, false)) v (n, shared, certifiable) where p.account = pg_temp.id('zoe');
create function pg_temp.pupils(given text, who text default 'tom') returns text language plpgsql as $$
declare
  v_page text := pg_temp.get(who, 'orga.pupils(' || given || ')');
begin
  return (select string_agg(x::text, ' ' order by n) from unnest(xpath('//pupil/@first_name', xmlparse(document v_page))) with ordinality u (x, n));
end $$;
select is(pg_temp.pupils(given), found, what) from (values
  ('', 'Aïcha Lê Zoé Jean-Marie', 'those who are there, in French order'),
  ($q$recherche => 'oeuv'$q$, 'Zoé', 'a name without its ligature'),
  ($q$recherche => 'ÉTIENNE jean'$q$, 'Jean-Marie', 'words in any order, any case, inside a name'),
  ($q$recherche => 'marie'$q$, 'Jean-Marie', 'the second part of a first name'),
  ($q$recherche => 'roy'$q$, 'Jean-Marie', 'the preferred name'),
  ($q$recherche => 'diaye'$q$, 'Aïcha', 'behind an apostrophe'),
  ($q$recherche => 'nguyen le'$q$, 'Lê', 'two accents on a letter'),
  ($q$recherche => '%'$q$, 'Aïcha Lê Zoé Jean-Marie', 'a sign that is no letter asks for nothing'),
  ($q$recherche => 'rie'$q$, null, 'not the middle of a word'),
  ($q$classe => '6 & "C"'$q$, 'Lê', 'a class'),
  ($q$methode => 'username'$q$, 'Zoé', 'an identifier'), ($q$methode => 'email'$q$, 'Lê', 'an address'),
  ($q$methode => 'cas'$q$, 'Aïcha', 'another server'), ($q$methode => 'none'$q$, 'Jean-Marie', 'no account'),
  ($q$certifiable => 'yes'$q$, 'Zoé', 'certifiable by the latest profile that was sent'),
  ($q$certifiable => 'unknown', methode => 'none'$q$, 'Jean-Marie', 'two filters'),
  ($q$page => '99', methode => 'x', certifiable => 'x', detache => 'x'$q$, 'Aïcha Lê Zoé Jean-Marie', 'unknown values are as if they were not there')
  ) v (given, found, what);
select is(pg_temp.at(pg_temp.get('tom', $q$orga.pupils(classe => '6 & "C"', recherche => 'Lê')$q$), '/*/@query'),
  'recherche=L%C3%AA&amp;classe=6%20%26%20%22C%22&amp;', 'what was asked for is in the links to other pages');
select is(pg_temp.at(pg_temp.get('tom', 'orga.pupils()'), '//pupil[@last_name="Œuvrard"]/@participations'), '3', 'participations are counted');

-- Detaching.
create temp table zoe as select id from app.pupil where account = pg_temp.id('zoe');
select alike(pg_temp.post('lina', format('orga.detach_pupil(%L)', (select id from zoe))), '<redirect%', 'an admin detaches an account');
select is((select count(*)::int from app.pupil where account = pg_temp.id('zoe')) + (select count(*)::int from app.participation p, zoe where p.pupil = zoe.id),
  0, 'the pupil has neither account nor what it did');
select is((select count(*)::int from app.participation where account = pg_temp.id('zoe')), 3, 'which the account keeps');

select * from finish();
rollback;
