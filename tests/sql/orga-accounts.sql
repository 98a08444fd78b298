-- Usernames and temporary passwords of a class, and the first sign-in with one.
begin;
\ir learner-essai.psql
\ir learner-campaign.psql
select plan(29);
select pg_temp.create_person(who) from unnest(array['mila', 'luc']) who \g /dev/null
insert into app.account (id, username, password_hash) values (pg_temp.id('ana'), 'ana.roux0105', 'ancien');
insert into app.account (id) values (pg_temp.id('max'));
insert into app.organization (id, type, name, email) values (pg_temp.id('lycee'), 'SCO', 'Lycée', 'lycee@essai.example');
insert into app.pupil (id, organization, national_id, first_name, last_name, birth_date, division, enabled, account)
select pg_temp.id('p-' || first), pg_temp.id(place), 'COMPTE-' || first, initcap(first), last, born::date, division, enabled, pg_temp.id(account)
  from (values ('lea', 'college', 'Martin', '2012-03-09', '5A', true, null), ('tom', 'college', 'Martin', '2012-03-09', '5A', true, null),
               ('ana', 'college', 'Roux', '2012-05-01', '5A', true, 'ana'), ('mila', 'college', 'Petit', '2012-05-02', '5A', true, 'mila'),
               ('max', 'college', 'Leroy', '2012-05-03', '5A', true, 'max'), ('parti', 'college', 'Loin', '2012-05-04', '5A', false, null),
               ('zoe', 'college', 'Blanc', '2012-05-05', '5B', true, null), ('paul', 'lycee', 'Noir', '2010-05-05', '2A', true, null))
       p (first, place, last, born, division, enabled, account);
create function pg_temp.page() returns text language sql as $$ select pg_temp.get('karim', $q$orga.pupil_accounts('5A')$q$) $$;
select is(pg_temp.count(pg_temp.page(), '//division'), 2, 'the classes to choose from');
select is(pg_temp.count(pg_temp.page(), '//pupil'), 5, 'the pupils of the class who are there');
select is(pg_temp.at(pg_temp.page(), format('//pupil[@first_name="%s"]/@access', name)), access, name || ': ' || access)
  from (values ('Lea', 'none'), ('Ana', 'username'), ('Mila', 'email'), ('Max', 'portal')) v (name, access);
select is(pg_temp.count(pg_temp.get('karim', $q$orga.pupil_accounts('nulle part')$q$), '//pupil'), 0, 'of a class there is not, none');

create function pg_temp.give(who text[]) returns text language sql as $$
  select pg_temp.tried('karim', format('orga.give_accounts(%L, %L, %L)', '5A',
    (select jsonb_agg(case when w ~ '-' then w else pg_temp.id('p-' || w)::text end) from unnest(who) w),
    (select jsonb_agg(jsonb_build_object('password', 'abcdef' || 10 + n, 'hash', 'hash-' || n)) from generate_series(1, cardinality(who)) n)))
$$;
select is(pg_temp.give('{}'), 'answer pupils.required', 'somebody has to be ticked');
select is(pg_temp.give(array['lea', who]), 'PT404', 'nobody''s pupil: ' || who) from unnest(array['paul', 'parti', 'x-y']) who;
select is((select count(*)::int from app.account where first_name = 'Lea'), 0, 'and nothing is done');
insert into app.session (token_hash, account, expires_at) values (pg_temp.hash('jeton-ana'), pg_temp.id('ana'), now() + interval '1 hour');
create temp table sheet as select pg_temp.give('{lea,tom,ana,mila,max}') as page;
select results_eq($$select s.* from sheet, xmltable('//sheet' passing xmlparse(document page) columns f text path '@first_name', u text path '@username', p text path '@password') s$$,
  $$values ('Max', null, null), ('Lea', 'lea.martin0903', 'abcdef12'), ('Tom', 'tom.martin0903', 'abcdef13'), ('Mila', null, null), ('Ana', 'ana.roux0105', 'abcdef15')$$,
  'by name: who has no account gets one, who has a username a new password, the others nothing');
