-- Changing and erasing one's account.
begin;
select plan(36);
\ir learner-essai.psql
select pg_temp.create_person('lina') \g /dev/null
select pg_temp.create_person('ana') \g /dev/null
insert into app.session (token_hash, account, expires_at)
values (pg_temp.hash('autre'), pg_temp.id('lina'), now() + interval '1 hour');
create function pg_temp.own(who text) returns text language sql
  as $$ select '$y$j9T$0123456789012345678901$hash' || who $$;
create function pg_temp.change(hash text, new text default 'new', fault text default '',
                               address inet default '::1') returns text language sql as $$
  select pg_temp.post('lina',
    format('learner.change_password(%L, %L, %L, %L)', hash, new, fault, address))
$$;
create function pg_temp.sessions() returns int language sql as $$
  select count(*)::int from app.session where account = pg_temp.id('lina')
$$;

-- names
select is(pg_temp.post('lina', $$learner.change_identity(E' Lina \u00a0', 'Ber  thier')$$),
  '<redirect to="/mon-compte?enregistre=identity"/>', 'names can be changed');
select is((select first_name || '|' || last_name from app.account
            where id = pg_temp.id('lina')), 'Lina|Ber thier', 'without needless spaces');
select is((select first_name::text from app.account where id = pg_temp.id('ana')), 'Ana',
  'and nobody else''s');
select throws_ok($$select pg_temp.post('lina', 'learner.change_identity('''', '''')')$$,
  'PT422', null, 'empty names are refused');
select throws_ok($$select pg_temp.post('lina', 'learner.change_identity()')$$,
  'PT422', null, 'so are missing ones');
select throws_ok($$select pg_temp.post('lina', 'learner.change_identity(null, null)')$$,
  'PT422', null, 'and NULLs');
select throws_ok($$select pg_temp.post('lina',
  'learner.change_identity(repeat(''x'', 9999), ''B'')')$$, 'PT422', null, 'and long ones');

-- password
insert into app.password_reset (code_hash, account, address, expires_at)
select pg_temp.hash('code-' || who), pg_temp.id(who), '::', now() + interval '1 hour'
  from unnest(array['lina', 'ana']) who;
select is(pg_temp.change('wrong'),
  '<faults><fault field="current_password" key="password.wrong"/></faults>',
  'a wrong current password is a fault');
select is((select count(*)::int from app.sign_in_failure
            where login_hash = web.login_hash(pg_temp.id('lina')::text)), 1,
  'which is kept as a failure');
select is(pg_temp.change(null, null, 'password.short'),
  '<faults><fault field="current_password" key="password.wrong"/>'
  '<fault field="password" key="password.short"/></faults>', 'both faults come at once');
select is(pg_temp.change(pg_temp.own('lina'), null, 'password.simple'),
  '<faults><fault field="password" key="password.simple"/></faults>',
  'a bad new password is a fault');
select is(pg_temp.change(pg_temp.own('lina'), null),
  '<faults><fault field="password" key="password.required"/></faults>',
  'so is none, though the worker found no fault');
select is((select password_hash from app.account where id = pg_temp.id('lina')),
  pg_temp.own('lina'), 'a fault changes nothing');
select is(pg_temp.sessions(), 2, 'and ends no session');
select pg_temp.change('wrong') from generate_series(1, 3) \g /dev/null
update app.sign_in_failure set at = clock_timestamp();
select is(pg_temp.change(pg_temp.own('lina')),
  '<faults><fault field="current_password" key="sign_in.wait"/></faults>',
  'after five failures the right one waits too');
select is(pg_temp.post('lina', format('learner.delete_account(%L, %L)', pg_temp.own('lina'),
  '::1')), '<faults><fault field="current_password" key="sign_in.wait"/></faults>',
  'erasing the account waits as well');
select is(web.sign_in_wait('lina@essai.example', '::1'), 0,
  'signing in does not wait for it');
select is(pg_temp.change(pg_temp.own('lina'), address => '192.0.2.1'),
  '<redirect to="/mon-compte?enregistre=password"/>', 'a right one changes the password');
select is((select password_hash from app.account where id = pg_temp.id('lina')), 'new',
  'to the new one');
select is((select array_agg(token_hash) from app.session
            where account = pg_temp.id('lina')), array[pg_temp.hash('jeton-lina')],
  'other sessions have ended, this one goes on');
select is(web.account_of_reset('code-lina'), null, 'a mailed link opens nothing any more');
select is(web.account_of_reset('code-ana'), pg_temp.id('ana'), 'somebody else''s does');
select is((select password_hash from app.account where id = pg_temp.id('ana')),
  pg_temp.own('ana'), 'nobody else''s password has changed');
update app.account set password_hash = null where id = pg_temp.id('lina');
select throws_ok($$select pg_temp.change(null, address => '192.0.2.1')$$, 'PT404', 'error.404',
  'no hash never matches an account without password');
update app.account set password_hash = 'new' where id = pg_temp.id('lina');

-- the end
select pg_temp.begin('lina') \g /dev/null
select pg_temp.finish('lina', 2) \g /dev/null
select pg_temp.post('lina', $$visitor.start_demonstration('x')$$) \g /dev/null
delete from app.mail;
select pg_temp.post('', $$visitor.request_password_reset('lina@essai.example', 'c')$$)
\g /dev/null
insert into app.mail (recipient, subject, body) values ('ana@essai.example', 's', 'b');
select is(pg_temp.post('lina', $$learner.delete_account('wrong', '192.0.2.1')$$),
  '<faults><fault field="current_password" key="password.wrong"/></faults>',
  'a wrong password erases nothing');
select is(pg_temp.post('lina', $$learner.delete_account('new', '192.0.2.1')$$),
  '<redirect to="/" session="close"/>', 'the right one erases the account');
create temp table erased as
  select format('%I', attrelid::regclass::text) as t, attrelid::regclass as r
    from pg_attribute a join pg_class c on c.oid = a.attrelid
   where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and a.attname = 'account';
create function pg_temp.rows_of(r regclass, who uuid) returns bigint language plpgsql as $$
declare
  n bigint;
begin
  execute format('select count(*) from %s where account = %L', r, who) into n;
  return n;
end $$;
select is((select count(*)::int from app.account where id = pg_temp.id('lina')), 0,
  'the account is gone');
select is_empty($$select r from erased where pg_temp.rows_of(r, pg_temp.id('lina')) > 0$$,
  'so is every row that names it');
select ok((select count(*) >= 4 from erased), 'in sessions, resets, assessments, knowledge');
select is_empty($$select from app.question q left join app.assessment a
  on a.id = q.assessment where a.id is null$$, 'with its questions');
select is_empty($$select from app.answer q left join app.assessment a
  on a.id = q.assessment where a.id is null$$, 'and its answers');
select is((select array_agg(recipient::text) from app.mail), array['ana@essai.example'],
  'and the mails to its address');
select ok(exists (select from app.account where id = pg_temp.id('ana')),
  'nobody else is touched');
select throws_ok($$select pg_temp.get('lina', 'learner.account()')$$, 'PT401', 'error.401',
  'its cookie opens nothing');
select is(web.email_fault('lina@essai.example'), null, 'its address is free again');
select is(pg_temp.at(pg_temp.get('ana', 'learner.account()'), '/*/@sessions'), '1',
  'the account page counts open sessions');

select * from finish();
rollback;
