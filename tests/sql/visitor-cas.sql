-- Signing in by a CAS server: accounts, sessions, the way back, single logout.
begin;
select plan(44);
\ir learner-essai.psql
select pg_temp.create_person('lina') \g /dev/null
update app.setting set site_address = 'https://palier.example/p';
-- What the worker posts where a server stands between; '' is a visitor, who has a cookie too.
create function pg_temp.cas(who text, call text) returns text language plpgsql as $$
declare
  v_page text;
begin
  perform web.enter(pg_temp.token(who), 'CAS', null, 'fr');
  execute 'select ' || call into v_page;
  return v_page;
end $$;
create function pg_temp.come(
  identifier text, ticket text, attributes jsonb default '{}', who text default '',
  provider text default 'ent') returns text language sql as $$
  select pg_temp.cas(who, format(
    'visitor.open_cas_session(%L, %L, %L, %L, %L, %L)', provider, identifier, attributes,
    ticket, 'frais-' || ticket, pg_temp.token(who)))
$$;
create function pg_temp.whose(ticket text) returns uuid language sql as $$
  select account from app.session where token_hash = pg_temp.hash('frais-' || ticket)
$$;
create function pg_temp.names_of(ticket text) returns text language sql as $$
  select first_name || '|' || last_name from app.account where id = pg_temp.whose(ticket)
$$;
\set zoe '{"first_name": [" Zoé "], "last_name": ["D''Almeida"], "uai": ["0750001A"], "division": ["6E1", "6E2"]}'
\set ent '[{"name": "ent", "label": "Mon ENT", "logout": "https://ent.example/cas/logout"}, {"name": "gar", "label": "GAR"}]'

-- going
select is(web.cas_service('ent'), 'https://palier.example/p/connexion/cas/ent/retour',
  'our address for the server is the site''s own');
select is(pg_temp.cas('', $$visitor.start_cas('ent', '/competences/1.1', 'jeton-')$$),
  '<leave service="https://palier.example/p/connexion/cas/ent/retour"/>',
  'one is led to the server, and the way back is not in the address');
select is((select provider || way_back from app.cas_visit
            where browser_hash = pg_temp.hash('jeton-')), 'ent/competences/1.1',
  'it is kept here, under the browser''s cookie');
select is(pg_temp.cas('', $$visitor.start_cas('ent', '//ailleurs.example', 'jeton-')$$),
  '<leave service="https://palier.example/p/connexion/cas/ent/retour"/>',
  'a way back out of the site is none');
select is((select count(*)::int from app.cas_visit), 0, 'and the one before is forgotten');
insert into app.cas_visit values (pg_temp.hash('vieux'), 'ent', '/x', now() - interval '1 s');
select pg_temp.cas('', $$visitor.start_cas('ent', '/mes-tutos', 'jeton-')$$) \g /dev/null
select is((select count(*)::int from app.cas_visit), 1, 'what has expired goes by the way');

-- coming for the first time
select is(pg_temp.come('ido-zoe', 'ST-1', :'zoe'), '<redirect to="/mes-tutos" session="open"/>',
  'who comes back signed in goes where they wanted');
select is((select count(*)::int from app.cas_visit), 0, 'which is forgotten then');
select is(pg_temp.names_of('ST-1'), 'Zoé|D''Almeida', 'they have an account with their names');
select is((select to_jsonb(a) - array['id', 'created_at', 'first_name', 'last_name', 'kind', 'language']
             from app.account a where a.id = pg_temp.whose('ST-1')),
  '{"email": null, "username": null, "terms_at": null, "password_hash": null, "password_temporary": false}',
  'without address, username or password');
select is((select attributes from app.identity where account = pg_temp.whose('ST-1')), :'zoe'::jsonb,
  'what the school sent is kept with the identity');
select is((select cas_provider || encode(cas_ticket_hash, 'hex') from app.session
            where token_hash = pg_temp.hash('frais-ST-1')),
  'ent' || encode(pg_temp.hash('ST-1'), 'hex'), 'the session knows its ticket, hashed');

-- again
select is(pg_temp.come('ido-zoe', 'ST-2', '{"first_name": ["Zoé-Anne"]}'),
  '<redirect to="/accueil" session="open"/>', 'who comes unsent, from their portal, is let in');
select is(pg_temp.whose('ST-2'), pg_temp.whose('ST-1'), 'it is the same account');
select is(pg_temp.names_of('ST-2'), 'Zoé-Anne|D''Almeida',
  'names that are sent are taken, those that are not stay');
select is((select attributes from app.identity where identifier = 'ido-zoe'),
  '{"first_name": ["Zoé-Anne"]}', 'what is sent no more is kept no more');
select pg_temp.come('ido-zoe', 'ST-3', '{}', '', 'gar') \g /dev/null
select isnt(pg_temp.whose('ST-3'), pg_temp.whose('ST-1'), 'another server''s same identifier is somebody else');
select is(pg_temp.names_of('ST-3'), '|', 'who may come without names');
select pg_temp.come('ido-max', 'ST-4',
  jsonb_build_object('first_name', jsonb_build_array(repeat('x', 300)))) \g /dev/null
