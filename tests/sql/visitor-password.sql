-- The way back in when a password is forgotten.
begin;
select plan(53);
\ir learner-essai.psql
select pg_temp.create_person('lina') \g /dev/null
delete from app.mail;
create function pg_temp.ask(login text, token text, address inet default '192.0.2.1')
returns text language sql as $$
  select pg_temp.post('nobody',
    format('visitor.request_password_reset(%L, %L, %L)', login, token, address))
$$;
create function pg_temp.choose(code text, hash text default 'new', fault text default '',
                               token text default 'frais')
returns text language sql as $$
  select pg_temp.post('nobody',
    format('visitor.set_password(%L, %L, %L, %L)', code, hash, fault, token))
$$;
create function pg_temp.valid(code text) returns text language sql as $$
  select pg_temp.at(pg_temp.get('nobody', format('visitor.new_password(%L)', code)),
                    '/*/@valid')
$$;
create function pg_temp.mails() returns int language sql
  as $$ select count(*)::int from app.mail $$;

select is(pg_temp.get('nobody', 'visitor.forgotten_password()'),
  '<visitor.forgotten_password sent="false"/>', 'the form');
select is(pg_temp.get('nobody', 'visitor.forgotten_password(''1'')'),
  '<visitor.forgotten_password sent="true"/>', 'its confirmation');
select is(pg_temp.ask('unknown@essai.example', 'code-0'),
  '<redirect to="/mot-de-passe-oublie?envoye=1"/>', 'an unknown login gets an answer');
select is(pg_temp.mails(), 0, 'but no mail');
select is((select array_agg((account, address, expires_at - at)::text)
             from app.password_reset), '{"(,192.0.2.1,\"1 day\")"}',
  'the request is kept, for nobody');
select is(pg_temp.valid('code-0'), 'false', 'it opens nothing');
select throws_ok($$select pg_temp.choose('code-0')$$, 'PT404', 'error.404',
  'and changes nothing');
select is(pg_temp.ask(' LINA@essai.example', 'code-1'),
  '<redirect to="/mot-de-passe-oublie?envoye=1"/>', 'a known one gets the same answer');
select is(pg_temp.mails(), 1, 'and a mail');
select is((select recipient::text from app.mail), 'lina@essai.example',
  'to the account''s address, not to what was typed');
select ok((select body like '%/nouveau-mot-de-passe/code-1%' from app.mail),
  'with the link');
select ok((select body like E'Bonjour,\n%' and strpos(body, 'Lina') = 0 from app.mail),
  'and no word that somebody typed');
select is((select sent_at from app.mail), null, 'it waits in the outbox');
select is((select code_hash from app.password_reset where account = pg_temp.id('lina')),
  pg_temp.hash('code-1'), 'only the code''s hash is kept');
select is((select expires_at - now() from app.password_reset
            where account = pg_temp.id('lina')), '1 day', 'for a day');
select is(pg_temp.ask('lina@essai.example', 'code-2'),
  '<redirect to="/mot-de-passe-oublie?envoye=1"/>', 'asking again at once is answered');
select is(pg_temp.mails(), 1, 'without a second mail');
select is(pg_temp.valid('code-1'), 'true', 'and the first link stays good');
update app.password_reset set at = at - interval '5 minutes 1 second'
 where account = pg_temp.id('lina');
select pg_temp.ask('lina@essai.example', 'code-3') \g /dev/null
select is(pg_temp.mails(), 2, 'after five minutes there is another mail');
select is(pg_temp.valid('code-1'), 'false', 'and the first link is void');
select throws_ok($$select pg_temp.choose('code-1')$$, 'PT404', 'error.404',
  'for choosing too');
select is(pg_temp.valid('code-3'), 'true', 'the last one is good');
select throws_ok($$select pg_temp.ask('', 'x')$$, 'PT422', null, 'an empty login is a fault');
select throws_ok($$select pg_temp.ask(null, 'x')$$, 'PT422', null, 'and so is none');
select is(pg_temp.ask(repeat('x', 10000), 'x1'),
  '<redirect to="/mot-de-passe-oublie?envoye=1"/>', 'a huge login gets the same answer');
insert into app.account (username, first_name) values ('sans-adresse', 'S');
select is(pg_temp.ask('sans-adresse', 'x2'),
  '<redirect to="/mot-de-passe-oublie?envoye=1"/>',
  'an account without an address gets the same answer');
