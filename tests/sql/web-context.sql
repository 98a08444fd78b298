-- The context of a request ends with its transaction.
begin;
select web.enter('jeton', 'POST', web.csrf('jeton'), 'fr') \g /dev/null
select set_config('palier.account', 'x', true), set_config('palier.kind', 'person', true),
       set_config('palier.session', 'y', true) \g /dev/null
rollback;
begin;
select plan(3);
select is(coalesce(current_setting('palier.account', true), ''), '',
  'the account is gone after the transaction');
select is(coalesce(current_setting('palier.kind', true), ''), '',
  'the kind is gone after the transaction');
select is(coalesce(current_setting('palier.session', true), ''), '',
  'the session is gone after the transaction');
select * from finish();
rollback;
