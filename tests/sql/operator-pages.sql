-- The operator's pages: who may see them, filters, order, pages, the table.
begin;
\ir learner-essai.psql
select plan(38);
select pg_temp.create_person('lina') \g /dev/null
select pg_temp.create_person('odile') \g /dev/null
select pg_temp.create_person('ano', 'anonymous') \g /dev/null
insert into app.role (account, role) values (pg_temp.id('odile'), 'operator');
select content.load_parameters() \g /dev/null

create function pg_temp.fails(who text, call text) returns text language plpgsql as $$
begin
  perform web.enter(nullif(pg_temp.token(who), 'jeton-'), 'GET', null, 'fr');
  execute 'select count(*) from ' || call;
  return 'passed';
exception when others then
  return sqlstate;
end $$;
select is(pg_temp.fails(who, call), state, coalesce(nullif(who, ''), 'a visitor') || ' on ' || call)
  from (values ('', 'PT401'), ('ano', 'PT401'), ('lina', 'PT403')) w (who, state),
       unnest(array['operator.challenges()', $q$operator.challenge('essai-a-1a')$q$,
                    'operator.challenges_csv()']) call;
select is(pg_temp.fails('odile', $q$operator.challenge('rien-1a')$q$), 'PT404', 'no such challenge');

create function pg_temp.envelope(who text) returns text language sql as $$
  select web.enter(pg_temp.token(who), 'GET', null, 'fr')
$$;

-- Nothing yet.
delete from app.item_wrong; delete from app.item_figure; delete from app.item_report;
select is(pg_temp.at(pg_temp.get('odile', 'operator.challenges()'), '/*/@refreshed_at'), null,
  'before the first run there is no date');
select is(pg_temp.at(pg_temp.get('odile', $q$operator.challenge('essai-a-1a')$q$), '/*/@answers'), null,
  'nor a figure');

-- 60 figures, of which some flagged; a title that a spreadsheet would run.
insert into app.item_figure (challenge, answers, "right", partially, skipped, late, exposure, seconds, ability,
  point_biserial, discrimination, discrimination_error, difficulty, difficulty_error, drift, flags)
select id, 200, 40 + n * 4, 2, 10, 0, n / 100.0, 30.4, 0, 0.3, n / 10.0, 0.2, (n - 15) / 10.0, 0.1, 0.01,
  case when n <= 3 then '{wrong_key,drift}' when n <= 5 then '{variants}' else '{}' end::text[]
  from (select c.id, row_number() over (order by c.id) as n from app.challenge c
         where c.id like 'essai-%' order by c.id limit 28) x;
insert into app.item_report (placements, answers) values (100, 5600);
insert into app.item_wrong (challenge, nth, forms, answers, point_biserial)
values ('essai-a-1a', 1, array['"1"'::jsonb], 100, 0.2),
       ('essai-d-1a', 1, array['"=1+1|cmd"'::jsonb, '"41"'::jsonb], 90, null);
insert into app.item_group (challenge, nth, answers, "right", ability, expected)
values ('essai-a-1a', 5, 150, 75, 0.25, 0.4);

create function pg_temp.list(arguments text) returns text language sql as $$
  select pg_temp.get('odile', 'operator.challenges(' || arguments || ')')
$$;
select is(pg_temp.count(pg_temp.list(''), '//challenge'), 28, 'all of them');
select is(pg_temp.at(pg_temp.list(''), '/*/@answers'), '5600', 'and of how many answers');
select is(pg_temp.count(pg_temp.list($q$flag => 'wrong_key'$q$), '//challenge'), 3, 'those with one flag');
select is(pg_temp.count(pg_temp.list($q$flag => 'any'$q$), '//challenge'), 5, 'those with any');
select is(pg_temp.count(pg_temp.list($q$competence => '1.1'$q$), '//challenge'), 0, 'another competence');
select is(pg_temp.count(pg_temp.list($q$competence => 'x', flag => 'x', tri => 'x', page => 'x'$q$),
  '//challenge'), 28, 'unknown values are as if they were not there');
select is(pg_temp.at(pg_temp.list($q$page => '99'$q$), '/*/@page'), '1', 'no page beyond the last');
select is(pg_temp.at(pg_temp.list($q$tri => 'exposure'$q$), '//challenge[1]/@exposure'), '28',
  'the most shown first');
select is(pg_temp.at(pg_temp.list($q$tri => 'success'$q$), '//challenge[1]/@success'), '22', 'the hardest first');
select is(pg_temp.at(pg_temp.list(''), '//flag[@name="variants"]/@count'), '2', 'how many bear each flag');

create temp table page as
  select pg_temp.get('odile', $q$operator.challenge('essai-a-1a')$q$) as page;
select is(pg_temp.at(page, '//group/@success'), '50.0', 'a group''s success') from page;
select ok(pg_temp.at(page, '//group/@low')::numeric between 41 and 43
      and pg_temp.at(page, '//group/@high')::numeric between 57 and 59, 'with Wilson''s interval') from page;
select is(pg_temp.at(page, '//wrong/given/value/text()'), '1', 'a wrong answer as it was given') from page;
select is(pg_temp.at(page, '//wrong/@able'), 'true', 'which rather the able give') from page;
select is(pg_temp.at(page, '/*/@difficulty'), '1.2', 'difficulty is on the scale of levels') from page;

-- The table.
create function pg_temp.lines() returns setof text language plpgsql as $$
begin
  perform web.enter(pg_temp.token('odile'), 'GET', null, 'fr');
  return query select * from operator.challenges_csv();
end $$;
create function pg_temp.cell(id text, name text) returns text language sql as $$
  select (string_to_array(l.line, ';'))[array_position(string_to_array(h.line, ';'), web.cell(name))]
    from pg_temp.lines() l(line), (select line from pg_temp.lines() line limit 1) h
   where starts_with(l.line, web.cell(id));
$$;
select is(pg_temp.cell('essai-d-1a', 'Réponses fausses fréquentes'), '"''=1+1|cmd (90)"',
  'what a spreadsheet would run is made harmless');
select is(pg_temp.cell('essai-a-1a', 'Difficulté (niveau)'), '1,20', 'numbers have the French comma');
select is(array(select web.cell(w) from unnest(array['=a', '+a', '-a', '@a', E'\ta', 'a=b', '', null]) w),
  array['"''=a"', '"''+a"', '"''-a"', '"''@a"', '"'' a"', '"a=b"', '""', null], 'the cells that are guarded');
select is(web.cell(E'l''un "dit"\r\nl''autre; tout'), '"l''un ""dit"" l''autre; tout"',
  'quotes are doubled, a cell is one line');
select is(web.heading('Nom', '=1'), '"Nom";"''=1"', 'a heading is a line of cells');

-- Arguments of a table's path.
select set_config('palier.argument.thing', 'chose', true) \g /dev/null
select is(web.argument('thing'), 'chose', 'a value of the path by its name');
select throws_ok($$select web.argument('other')$$, 'PT404', 'error.404', 'none of that name');
select throws_ok($$select web.uuid_argument('thing')$$, 'PT404', 'error.404', 'no key of anything');
select set_config('palier.argument.thing', pg_temp.id('lina')::text, true) \g /dev/null
select is(web.uuid_argument('thing'), pg_temp.id('lina'), 'a key');
select alike(pg_temp.envelope('odile'), '%roles="operator"%', 'the envelope says who is an operator');
select unalike(pg_temp.envelope('lina'), '%roles=%', 'and nothing of others');

select * from finish();
rollback;