select is(pg_temp.mails(), 2, 'and no mail');
update app.password_reset set expires_at = now(), at = now() - interval '1 day'
 where account = pg_temp.id('lina');
select is(pg_temp.valid('code-3'), 'false', 'a link is void after its day');
select throws_ok($$select pg_temp.choose('code-3')$$, 'PT404', 'error.404',
  'and changes nothing');
select pg_temp.ask('lina@essai.example', 'code-4') \g /dev/null
select is(pg_temp.mails(), 3, 'then a new one can be had');

-- an address that asks and asks
delete from app.password_reset where account is null;
select pg_temp.create_person(who) from unnest(array['ana', 'zoe', 'max', 'eva']) who
\g /dev/null
select pg_temp.ask('unknown' || n, 'many-' || n, '2001:db8::1') from generate_series(1, 19) n
\g /dev/null
select pg_temp.ask('ana@essai.example', 'many-20', '2001:db8::2') \g /dev/null
select is(pg_temp.mails(), 4, 'the twentieth request of an address in 15 minutes is heard');
select is(pg_temp.ask('zoe@essai.example', 'many-21', '2001:db8::3'),
  '<redirect to="/mot-de-passe-oublie?envoye=1"/>', 'the next one gets the same answer');
select is(pg_temp.mails(), 4, 'but no mail');
select is((select count(*)::int from app.password_reset where address = '2001:db8::/64'), 20,
  'and is not kept, so that waiting helps');
select throws_ok($$select pg_temp.ask('', 'x', '2001:db8::1')$$, 'PT422', null,
  'a fault is still a fault');
select pg_temp.ask('max@essai.example', 'many-22', '192.0.2.9') \g /dev/null
select is(pg_temp.mails(), 5, 'others are heard meanwhile');
update app.password_reset set at = at - interval '15 minutes'
 where address = '2001:db8::/64';
select pg_temp.ask('zoe@essai.example', 'many-23', '2001:db8::3') \g /dev/null
select is(pg_temp.mails(), 6, 'and after 15 minutes so is that address');
select pg_temp.ask('eva@essai.example', 'many-24', null) \g /dev/null
select is(pg_temp.mails(), 7, 'an unknown address is an address too');
delete from app.account where id = pg_temp.id('eva');
select is((select count(*)::int from app.password_reset where address = '::/64'), 0,
  'a link goes with its account');

select is(pg_temp.valid('code'), 'false', 'a wrong code is void');
select is(pg_temp.valid(''), 'false', 'so is an empty one');
select is(pg_temp.at(pg_temp.get('nobody', $$visitor.new_password('a"<&')$$), '/*/@code'),
  'a"&lt;&amp;', 'the code is escaped');
select throws_ok($$select pg_temp.choose('code')$$, 'PT404', 'error.404',
  'a wrong code sets no password');
select throws_ok($$select pg_temp.choose(null)$$, 'PT404', 'error.404', 'nor does none');
select throws_ok($$select pg_temp.choose('code-4', null, 'password.short')$$, 'PT422',
  'error.422', 'a bad password is a fault');
select throws_ok($$select pg_temp.choose('code-4', null)$$, 'PT422', 'error.422',
  'so is none, though the worker found no fault');
select is(pg_temp.valid('code-4'), 'true', 'and does not use the link up');
insert into app.password_reset (code_hash, account, address, expires_at)
values (pg_temp.hash('code-5'), pg_temp.id('lina'), '::', now() + interval '1 hour');
select is(pg_temp.choose('code-4'), '<redirect to="/accueil" session="open"/>',
  'a good one signs in');
select is((select password_hash from app.account where id = pg_temp.id('lina')), 'new',
  'it is set');
select is((select array_agg(token_hash) from app.session
            where account = pg_temp.id('lina')), array[pg_temp.hash('frais')],
  'all earlier sessions have ended');
select is(pg_temp.valid('code-5'), 'false', 'every link of the account is void');
select throws_ok($$select pg_temp.choose('code-4', 'newer', token => 'f2')$$, 'PT404',
  'error.404', 'a link serves once');
select is((select password_hash from app.account where id = pg_temp.id('lina')), 'new',
  'a used one changes nothing');

select * from finish();
rollback;
