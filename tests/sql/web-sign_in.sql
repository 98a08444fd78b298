-- Guessing passwords is slow; a class behind one address is not locked out.
begin;
select plan(46);
\ir learner-essai.psql
select pg_temp.create_person('lina') \g /dev/null
select pg_temp.create_person('ana') \g /dev/null
create function pg_temp.fail(login text, address inet, times int,
                             ago interval default '0')
returns void language sql as $$
  insert into app.sign_in_failure (login_hash, address, at)
  select web.login_hash(login), web.network(address), clock_timestamp() - ago
    from generate_series(1, times)
$$;
create function pg_temp.forget() returns void language sql
  as $$ delete from app.sign_in_failure $$;
-- Seconds to wait after so many failures of one login from one address.
create function pg_temp.wait_after(times int) returns int language plpgsql as $$
begin
  delete from app.sign_in_failure;
  perform pg_temp.fail('lina', '192.0.2.1', times);
  return web.sign_in_wait('lina', '192.0.2.1');
end $$;

select is(web.sign_in_wait('lina', '192.0.2.1'), 0, 'nobody waits at first');
select is(pg_temp.wait_after(4), 0, 'four failures are free');
select is(pg_temp.wait_after(5), 15, 'the fifth makes wait 15 s');
select is(pg_temp.wait_after(6), 30, 'the sixth 30 s');
select is(pg_temp.wait_after(7), 60, 'the seventh 60 s');
select is(pg_temp.wait_after(8), 120, 'the eighth 120 s');
select is(pg_temp.wait_after(9), 120, 'and never more than that');
select is(pg_temp.wait_after(5000), 120, 'nor after thousands');
select pg_temp.wait_after(5) \g /dev/null
select is(web.sign_in_wait('ana', '192.0.2.1'), 0,
  'another login from that address does not wait');
select is(web.sign_in_wait('lina', '192.0.2.2'), 0,
  'nor does that login from another address');
select is(web.sign_in_wait(E' LINA\u00a0', '192.0.2.1'), 15,
  'a login is the same however it is written');
select pg_temp.forget() \g /dev/null
select pg_temp.fail('lina', '192.0.2.1', 5, '10 seconds') \g /dev/null
select is(web.sign_in_wait('lina', '192.0.2.1'), 5, 'waiting counts');
select pg_temp.forget() \g /dev/null
select pg_temp.fail('lina', '192.0.2.1', 5, '16 seconds') \g /dev/null
select is(web.sign_in_wait('lina', '192.0.2.1'), 0, 'it ends');
select pg_temp.fail('lina', '192.0.2.1', 1) \g /dev/null
select is(web.sign_in_wait('lina', '192.0.2.1'), 30, 'one more failure is the sixth');
select pg_temp.forget() \g /dev/null
select pg_temp.fail('lina', '192.0.2.1', 99, '15 minutes 1 second') \g /dev/null
select is(web.sign_in_wait('lina', '192.0.2.1'), 0, 'old failures are forgotten');

select pg_temp.forget() \g /dev/null
select pg_temp.fail('pupil' || n, '192.0.2.1', 2) from generate_series(1, 40) n
\g /dev/null
select is(web.sign_in_wait('pupil41', '192.0.2.1'), 0,
  '40 people who mistype twice behind one address leave the next one free');
select is((select max(web.sign_in_wait('pupil' || n, '192.0.2.1'))
             from generate_series(1, 40) n), 0, 'and themselves');
select pg_temp.fail('other' || n, '192.0.2.1', 1) from generate_series(1, 20) n
\g /dev/null
select is(web.sign_in_wait('lina', '192.0.2.1'), 10,
  'an address with a hundred failures makes everybody wait 10 s');
select is(web.sign_in_wait('lina', '192.0.2.2'), 0, 'but nobody elsewhere');
select pg_temp.forget() \g /dev/null
select pg_temp.fail('lina', ('198.51.100.' || n)::inet, 1) from generate_series(1, 50) n
\g /dev/null
select is(web.sign_in_wait('lina', '192.0.2.2'), 10,
  'a login that fails fifty times from everywhere waits 10 s');
