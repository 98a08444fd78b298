-- Signing up, in and out.
begin;
select plan(57);
\ir learner-essai.psql
select pg_temp.create_person('lina') \g /dev/null
create function pg_temp.sign_up(first_name text, last_name text, email text,
  password_fault text default '', terms text default 'on', token text default 'frais')
returns text language sql as $$
  select pg_temp.post('nobody', format(
    'visitor.create_account(%L, %L, %L, %L, %L, %L, %L)', first_name, last_name, email,
    '$y$j9T$sel$hash', password_fault, terms, token))
$$;
create function pg_temp.sign_in(login text, hash text, retour text default '',
  token text default 'frais-2', address inet default '192.0.2.1')
returns text language sql as $$
  select pg_temp.post('nobody', format(
    'visitor.open_session(%L, %L, %L, %L, %L)', login, hash, retour, token, address))
$$;
create function pg_temp.detail(call text) returns text language plpgsql as $$
declare
  v_detail text;
begin
  execute 'select ' || call;
  return 'no error';
exception when sqlstate 'PT422' then
  get stacked diagnostics v_detail = pg_exception_detail;
  return v_detail;
end $$;

-- the forms
select is(pg_temp.get('nobody', 'visitor.sign_up()'), '<visitor.sign_up/>',
  'a visitor sees the form to sign up');
select is(pg_temp.get('lina', 'visitor.sign_up()'), '<redirect to="/accueil"/>',
  'who is signed in is led to their dashboard');
select is(pg_temp.get('nobody', 'visitor.sign_in()'),
  '<visitor.sign_in retour="/accueil"/>', 'a visitor sees the form to sign in');
select is(pg_temp.get('nobody', 'visitor.sign_in(''/mon-compte'')'),
  '<visitor.sign_in retour="/mon-compte"/>', 'it keeps where they wanted to go');
select is(pg_temp.get('lina', 'visitor.sign_in(''/mon-compte'')'),
  '<redirect to="/mon-compte"/>', 'who is signed in goes there at once');

-- signing up
select is(pg_temp.detail($$pg_temp.sign_up('', ' ', 'x', 'password.short', '')$$),
  '<faults><fault field="first_name" key="name.required"/>'
  '<fault field="last_name" key="name.required"/>'
  '<fault field="email" key="email.invalid"/>'
  '<fault field="password" key="password.short"/>'
  '<fault field="terms" key="terms.required"/></faults>',
  'all faults of the form come at once');
select is(pg_temp.detail($$pg_temp.post('nobody', 'visitor.create_account()')$$),
  '<faults><fault field="first_name" key="name.required"/>'
  '<fault field="last_name" key="name.required"/>'
  '<fault field="email" key="email.required"/>'
  '<fault field="password" key="password.required"/>'
  '<fault field="terms" key="terms.required"/></faults>',
  'fields that are missing are faults, not errors');
select is(pg_temp.detail($$pg_temp.sign_up('A', 'B', 'a@b.fr', '', null)$$),
  '<faults><fault field="terms" key="terms.required"/></faults>',
  'terms must be accepted');
select is(pg_temp.detail($$pg_temp.sign_up('A', 'B', 'Lina@ESSAI.example ')$$),
  '<faults><fault field="email" key="email.taken"/></faults>',
  'an address is taken in whatever letters it is written');
select is((select count(*)::int from app.account where email = 'a@b.fr'), 0,
  'a refused form creates nothing');
select is((select count(*)::int from app.session
            where token_hash = pg_temp.hash('frais')), 0, 'and opens no session');
select is(pg_temp.sign_up(E' Zoé  \u00a0 Marie', 'O’Brien & <fils>', ' Zoe@B.fr '),
  '<redirect to="/accueil" session="open"/>',
  'a good form leads to the dashboard, signed in');
select is((select first_name || '|' || last_name || '|' || email from app.account
            where lower(email) = 'zoe@b.fr'), 'Zoé Marie|O’Brien & <fils>|Zoe@B.fr',
  'names and address are kept without needless spaces');
select is((select kind from app.account where lower(email) = 'zoe@b.fr'), 'person',
  'the account is a person''s');
