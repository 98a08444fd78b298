-- Who may do what: every API function, in every role, does what doc/droits.md says and nothing else. A function without a row fails,
-- and so does a row without a function. After each denial all tables are as they were.
-- seconds: 900
begin;
\ir learner-essai.psql
\ir rights-world.psql
\set written `cat "${SOURCE_DIR:-.}/doc/droits.md"`
create temp table written as
  select distinct btrim(cells[2]) as function, -- a merge may have left a row twice
         array(select btrim(c) from unnest(cells[3:cardinality(cells) - 2]) with ordinality u (c, n) order by n) as cells
    from (select string_to_array(line, '|') as cells
            from regexp_split_to_table(:'written', '\n') line
           where line ~ '^\| [a-z]+\.[a-z_]+ ') l;
create temp table api as
  select p.oid, n.nspname || '.' || p.proname as name, p.provolatile = 'v' as posts, p.proretset as is_table, p.pronargs - p.pronargdefaults as needed,
         p.proargnames as names
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname in ('visitor', 'learner', 'orga', 'certif', 'jury', 'operator');

-- The call with its arguments, by name; NULL when there is one that nothing is known of.
create function pg_temp.call_of(asked api) returns text language sql as $$
  select format('select %s from %s(%s) x', case when asked.is_table then 'count(*)::text' else 'x' end, asked.name,
           coalesce(string_agg(format('%I => %s', a.name, a.value), ', ') filter (where a.value is not null), ''))
    from (select n.name, n.place, coalesce(
                   (select v.value from argument v where v.function = asked.name and v.name = n.name),
                   (select v.value from argument v where v.function is null and v.name = n.name)) as value
            from unnest(asked.names) with ordinality n (name, place)
           where not asked.is_table) a
  having count(*) filter (where a.place <= asked.needed and a.value is null) = 0
$$;

-- What a call answers, in the words of the table. What was allowed is undone; what was denied is left as the call left it.
create function pg_temp.answer_of(who text, asked api) returns text language plpgsql as $$
declare
  v_answer text;
  v_status text;
begin
  begin
    perform web.enter(case when who <> '' or asked.posts then pg_temp.token(who) end, case when asked.posts then 'POST' else 'GET' end,
                      web.csrf(pg_temp.token(who)), 'fr');
    execute pg_temp.call_of(asked) into v_answer;
    v_status := coalesce(substring(v_answer from '^<[^>]* http_status="(\d+)"'), 'oui');
    if v_status not in ('401', '403', '404') then
      raise exception 'undo' using errcode = 'ZZ000';
    end if;
    return v_status;
  exception
    when sqlstate 'ZZ000' or sqlstate 'PT409' or sqlstate 'PT422' then return 'oui';
    when sqlstate 'PT401' or sqlstate 'PT403' or sqlstate 'PT404' then return substr(sqlstate, 3);
    when others then return sqlstate || ' ' || sqlerrm;
  end;
end $$;

-- One value for all that is in the tables of app.
create function pg_temp.state() returns text language plpgsql as $$
declare
  v_table regclass;
  v_sum   text;
  v_all   text := '';
begin
  for v_table in select c.oid from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' order by c.relname loop
    execute format('select count(*) || '':'' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %s t', v_table) into v_sum;
    v_all := v_all || v_table || ' ' || v_sum || E'\n';
  end loop;
  return v_all;
end $$;

create function pg_temp.answers_of(asked api, wanted text[]) returns text[] language plpgsql as $$
declare
  v_before  text := pg_temp.state();
  v_answers text[] := '{}';
  v_column  role_column;
  v_answer  text;
begin
  for v_column in select * from role_column order by nth loop
    v_answer := pg_temp.answer_of(v_column.who, asked);
    -- A page is read in a transaction that cannot write: one look at the end is enough.
    if wanted[v_column.nth] <> 'oui' and asked.posts and pg_temp.state() <> v_before then
      v_answer := v_answer || ', and the database has changed';
    end if;
    v_answers := v_answers || (v_column.name || ': ' || v_answer);
  end loop;
  if pg_temp.state() <> v_before then
    v_answers := v_answers || 'the database has changed'::text;
  end if;
  return v_answers;
end $$;

select plan(3 + (select count(*)::int from api a join written w on w.function = a.name));
select is_empty($$select name from api where name not in (select function from written)$$, 'every function has its row in doc/droits.md');
select is_empty($$select function from written group by 1 having count(*) > 1
   or function not in (select name from api)$$, 'every row has its function, once');
select is_empty($$select a.name from api a join written w on w.function = a.name where pg_temp.call_of(a) is null$$,
  'what their arguments are stands in rights-world.psql');
select is(pg_temp.answers_of(a, w.cells),
          array(select c.name || ': ' || w.cells[c.nth] from role_column c order by c.nth), a.name)
  from api a join written w on w.function = a.name
 where pg_temp.call_of(a) is not null order by a.name;

select * from finish();
rollback;
