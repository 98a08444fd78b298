-- Loading content: stored forms of every kind, change and return, what is gone.
begin;
select plan(43);

create temp table v (name text primary key, doc text);
insert into v values ('framework', $x$<framework>
  <area code="1" name="Domaine"><competence code="1.1" name="Compétence">
  <description>Une
    description.</description></competence></area></framework>$x$),
('text', '<text id="aide" title="Aide"><heading>Un</heading><p>é &amp; &lt;b&gt;</p></text>'),
('profile', '<profile id="rentree" name="Rentrée" audience="Élèves de 6e" length="deep"><description>Un
    début.</description><topic id="t" up-to="3"/></profile>'),
('course', '<course id="essai" name="Essai"><ask challenge="t-3b"/><ask challenge="t-3a"/></course>'),
('topic', $x$<topic id="t" competence="1.1" name="Thème"><lesson title="Leçon" minutes="3"><p>L’été &amp; <em>après</em></p></lesson><skill level="3" name="Trois">
<challenge id="t-3a" kind="qcu" practical="yes" timer="60"><title> Un
  titre</title><body><p>A <strong>b</strong> <em>c</em>.</p><file src="1.1/a.ods" size="12" type="ods">Le fichier</file></body><choice id="1">un <em>é</em></choice><choice id="2" right="yes">deux &lt; trois</choice><choice id="3">trois</choice><choice id="4">quatre</choice><explain><p>E.</p></explain><pass>2</pass><fail>1</fail><fail>9</fail></challenge>
<challenge id="t-3b" kind="qcm" like="t-3a" shuffle="no"><title>T</title><body><p>B</p></body><choice id="1" right="yes">un</choice><choice id="2">deux</choice><choice id="3" right="yes">trois</choice><choice id="4">quatre</choice><explain><p>E.</p></explain><pass>["3","1"]</pass><fail>["1"]</fail><fail>[]</fail></challenge>
<challenge id="t-3c" kind="qroc"><title>T</title><body><p>B</p></body><answer t2="no" hint="Un mot"><accept>*.pdf</accept><accept>*.PDF *</accept></answer><explain><p>E.</p></explain><pass>*.pdf</pass><fail>pdf</fail><fail>x</fail></challenge>
<challenge id="t-3d" kind="qroc"><title>T</title><body><p>B</p></body><answer format="select"><option>Paris</option><option>A &amp; B</option><accept>A &amp; B</accept></answer><explain><p>E.</p></explain><pass>A &amp; B</pass><fail>Paris</fail><fail>a &amp; b</fail></challenge>
<challenge id="t-3e" kind="qrocm-ind"><title>T</title><body><p>B</p></body><fields t3="yes"><field name="n" label="Nombre" format="number"><accept>1,5</accept></field><field name="m" label="Mois &quot;dit&quot;" format="select"><option>mai</option><option>juin</option><accept>mai</accept></field><field name="v" label="Ville" hint="En lettres"><accept>Lyon</accept></field></fields><explain><p>E.</p></explain><pass>{"n":"1.50","m":"mai","v":"Lion"}</pass><fail>{"n":"15","m":"mai","v":"Lyon"}</fail><fail>{"n":"1,5"}</fail></challenge>
<challenge id="t-3f" kind="qrocm-dep"><title>T</title><body><p>B</p></body><fields partial="1" full="2"><field name="a" label="Un"/><field name="b" label="Deux"/><group name="A"><accept>rouge</accept><accept>roux</accept></group><group name="B"><accept>vert</accept></group></fields><explain><p>E.</p></explain><pass>{"a":"vert","b":"roux"}</pass><fail>{"a":"vert","b":"vert"}</fail><fail>{"a":"","b":""}</fail></challenge>
<challenge id="t-3g" kind="order"><title>T</title><body><p>B</p></body><item id="a">Un</item><item id="b">Deux <em>x</em></item><item id="c">Trois</item><positions first="D’abord" last="Enfin"/><explain><p>E.</p></explain><pass>["a","b","c"]</pass><fail>["b","a","c"]</fail><fail>[]</fail></challenge>
<challenge id="t-3h" kind="match"><title>T</title><body><p>B</p></body><pair id="x"><left><code>a</code></left><right>un</right></pair><pair id="y"><left>b</left><right>deux</right></pair><pair id="z"><left>c</left><right>3 &lt; 4</right></pair><extra>rien</extra><explain><p>E.</p></explain><pass>{"x":"1","y":"2","z":"3"}</pass><fail>{"x":"2","y":"1","z":"3"}</fail><fail>{"x":"1"}</fail></challenge>
</skill></topic>$x$);

create function pg_temp.all_but(without text) returns text[] language sql
as $$ select array_agg(doc order by name) from v where name <> without $$;

create temp table first_load as select * from content.load(pg_temp.all_but(''));
select is((select added from first_load where what = 'challenges'), 8::bigint, 'all challenges are added');
select is((select added from first_load where what = 'course questions'), 2::bigint, 'and the course');
select results_eq($$ select id, kind, name::text, audience::text, description::text, length from app.target_profile
    where not retired order by id $$,
  $$ values ('competence-1.1', 'competence', '1.1 Compétence', '', 'Une description.', 'normal'),
       ('domaine-1', 'area', '1 Domaine', '', 'Compétence', 'short'),
       ('rentree', 'chosen', 'Rentrée', 'Élèves de 6e', 'Un début.', 'deep') $$,
  'a profile a file, a competence and an area, each with the length it proposes');
select results_eq($$ select s.profile || ' ' || s.skill from app.target_profile_skill as s
    join app.target_profile as p on p.id = s.profile and not p.retired order by 1 $$,
  $$ values ('competence-1.1 t-3'), ('domaine-1 t-3'), ('rentree t-3') $$, 'with their skills');
select is_empty($$ select * from content.profile_skill_rows(array[
  (select doc from v where name = 'topic'), '<profile id="x"><topic id="t" up-to="2"/></profile>']) where profile = 'x' $$,
  'a topic is taken up to a level');
select results_eq($$ select skill from content.profile_skill_rows(array[
  (select doc from v where name = 'topic'), '<profile id="x"><skill id="t-3"/></profile>']) where profile = 'x' $$,
  $$ values ('t-3') $$, 'a skill is taken by itself');
select is_empty($$ select * from content.load(pg_temp.all_but('')) where added + changed + retired > 0 $$,
  'a second load changes nothing');

select is((select description::text from app.competence where code = '1.1'), 'Une description.',
  'white space of a description is put in order');
select is((select body::text from app.text_page where id = 'aide'),
  '<heading>Un</heading><p>é &amp; &lt;b&gt;</p>', 'a text keeps its inner markup');
select is((select body::text from app.lesson where topic = 't'), '<p>L’été &amp; <em>après</em></p>',
  'so does a lesson');
select is((select (title, minutes)::text from app.lesson where topic = 't'), '(Leçon,3)', 'title and minutes');
select is((select (topic, competence, level, name, pix_value)::text from app.skill where id = 't-3'),
  '(t,1.1,3,Trois,' || scoring.pix_value(1) || ')', 'a skill and its worth');

create function pg_temp.c(id text) returns app.challenge language sql
as $$ select c from app.challenge as c where c.id = $1 $$;

select is((pg_temp.c('t-3a')).body::text,
  '<p>A <strong>b</strong> <em>c</em>.</p><file src="1.1/a.ods" size="12" type="ods">Le fichier</file>',
  'a body is its children');
select is((select (title, practical, timer, task, format)::text from pg_temp.c('t-3a')), '("Un titre",t,60,t-3a,text)',
  'what stands in columns');
select is((pg_temp.c('t-3b')).task, 't-3a', 'a variant is of the first''s task');
select is((pg_temp.c('t-3a')).solution, '{"accept": "2"}', 'qcu: solution');
select is((pg_temp.c('t-3a')).expected::text, '<line>deux &lt; trois</line>', 'qcu: expected');
select is((select count(*) from regexp_matches((pg_temp.c('t-3a')).proposals, '<choice id="\d">', 'g')), 4::bigint,
  'qcu: all choices are shown');
select unalike((pg_temp.c('t-3a')).proposals::text, '%right%', 'qcu: which is right is not');
select is((pg_temp.c('t-3b')).proposals::text,
  '<choice id="1">un</choice><choice id="2">deux</choice><choice id="3">trois</choice><choice id="4">quatre</choice>',
  'qcm: shuffle="no" keeps the order');
select is((pg_temp.c('t-3b')).solution, '{"accept": ["1", "3"]}', 'qcm: solution');
select is((pg_temp.c('t-3b')).expected::text, '<line>un</line><line>trois</line>', 'qcm: expected');
select is((pg_temp.c('t-3c')).solution,
  '{"accept": ["*.pdf", "*.PDF *"], "t1": true, "t2": false, "t3": false, "format": "text"}', 'qroc: solution');
select is((select (hint, proposals, expected)::text from pg_temp.c('t-3c')), '("Un mot","",<line>*.pdf</line>)',
  'qroc: hint, no proposals, the first answer');
select is((pg_temp.c('t-3d')).proposals::text, '<option>Paris</option><option>A &amp; B</option>',
  'select: options in their order');
select is((select (format, solution ->> 'format', solution -> 'accept')::text from pg_temp.c('t-3d')),
  '(select,select,"[""A & B""]")', 'select: solution');
select is((pg_temp.c('t-3e')).solution, '{"fields": {"n": ["1,5"], "m": ["mai"], "v": ["Lyon"]}, "selects": ["m"],
  "numbers": ["n"], "t1": true, "t2": true, "t3": true}', 'fields: solution');
select is((pg_temp.c('t-3e')).proposals::text, '<field name="n" label="Nombre" format="number"/>'
  '<field name="m" label="Mois &quot;dit&quot;" format="select"><option>mai</option><option>juin</option></field>'
  '<field name="v" label="Ville" format="text" hint="En lettres"/>', 'fields: proposals');
select is((pg_temp.c('t-3e')).expected::text, '<line label="Nombre">1,5</line>'
  '<line label="Mois &quot;dit&quot;">mai</line><line label="Ville">Lyon</line>', 'fields: expected');
select is((pg_temp.c('t-3f')).solution, '{"groups": {"A": ["rouge", "roux"], "B": ["vert"]}, "partial": 1, "full": 2,
  "fields": ["a", "b"], "t1": true, "t2": true, "t3": false}', 'groups: solution');
select is(scoring.judge('qrocm-dep', (pg_temp.c('t-3f')).solution, '{"a": "vert", "b": "roux"}'), 'ok',
  'groups: the fields that are there may be filled');
select is(scoring.judge('qrocm-dep', (pg_temp.c('t-3f')).solution, '{"a": "bleu", "b": "vert", "c": "roux"}'), 'ko',
  'groups: a field made up by hand collects no group');
select is((select proposals || expected from pg_temp.c('t-3f')), '<field name="a" label="Un" format="text"/>'
  '<field name="b" label="Deux" format="text"/><line>rouge</line><line>vert</line>', 'groups: proposals, expected');
select is((pg_temp.c('t-3g')).solution, '{"accept": ["a", "b", "c"]}', 'order: solution');
select ok((pg_temp.c('t-3g')).proposals ~ '^<positions first="D’abord" last="Enfin"/><item id="\w">'
    and (pg_temp.c('t-3g')).proposals !~ 'id="a".*id="b".*id="c"', 'order: positions, then another order');
select is((pg_temp.c('t-3h')).expected::text,
  '<line label="a">un</line><line label="b">deux</line><line label="c">3 &lt; 4</line>', 'match: expected');
select ok((pg_temp.c('t-3h')).proposals ~ ('^<left id="x"><code>a</code></left><left id="y">b</left>'
    '<left id="z">c</left><right id="\d">'), 'match: lefts in order, then rights');

-- Whatever the challenge.
select is_empty($$
  select i from generate_series(1, 500) as i
  where (select array_agg(s.nth order by s.place) from
      content.shuffled('c' || i, '<c><item id="a"/><item id="b"/><item id="c"/></c>', '/c/item') as s) = '{1,2,3}' $$,
  'the order written is never the order shown');

select is_empty($$ select * from content.judge_examples(pg_temp.all_but(''))
  where outcome not in (case wanted when 'pass' then 'ok' else 'ko' end, case wanted when 'fail' then 'partially' end) $$,
  'every example is judged as it says');

-- What is gone is retired, and returns.
create temp table without_topic as
  select * from content.load((select array_agg(doc) from v where name not in ('topic', 'course')));
select is((select string_agg(what || ' ' || retired, ', ' order by what) from without_topic where retired > 0),
  'challenges 8, courses 1, skills 1, skills of target profiles 1, target profiles 2, topics 1', 'what is gone is retired');
select is((select string_agg(what || ' ' || added || ' ' || changed, ', ' order by what)
    from content.load(pg_temp.all_but('')) where added + changed > 0),
  'challenges 0 8, course questions 2 0, courses 1 0, skills 0 1, skills of target profiles 1 0, '
    || 'target profiles 0 2, topics 0 1', 'and returns');

insert into app.account (id, kind) values (md5('content')::uuid, 'anonymous');
insert into app.assessment (id, account, kind) values (md5('content')::uuid, md5('content')::uuid, 'exam');
insert into app.exam_draft (assessment, drawn_from) values (md5('content')::uuid, '');
select content.load(pg_temp.all_but('')) \g /dev/null
select is_empty('select from app.exam_draft', 'tests that were drawn and have not begun are drawn again');

select is_empty($$ select p.oid::regprocedure from pg_proc as p
  where p.pronamespace = 'content'::regnamespace and has_function_privilege('palier_web', p.oid, 'execute') $$,
  'the web may call none of it');

select * from finish();
rollback;