select is((select terms_at from app.account where lower(email) = 'zoe@b.fr'), now(),
  'it is kept when the terms were accepted');
select is((select password_hash from app.account where lower(email) = 'zoe@b.fr'),
  '$y$j9T$sel$hash', 'the password is kept as the worker hashed it');
select is((select a.email::text from app.session s join app.account a on a.id = s.account
            where s.token_hash = pg_temp.hash('frais')), 'Zoe@B.fr',
  'the session is the account''s, under the hash of its token');
select is((select expires_at - now() from app.session
            where token_hash = pg_temp.hash('frais')), '12 hours',
  'for twelve hours');
select is(pg_temp.detail($$pg_temp.sign_up('A', 'B', 'zoe@b.fr', token => 't')$$),
  '<faults><fault field="email" key="email.taken"/></faults>',
  'an address serves once');
select throws_ok($$select pg_temp.sign_up('A' || chr(1), 'B', 'c@b.fr')$$, '23514', null,
  'a control character in a name never gets into the table');
select is(pg_temp.detail($$pg_temp.sign_up(repeat('é', 9999), repeat('x', 101),
                           repeat('x', 9990) || '@b.fr')$$),
  '<faults><fault field="first_name" key="name.long"/>'
  '<fault field="last_name" key="name.long"/>'
  '<fault field="email" key="email.invalid"/></faults>', 'huge fields are faults');

-- signing in
select is(pg_temp.sign_in('lina@essai.example', pg_temp.h), '<redirect to="/accueil" '
  'session="open"/>', 'the right password signs in')
  from (select '$y$j9T$0123456789012345678901$hashlina' as h) pg_temp;
select is((select account from app.session where token_hash = pg_temp.hash('frais-2')),
  pg_temp.id('lina'), 'the session is theirs');
select is((select expires_at - now() from app.session
            where token_hash = pg_temp.hash('frais-2')), '12 hours', 'for twelve hours');
select is(pg_temp.at(pg_temp.sign_in(E' LINA@Essai.example\u00a0',
    '$y$j9T$0123456789012345678901$hashlina', '/competences/5.2', 't3'), '/*/@to'),
  '/competences/5.2', 'however the login is written, and on to where they wanted');
select is(pg_temp.at(pg_temp.sign_in('lina@essai.example',
    '$y$j9T$0123456789012345678901$hashlina', '//evil.example', 't4'), '/*/@to'),
  '/accueil', 'but never to another site');
select is((select count(*)::int from app.sign_in_failure), 0,
  'a success is no failure');
select is(pg_temp.sign_in('lina@essai.example', 'wrong'),
  '<faults><fault field="" key="sign_in.refused"/></faults>',
  'a wrong password is refused');
select is(pg_temp.sign_in('unknown@essai.example', 'wrong'),
  pg_temp.sign_in('lina@essai.example', 'wrong'),
  'with the same words as an unknown login');
select is((select count(*)::int from app.sign_in_failure), 3, 'each failure is kept');
select is((select distinct address from app.sign_in_failure), '192.0.2.1',
  'with its address');
select is(pg_temp.sign_in('lina@essai.example', '$y$j9T$0123456789012345678901$hashlina',
  token => 't5'), '<redirect to="/accueil" session="open"/>', 'a success after failures');
select is((select array_agg(login_hash) from app.sign_in_failure),
  array[web.login_hash('unknown@essai.example')],
  'clears that login''s failures from that address, and no other');
select is(pg_temp.sign_in('lina@essai.example', null),
  '<faults><fault field="" key="sign_in.refused"/></faults>', 'no hash is a failure');
update app.account set password_hash = null where id = pg_temp.id('lina');
select is(pg_temp.sign_in('lina@essai.example', null),
  '<faults><fault field="" key="sign_in.refused"/></faults>',
  'even when the account has no password');
update app.account set password_hash = 'h' where id = pg_temp.id('lina');
select is(pg_temp.detail($$pg_temp.sign_in('', 'h')$$),
  '<faults><fault field="login" key="login.required"/></faults>',
  'an empty login is a fault');
select is(pg_temp.detail($$pg_temp.sign_in(E'\u00a0', 'h')$$),
  '<faults><fault field="login" key="login.required"/></faults>', 'and one of spaces');
