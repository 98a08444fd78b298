-- web.enter: who asks, what they may, what the page document says of them.
begin;
select plan(35);
\ir learner-essai.psql
select pg_temp.create_person('lina') \g /dev/null
select pg_temp.create_person('demo', 'anonymous') \g /dev/null
create function pg_temp.enter(who text) returns text language sql as $$
  select web.enter(pg_temp.token(who), 'POST', web.csrf(pg_temp.token(who)), 'fr')
$$;
create function pg_temp.context(name text) returns text language sql
  as $$ select current_setting('palier.' || name, true) $$;
create function pg_temp.expires(who text, left_over interval, age interval)
returns interval language plpgsql as $$
begin
  update app.session s set expires_at = now() + left_over, created_at = now() - age
   where s.account = pg_temp.id(who);
  perform pg_temp.enter(who);
  return (select s.expires_at - now() from app.session s
           where s.account = pg_temp.id(who));
end $$;

-- a visitor
select is(pg_temp.names(pg_temp.enter('nobody')), array['csrf', 'now', 'max_level'],
  'the envelope says csrf, now, max_level');
select is(pg_temp.count(pg_temp.enter('nobody'), '/envelope/account'), 0,
  'a visitor''s envelope names no account');
select is(pg_temp.context('account'), '', 'a visitor has no account in the context');
select is(pg_temp.context('kind'), '', 'a visitor is of no kind');
select is(pg_temp.context('session'), '', 'a visitor''s token names no session');
select is(pg_temp.at(pg_temp.enter('nobody'), '/envelope/@csrf'),
  web.csrf('jeton-nobody'), 'a visitor''s forms carry the csrf value of their token');
select is(pg_temp.at(pg_temp.get('nobody', $$web.enter(null, 'GET', null, 'fr')$$),
                     '/envelope/@csrf'), '',
  'without a token the csrf value is empty');
select is(pg_temp.at(pg_temp.enter('nobody'), '/envelope/@max_level'), '8',
  'the highest level is the site''s setting');
select matches(pg_temp.at(pg_temp.enter('nobody'), '/envelope/@now'),
  '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$',
  'now is ISO 8601, to the second');

-- a person
select is(pg_temp.at(pg_temp.enter('lina'), '/envelope/account/@kind'), 'person',
  'a person is known by their token');
select is(pg_temp.context('account'), pg_temp.id('lina')::text,
  'the context names the account');
select is(pg_temp.context('kind'), 'person', 'the context says the kind');
select is(pg_temp.context('session'), encode(pg_temp.hash('jeton-lina'), 'hex'),
  'the context names the session by its hash');
select is(pg_temp.at(pg_temp.enter('lina'), '/envelope/account/@initials'), 'LD',
  'initials are of first and last name');
select is(pg_temp.at(pg_temp.enter('demo'), '/envelope/account/@kind'), 'anonymous',
  'a demonstration is anonymous');
select is(pg_temp.at(pg_temp.enter('demo'), '/envelope/account/@initials'), '',
  'an anonymous account has no initials');
select pg_temp.enter('nobody') \g /dev/null
select is(pg_temp.context('account'), '',
  'the next request on the same connection does not inherit the account');

-- sessions
update app.session set expires_at = now() where account = pg_temp.id('lina');
select is(pg_temp.count(pg_temp.enter('lina'), '/envelope/account'), 0,
  'an expired session is a visitor''s');
select is(pg_temp.expires('lina', '7 hours', '5 hours'), '7 hours',
  'a post in the session''s first half leaves it as it is');
select is(pg_temp.expires('lina', '5 hours', '7 hours'), '12 hours',
  'a post in its second half gives a session twelve hours again');
select is(pg_temp.expires('lina', '5 hours', '6 days 01:00'), '5 hours',
  'a session is not prolonged beyond a week');
select is(pg_temp.expires('demo', '2 hours', '2 hours'), '2 hours',
  'a demonstration''s session is never prolonged');

-- csrf
select is(web.csrf('a'), left(encode(sha256('csrf:a'), 'hex'), 32),
  'the csrf value is derived from the token');
select isnt(web.csrf('a'), web.csrf('b'), 'two tokens have two csrf values');
select is(web.csrf(null), null, 'there is no csrf value without a token');
select throws_ok($$select web.enter('jeton-lina', 'POST', web.csrf('x'), 'fr')$$,
  'PT403', 'error.csrf', 'another token''s csrf value is refused');
select throws_ok($$select web.enter('jeton-lina', 'POST', '', 'fr')$$,
  'PT403', 'error.csrf', 'an empty csrf value is refused');
select throws_ok($$select web.enter('jeton-lina', 'POST', null, 'fr')$$,
  'PT403', 'error.csrf', 'no csrf value is refused');
select throws_ok($$select web.enter(null, 'POST', null, 'fr')$$,
  'PT403', 'error.csrf', 'a post without a token is refused');
select throws_ok($$select web.enter('jeton-lina', 'POST',
                          upper(web.csrf('jeton-lina')), 'fr')$$,
  'PT403', 'error.csrf', 'the csrf value is compared to the letter');
select lives_ok($$select pg_temp.get('lina', 'learner.profile()')$$,
  'a page asks for no csrf value');

-- read only
create function pg_temp.changes(method text) returns void language plpgsql as $$
begin
  perform web.enter('jeton-lina', method, null, 'fr');
  update app.setting set max_level = 7;
end $$;
select throws_ok($$select pg_temp.changes('GET')$$, '25006', null,
  'GET makes writes fail');
select throws_ok($$select pg_temp.changes('HEAD')$$, '25006', null,
  'and so does any other method than POST');
select throws_ok($$select pg_temp.get('lina', 'learner.start_placement(''5.2'')')$$,
  '25006', null, 'an action reached by GET changes nothing');

-- the end of the request
select pg_temp.enter('lina') \g /dev/null
savepoint request;
select pg_temp.enter('demo') \g /dev/null
rollback to request;
select is(pg_temp.context('account'), pg_temp.id('lina')::text,
  'the context is the transaction''s: it is undone with it');

select * from finish();
rollback;