select is(length(pg_temp.names_of('ST-4')), 101, 'an endless name is cut');

-- a session that was open in that browser
select pg_temp.come('ido-zoe', 'ST-5', '{}', 'lina') \g /dev/null
select is((select count(*)::int from app.session where account = pg_temp.id('lina')), 0,
  'the session of the same browser ends');
select is((select email from app.account where id = pg_temp.id('lina'))::text, 'lina@essai.example',
  'and its account stays as it was');

-- refused
create temp table before as select count(*) as n from app.session;
select throws_ok($$select pg_temp.come('ido-zoe', 'ST-1')$$, 'PT403', 'error.cas_refused',
  'a ticket that has opened a session opens no other');
select throws_ok($$select pg_temp.come(null, 'ST-6')$$, 'PT403', 'error.cas_identity', 'nobody is nobody');
select throws_ok($$select pg_temp.come(' ', 'ST-6')$$, 'PT403', 'error.cas_identity', 'nor is white space');
select throws_ok($$select pg_temp.come(repeat('x', 256), 'ST-6')$$, 'PT403', 'error.cas_identity',
  'nor what is too long to be kept');
select throws_ok($$select pg_temp.come('ido-zoe', null)$$, 'PT403', 'error.cas_refused', 'no ticket opens nothing');
select is((select count(*) from app.session), (select n from before), 'no session came of any of these');

-- single logout
select pg_temp.cas('', $$visitor.close_cas_session('gar', 'ST-1')$$) \g /dev/null
select is((select count(*)::int from app.session where token_hash = pg_temp.hash('frais-ST-1')), 1,
  'a ticket of one server ends no session of another');
select is(pg_temp.cas('', $$visitor.close_cas_session('ent', 'ST-inconnu')$$), '<redirect to="/"/>',
  'an unknown ticket gets the same answer');
select pg_temp.cas('', $$visitor.close_cas_session('ent', 'ST-1')$$) \g /dev/null
select is((select string_agg(cas_provider, ' ') from app.session where account = pg_temp.whose('ST-2')), 'ent ent',
  'the ticket''s session ends, others of the same person stay');
select is((select count(*)::int from app.session where token_hash = pg_temp.hash('frais-ST-1')), 0, 'it is gone');

-- the form, and signing out here
select is(pg_temp.get('', format('visitor.sign_in('''', ''ent'', %L)', :'ent')),
  '<visitor.sign_in retour="/accueil"><provider name="ent" label="Mon ENT"/><provider name="gar" label="GAR"/>'
  '<signed_out label="Mon ENT" url="https://ent.example/cas/logout"/></visitor.sign_in>',
  'the form names the servers, and the one that still knows who has just left');
select is(pg_temp.count(pg_temp.get('', format('visitor.sign_in('''', ''gar'', %L)', :'ent')), '//signed_out'), 0,
  'not one that cannot be left');
select is(pg_temp.count(pg_temp.get('', format('visitor.sign_in('''', ''https://x'', %L)', :'ent')), '//signed_out'), 0,
  'nor one that nobody knows');
update app.session set token_hash = pg_temp.hash('jeton-zoe') where token_hash = pg_temp.hash('frais-ST-2');
update app.session set token_hash = pg_temp.hash('jeton-zoe2') where token_hash = pg_temp.hash('frais-ST-5');

-- one's account
select is(pg_temp.at(pg_temp.get('zoe', format('learner.account('''', %L)', :'ent')), '//provider/@label'),
  'Mon ENT', 'one''s account tells by whom one comes');
select is(pg_temp.at(pg_temp.get('zoe', 'learner.account()'), '//provider/@label'), 'ent',
  'of a server that is no more, its name');
select is(pg_temp.at(pg_temp.get('zoe', 'learner.account()'), '/*/@has_password'), 'false', 'and that there is no password');
select throws_ok($$select pg_temp.post('zoe', 'learner.change_password(null, ''x'')')$$, 'PT404', 'error.404',
  'there is none to change');
select is((select count(*)::int from app.sign_in_failure), 0, 'which counts as no failure');
select is(pg_temp.post('zoe2', format('visitor.close_session(%L)', :'ent')),
  '<redirect to="/connexion?sorti=ent" session="close"/>', 'who signs out is told that the server still knows them');
select is(pg_temp.tried('zoe', 'learner.delete_account()'),
  'confirm account.confirm', 'deleting the account needs the tick');
select is((select count(*)::int from app.identity where identifier = 'ido-zoe' and provider = 'ent'), 1, 'without it all stays');
select is(pg_temp.tried('zoe', $$learner.delete_account(confirm => 'yes')$$), '<redirect to="/" session="close"/>',
  'with it the account is deleted');
select is((select count(*)::int from app.identity where identifier = 'ido-zoe' and provider = 'ent'), 0, 'and what links it');

select * from finish();
rollback;
