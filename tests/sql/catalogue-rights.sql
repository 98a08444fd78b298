-- What the catalogue must say of our functions and of what palier_web may do.
begin;
select plan(20);

create temp view ours as
  select p.oid, p.oid::regprocedure::text as signature, n.nspname, p.proname,
         p.prosecdef, p.proconfig, p.prokind, p.prorettype, p.proretset, p.proargmodes, p.pronargs,
         p.proacl, p.proowner::regrole::text as owner, l.lanname, p.provolatile,
         n.nspname in ('visitor', 'learner', 'orga', 'certif', 'jury', 'operator') as api,
         has_schema_privilege('palier_web', n.oid, 'usage')
           and has_function_privilege('palier_web', p.oid, 'execute') as granted,
         obj_description(p.oid, 'pg_proc') as comment
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    join pg_language l on l.oid = p.prolang
   where n.nspname in ('app', 'scoring', 'simulation', 'calibration', 'content', 'web', 'visitor', 'learner', 'orga', 'certif', 'jury', 'operator');
create temp view doors as select * from ours where api or granted;
grant select on ours, doors to public;

select isnt_empty('select from doors where api', 'there are page functions');
select is_empty('select signature from ours where api and not granted',
  'palier_web may execute every function of visitor, learner and operator');
select set_eq($$select proname::text from doors where nspname = 'web'$$,
  array['cas_service', 'enter', 'may_give_accounts', 'open_pupil_import', 'own_password_salt', 'password_salt', 'take_pupils'],
  'of web, palier_web may execute what the worker calls and nothing else');
select is_empty($$select signature from ours
   where nspname in ('app', 'scoring', 'simulation', 'calibration', 'content') and granted$$,
  'palier_web may execute nothing of app, scoring, simulation, calibration, content');
select is_empty('select signature from doors where not prosecdef',
  'every granted function is SECURITY DEFINER');
select is_empty('select signature from ours where prosecdef and not granted',
  'no other function is SECURITY DEFINER');
select is_empty($$select signature, proconfig from doors
   where proconfig is distinct from array['search_path=pg_catalog, pg_temp']$$,
  'search_path is pinned in every granted function, pg_temp last');
select is_empty($$select signature from ours, lateral
     aclexplode(coalesce(proacl, acldefault('f', 'palier_owner'::regrole))) a
   where a.grantee = 0$$,
  'no function of ours is executable by PUBLIC');
select is_empty($$select signature, owner from ours where owner <> 'palier_owner'$$,
  'every function belongs to palier_owner');
select is_empty($$select signature from doors where proname !~ '_csv$'
   and (prorettype <> 'text'::regtype or proretset or prokind <> 'f' or proargmodes is not null)$$,
  'every granted function returns one text');
select is_empty($$select signature from doors where proname ~ '_csv$'
   and (prorettype <> 'text'::regtype or not proretset or prokind <> 'f' or pronargs > 0)$$,
  'but tables, sets of lines without arguments');
select is_empty($$select signature from doors where coalesce(comment, '') = ''$$,
  'every granted function has a comment');
select is_empty($$select nspname, proname from ours
   where nspname in ('web', 'visitor', 'learner', 'orga', 'certif', 'jury', 'operator')
   group by 1, 2 having count(*) > 1$$,
  'no name is overloaded in web, visitor, learner');
select is_empty($$select signature from ours where api and lanname <> 'plpgsql'$$,
  'page functions are PL/pgSQL (planned once)');

select is_empty($$select s from unnest(array['app', 'scoring', 'simulation', 'calibration', 'content']) s
   where has_schema_privilege('palier_web', s, 'usage, create')$$,
  'palier_web may not even look into app, scoring, simulation, calibration, content');
select is_empty($$select c.oid::regclass from pg_class c
   where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'f')
     and (has_table_privilege('palier_web', c.oid,
            'select, insert, update, delete, truncate, references, trigger')
          or has_any_column_privilege('palier_web', c.oid,
            'select, insert, update, references'))$$,
  'palier_web has no privilege on any table or column of app');
select is_empty($$select c.oid::regclass from pg_class c
   where c.relnamespace = 'app'::regnamespace and case c.relkind when 'S'
       then has_sequence_privilege('palier_web', c.oid, 'usage, select, update') end$$,
  'palier_web has no privilege on any sequence of app');
select is_empty($$select n.nspname from pg_namespace n
   where n.nspname !~ '^pg_' and n.nspname <> 'public'
     and has_schema_privilege('palier_web', n.oid, 'create')$$,
  'palier_web may create nothing in our schemas');
select is_empty($$select r.rolname from pg_roles r where r.rolname <> 'palier_web'
     and pg_has_role('palier_web', r.oid, 'member')
   union all select rolname from pg_roles where rolname = 'palier_web'
     and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)$$,
  'palier_web is a plain role, member of no other');
select is_empty($$select rolname from pg_roles where rolname = 'palier_owner'
   and (rolsuper or rolcanlogin)$$,
  'palier_owner can neither log in nor do everything');

select * from finish();
rollback;