select is(web.sign_in_wait('ana', '192.0.2.2'), 0, 'no other login does');
select pg_temp.forget() \g /dev/null
select is(web.sign_in_wait(null, null), 0, 'NULLs do not wait, nor fail');
select is((select count(*)::int from pg_temp.fail(repeat('x', 10000), '::1', 5)), 1,
  'a huge login is kept as a hash');
select is(web.sign_in_wait(repeat('x', 10000), '::1'), 15, 'and waits like any');

-- an account is counted as one, whatever names it; so is a household's IPv6
select pg_temp.forget() \g /dev/null
update app.account set username = 'lina.d' where id = pg_temp.id('lina');
select pg_temp.fail(' Lina@Essai.example', '192.0.2.1', 3) \g /dev/null
select pg_temp.fail('LINA.D', '192.0.2.1', 2) \g /dev/null
select is(web.sign_in_wait('lina.d', '192.0.2.1'), 15, 'failures by e-mail count for the username');
select is(web.sign_in_wait('lina@essai.example', '192.0.2.1'), 15, 'and the other way round');
select is(web.sign_in_wait(pg_temp.id('lina')::text, '192.0.2.1'), 0,
  'who types an account''s id is not that account');
select pg_temp.forget() \g /dev/null
select pg_temp.post('', format('visitor.open_session(%L, %L, %L, %L, %L)', 'lina.d', 'x', '',
  't', '2001:db8:1:2::' || n)) from generate_series(1, 5) n \g /dev/null
select is((select array_agg(distinct address) from app.sign_in_failure),
  array['2001:db8:1:2::/64'::inet], 'of an IPv6 address the network is kept');
select cmp_ok(web.sign_in_wait('lina.d', '2001:db8:1:2:ffff::9'), '>', 0,
  'whose other addresses wait as well');
select is(web.sign_in_wait('lina.d', '2001:db8:1:3::1'), 0, 'the next network does not');
select is(web.network('192.0.2.1'), '192.0.2.1', 'an IPv4 address is itself');
select is(web.network('::ffff:192.0.2.1'), '192.0.2.1', 'even written as IPv6');
select is(web.network('::ffff:255.255.255.255'), '255.255.255.255', 'any of them');
select is(web.network(web.network('2001:db8::1')), '2001:db8::/64', 'a network is itself');
select is(web.network(null), '::/64', 'no address is one too');

-- the setting that a password is hashed with
select is(web.password_salt('lina@essai.example'), '$y$j9T$0123456789012345678901',
  'a known login gets its own setting, without the hash');
select is(web.password_salt(' LINA@essai.example '), web.password_salt('lina@essai.example'),
  'however it is written');
select is(web.password_salt('unknown'), web.password_salt(' Unknown'),
  'an unknown login always gets the same');
select isnt(web.password_salt('unknown'), web.password_salt('unknown2'),
  'another one another');
select is_empty($$select n from generate_series(1, 200) n
   where web.password_salt('unknown' || n) !~ '^\$y\$j9T\$[./0-9A-Za-z]{21}[./01]$'$$,
  'of the form of a real one');
select matches(web.password_salt(''), '^\$y\$j9T\$[./0-9A-Za-z]{22}$',
  'an empty login gets one too');
select is(web.password_salt(null), web.password_salt(''), 'and so does NULL');
update app.account set password_hash = null where id = pg_temp.id('ana');
select matches(web.password_salt('ana@essai.example'), '^\$y\$j9T\$[./0-9A-Za-z]{22}$',
  'an account without password gets a made-up one');
select is(pg_temp.post('lina', 'web.own_password_salt()'), '$y$j9T$0123456789012345678901',
  'who is signed in gets their own');
select matches(pg_temp.post('ana', 'web.own_password_salt()'),
  '^\$y\$j9T\$[./0-9A-Za-z]{22}$', 'or a made-up one when they have no password');
select throws_ok($$select pg_temp.post('', 'web.own_password_salt()')$$, 'PT401',
  'error.401', 'a visitor has none');

select * from finish();
rollback;