select is((select string_agg(concat_ws(' ', a.first_name, a.password_hash, a.password_temporary, p.reconciled_at is not null), ', ' order by a.username)
             from app.account a join app.pupil p on p.account = a.id where a.username ~ '0903$' and p.organization = pg_temp.id('college')),
  'Lea hash-2 t t, Tom hash-3 t t', 'the hash is kept, the password is temporary');
select is((select password_hash from app.account where id = pg_temp.id('ana')), 'hash-5', 'the old password is gone');
select is((select count(*)::int from app.session where account = pg_temp.id('ana')), 0, 'so are their sessions');
select is((select count(*)::int from app.account where id in (pg_temp.id('mila'), pg_temp.id('max')) and password_temporary), 0,
  'nobody takes the account of who signs in otherwise');
select is(pg_temp.at(pg_temp.page(), '//pupil[@first_name="Lea"]/@access'), 'temporary', 'and the page says so');

-- Whom another school counts among its pupils gets a password there; a national number alone leads to nobody's account.
insert into app.account (id, username, password_hash) select pg_temp.id('u-' || who), who || '.noir0505', 'le sien' from unnest(array['paul', 'ida']) who;
update app.pupil set account = pg_temp.id('u-paul') where id = pg_temp.id('p-paul');
insert into app.pupil (id, organization, national_id, first_name, last_name, birth_date, division, account)
values (pg_temp.id('p-double'), pg_temp.id('college'), 'COMPTE-paul', 'Double', 'Noir', '2010-05-05', '5A', null),
       (pg_temp.id('p-feint'), pg_temp.id('college'), 'COMPTE-ida', 'Feint', 'Noir', '2010-01-01', '5A', null),
       (pg_temp.id('p-ida'), pg_temp.id('lycee'), 'COMPTE-ida', 'Ida', 'Noir', '2010-05-05', '2A', pg_temp.id('u-ida'));
select is(pg_temp.at(pg_temp.page(), '//pupil[@first_name="Double"]/@access'), 'elsewhere', 'a pupil of two schools');
select is(pg_temp.count(pg_temp.give('{double}'), '//sheet[@password or @username]'), 0, 'is told nothing by the second');
select is((select password_hash from app.account where id = pg_temp.id('u-paul')), 'le sien', 'and keeps their password');
update app.pupil set enabled = false where id = pg_temp.id('p-paul');
select is(pg_temp.at(pg_temp.give('{double}'), '//sheet/@username'), 'paul.noir0505', 'who has left the first gets one from the second');
select pg_temp.give('{feint}') \g /dev/null
select is((select password_hash from app.account where id = pg_temp.id('u-ida')), 'le sien', 'another date of birth: another account');

-- The first sign-in.
select is(pg_temp.post('', $q$visitor.open_session('lea.martin0903', 'hash-2', '/campagnes/ESSAIA222', 'code-neuf', '10.0.0.1')$q$),
  '<redirect to="/nouveau-mot-de-passe/code-neuf?retour=/campagnes/ESSAIA222"/>', 'a temporary password opens no session');
select is((select count(*)::int from app.session s join app.account a on a.id = s.account where a.username = 'lea.martin0903'), 0, 'none at all');
select is(pg_temp.at(pg_temp.get('', $q$visitor.new_password('code-neuf', '/campagnes/ESSAIA222')$q$), 'concat(/*/@valid, /*/@temporary, /*/@retour)'),
  'truetrue/campagnes/ESSAIA222', 'but leads to the form of a new one, which says why');
select is(pg_temp.post('', $q$visitor.set_password('code-neuf', 'le sien', '', 'jeton-neuf', '/campagnes/ESSAIA222')$q$),
  '<redirect to="/campagnes/ESSAIA222" session="open"/>', 'then one is in, where one wanted to go');
select is((select password_temporary from app.account where username = 'lea.martin0903'), false, 'and the password is theirs');
select is(pg_temp.post('', $q$visitor.open_session('lea.martin0903', 'le sien', '', 'jeton-autre', '10.0.0.1')$q$), '<redirect to="/accueil" session="open"/>',
  'from then on they sign in as everybody');
select * from finish();
rollback;