select is(pg_temp.sign_in(repeat('x', 10000), 'h'),
  '<faults><fault field="" key="sign_in.refused"/></faults>', 'a huge login is refused');
select pg_temp.sign_in('lina@essai.example', 'wrong') from generate_series(1, 3) \g /dev/null
update app.sign_in_failure set at = clock_timestamp();
select is(pg_temp.sign_in('lina@essai.example', 'h', token => 't6'),
  '<faults><fault field="" key="sign_in.wait"/></faults>',
  'after five failures even the right password waits');
select is((select count(*)::int from app.session where token_hash = pg_temp.hash('t6')), 0,
  'and no session is opened');
select is((select count(*)::int from app.sign_in_failure
            where login_hash = web.login_hash('lina@essai.example')), 5,
  'a try while waiting is no failure: nobody can prolong another''s wait');
select is(pg_temp.sign_in('lina@essai.example', 'h', token => 't6', address => '::1'),
  '<redirect to="/accueil" session="open"/>', 'from elsewhere they sign in');
select is(pg_temp.sign_in('nobody@essai.example', 'x', address => null),
  '<faults><fault field="" key="sign_in.refused"/></faults>',
  'an unknown address is an address too');
update app.account set username = 'lina.d' where id = pg_temp.id('lina');
select is(pg_temp.sign_in('Lina.D', 'h', token => 't7', address => '::1'),
  '<redirect to="/accueil" session="open"/>', 'a username is a login');

-- the session of the cookie that a form was posted with
select pg_temp.create_person('demo', 'anonymous') \g /dev/null
select pg_temp.create_person('ana') \g /dev/null
create function pg_temp.open(token text) returns boolean language sql as $$
  select exists (select from app.session where token_hash = pg_temp.hash(token))
$$;
select pg_temp.post('demo', $$visitor.open_session('lina.d', 'wrong', '', 't8', '::2')$$)
\g /dev/null
select ok(pg_temp.open('jeton-demo'), 'a sign-in that fails leaves the session open');
select pg_temp.post('demo', $$visitor.open_session('lina.d', 'h', '', 't8', '::2')$$)
\g /dev/null
select ok(not pg_temp.open('jeton-demo') and pg_temp.open('t8'),
  'signing in ends a demonstration''s session');
select ok(exists (select from app.account where id = pg_temp.id('demo')),
  'not yet its account: that goes when palierctl cleans');
select pg_temp.post('ana', $$visitor.create_account('A', 'B', 'new@b.fr', 'h', '', 'on', 't9')$$)
\g /dev/null
select ok(not pg_temp.open('jeton-ana') and pg_temp.open('t9'),
  'signing up ends the session of who was signed in');
select is((select count(*)::int from app.session where account = pg_temp.id('ana')), 0,
  'it was their only one');

-- signing out
select is(pg_temp.post('lina', 'visitor.close_session()'),
  '<redirect to="/" session="close"/>', 'signing out leads home');
select is((select count(*)::int from app.session
            where token_hash = pg_temp.hash('jeton-lina')), 0,
  'the session is gone, not only its cookie');
select ok((select count(*) from app.session where account = pg_temp.id('lina')) > 1,
  'sessions on other machines stay');
select is(pg_temp.count(web.enter('jeton-lina', 'POST', web.csrf('jeton-lina'), 'fr'),
  '/envelope/account'), 0, 'the token names nobody any more');
select is(pg_temp.post('lina', 'visitor.close_session()'),
  '<redirect to="/" session="close"/>', 'signing out twice does no harm');
select is(pg_temp.post('nobody', 'visitor.close_session()'),
  '<redirect to="/" session="close"/>', 'nor does a visitor''s');

-- hashes
select is_empty($$select token_hash from app.session
  where token_hash in (convert_to('frais', 'UTF8'), convert_to('jeton-lina', 'UTF8'))$$,
  'no token is stored as it is');
select is_empty($$select login_hash from app.sign_in_failure
  where position('@' in encode(login_hash, 'escape')) > 0
    and length(login_hash) <> 32$$,
  'nor is what was typed as a login');

select * from finish();
rollback;
