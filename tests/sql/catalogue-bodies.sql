-- Every body of ours compiles: migrations create functions without looking at them.
begin;
select plan(3);
\ir learner-essai.psql

create temp view ours as
  select p.oid, p.oid::regprocedure::text as signature, l.lanname, p.prorettype
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    join pg_language l on l.oid = p.prolang
   where n.nspname in ('app', 'scoring', 'simulation', 'calibration', 'content', 'web', 'visitor', 'learner', 'orga', 'certif', 'jury', 'operator');

-- Created again as it stands, this time with a look at it.
create function pg_temp.compile(body oid) returns text language plpgsql
set check_function_bodies = on set search_path = pg_catalog, pg_temp as $$
begin
  execute pg_get_functiondef(body);
  return null;
exception when others then
  return sqlerrm;
end $$;
select is_empty(
  'select signature, c from ours, pg_temp.compile(oid) c where c is not null',
  'every function compiles with pg_catalog alone in the search_path');

-- plpgsql_check: the planner looks at stable functions too, so somebody is signed in.
select pg_temp.create_person('lina') \g /dev/null
select pg_temp.post('lina', 'learner.dashboard()') \g /dev/null
create function pg_temp.extension_fault() returns text language plpgsql as $$
begin
  create extension if not exists plpgsql_check;
  return null;
exception when others then
  return sqlerrm;
end $$;
create function pg_temp.complaints() returns setof text language plpgsql as $$
begin
  return query execute $q$
    select concat_ws(' ', o.signature, c.level, c.sqlstate, c.lineno, c.message,
                     c.detail)
      from ours o, lateral plpgsql_check_function_tb(o.oid,
        coalesce((select t.tgrelid from pg_trigger t
                   where t.tgfoid = o.oid limit 1), 0),
        newtable => (select t.tgnewtable from pg_trigger t
                      where t.tgfoid = o.oid and t.tgnewtable is not null limit 1)) c
     where o.lanname = 'plpgsql'$q$;
end $$;
select pg_temp.extension_fault() as fault, pg_temp.extension_fault() is null as there
\gset
\if :there
-- lang: the language of a visitor, for the day there is a second one.
select is_empty($$select c from pg_temp.complaints() c
   where c not like 'web.enter(%unused parameter "lang"'$$,
  'plpgsql_check has nothing to say');
select is((select count(*)::int from pg_temp.complaints() c
            where c like 'web.enter(%unused parameter "lang"'), 1,
  'but that web.enter does not use lang yet');
\else
select skip(:'fault', 2);
\endif

select * from finish();
rollback;
