-- Simulated applications: who may, what changes, what is kept back until it is earned, how a bad input is refused.
begin;
select plan(102);
\ir learner-essai.psql
select pg_temp.create_person('lina') \g /dev/null
select pg_temp.create_person('eve') \g /dev/null
select pg_temp.create_person('demo', 'anonymous') \g /dev/null

-- Four small applications, as the loader takes them.
create temp table doc (id text primary key, body text);
insert into doc values ('essai-files', $x$<simulation id="essai-files" kind="files" name="Fichiers &amp; co" start="b">
<outcome><when item="x" property="place" is="c"/><when place="c" count="1"/><p>SECRET-PLACE</p></outcome>
<outcome><when item="x" property="name" is="un.txt"/><p>SECRET-NOM</p></outcome>
<folder id="a" name="A"><folder id="c" name="Dedans"/><document id="y" name="Été 10%.txt" size="5" date="2026-01-02"/></folder>
<folder id="b" name="B"><document id="x" name="x.txt" size="20" date="2026-01-01T10:00"><property label="Auteur">Lina &lt;</property><p>Ouvert</p><shown><when item="x" property="name" is="un.txt"/><p>SECRET-DEDANS</p></shown></document><document id="z" name="Z.pdf" size="3" date="2025-01-01"/></folder>
<bin id="bin" name="Corbeille"><document id="w" name="w.png" size="9" date="2026-01-01" from="a"/></bin></simulation>$x$),
('essai-mail', $x$<simulation id="essai-mail" kind="mail" name="Mail" owner="Lina" address="lina@a.example">
<outcome><when item="m1" property="replied" is="paul@a.example"/><p>SECRET-REPONSE</p></outcome>
<folder id="in" name="Réception"><message id="m1" from="Paul" address="p@a.example" reply="paul@a.example" date="2026-01-02" subject="Un" read="no"><to name="Lina" address="lina@a.example"/><cc address="zoe@a.example"/><header name="X-Test">h</header><attachment name="a.pdf" size="10"/><p>Bonjour les élèves</p></message>
<message id="m2" from="École" address="e@b.example" date="2026-01-03" subject="Deux"><to address="lina@a.example"/><p>Un mot</p></message></folder>
<bin id="bin" name="Corbeille"/></simulation>$x$),
('essai-settings', $x$<simulation id="essai-settings" kind="settings" name="R"><category name="Cat"><screen id="s" name="Écran" shows="c"><switch id="i" name="Interrupteur" value="off"/>
<choice id="c" name="Choix" value="un"><option id="un">Le un</option><option id="deux">Le deux</option></choice><entry id="e" name="Texte" value="avant"/>
<info id="t" name="Info"><shown><when item="i" is="on"/><when item="c" is="deux"/><p>SECRET-REGLAGE</p></shown><p>Toujours</p></info>
<screen id="p" name="Plus"><when item="i" is="on"/><switch id="j" name="Caché" value="off"/></screen></screen></category></simulation>$x$),
('essai-web', $x$<simulation id="essai-web" kind="web" name="W" start="https://cherche.example/" engine="Cherche">
<site name="Cherche"><webpage id="home" title="Cherche" address="https://cherche.example/" indexed="no"><searchbox/></webpage></site>
<site name="Ville" tone="1"><webpage id="v" title="La ville" address="https://www.ville.example/" date="2026-01-01"><p>Le marché de Noël &amp; la <link href="https://www.ville.example/piscine">piscine</link></p></webpage>
<webpage id="p" title="Piscine" address="https://www.ville.example/piscine"><p>La piscine ouvre le lundi. Le lundi, oui.</p></webpage></site>
<site name="Autre"><webpage id="q" title="Ma piscine" address="https://autreville.example/x"><p>Une piscine à Noël</p></webpage></site></simulation>$x$);
create temp table loaded as select * from content.load_simulations((select array_agg(body order by id) from doc));
select is((select added from loaded), 4::bigint, 'four applications are loaded');
select is_empty($$select * from content.load_simulations((select array_agg(body order by id) from doc))
  where added + changed + retired > 0$$, 'a second load changes nothing');
update app.challenge set simulation = 'essai-files' where id = 'essai-a-1a';
update app.challenge set simulation = 'essai-mail' where id = 'essai-b-1a';
update app.challenge set simulation = 'essai-settings' where id = 'essai-d-1a';
update app.challenge set simulation = 'essai-web' where id = 'essai-e-1a';
update app.challenge set simulation = 'essai-files' where id = 'essai-f-2a';
select pg_temp.begin('lina', 'essai-a-1a') \g /dev/null
select pg_temp.begin('eve', 'essai-a-2a') \g /dev/null

create function pg_temp.look(args text default '') returns text language sql
  as $$ select pg_temp.get('lina', format('learner.application(%L%s)', pg_temp.test('lina'), args)) $$;
create function pg_temp.does(action text, answer jsonb default null, target text default '', value text default '',
                             more text default '') returns text language sql
  as $$ select pg_temp.at(pg_temp.post('lina', format('learner.use_application(%L, %L, %L, %L, %L, %L%s)',
    pg_temp.test('lina'), pg_temp.key('lina'), action, answer, target, value, more)), '/redirect/@to') $$;
create function pg_temp.changes() returns jsonb language sql as $$
  select changes from app.simulation_state where assessment = pg_temp.test('lina') order by position desc limit 1 $$;
create function pg_temp.ids(page text) returns text language sql as $$
  select coalesce(string_agg(i::text, ' ' order by n), '') from unnest(xpath('/*/window/*[self::entry or self::result]/@id',
    xmlparse(document page))) with ordinality as u (i, n) $$;

-- who may
create temp table doors as select replace(replace(call, 'T', quote_literal(pg_temp.test('lina'))), 'K',
    quote_literal(pg_temp.key('lina'))) as call, split_part(call, '(', 1) as name
  from unnest(array['learner.application(T)', $$learner.use_application(T, K, 'reset')$$]) call;
select throws_ok(format('select pg_temp.post(%L, %L)', 'eve', call), 'PT404', 'error.404', name || ': another person''s is 404') from doors;
select throws_ok(format('select pg_temp.post(%L, %L)', 'demo', call), 'PT404', 'error.404', name || ': and to a demonstration') from doors;
select throws_ok(format('select pg_temp.post(%L, %L)', '', call), 'PT401', 'error.401', name || ': a visitor signs in first') from doors;
select throws_ok(format('select pg_temp.post(%L, %L)', 'eve', format('learner.use_application(%L, %L, %L)',
  pg_temp.test('eve'), pg_temp.key('lina'), 'reset')), 'PT404', 'error.404', 'nor with the key of another test');
select is(pg_temp.at(pg_temp.get('eve', format('learner.application(%L)', pg_temp.test('eve'))), '/*/@http_status'), '409',
  'a question without an application has none');

-- files: what is shown
select is(pg_temp.ids(pg_temp.look()), 'x z', 'it opens where it says, sorted by name');
select is(pg_temp.ids(pg_temp.look($$, tri => '-taille'$$)), 'x z', 'by size downwards');
select is(pg_temp.ids(pg_temp.look($$, tri => 'date'$$)), 'z x', 'by date');
select is(pg_temp.ids(pg_temp.look($$, tri => 'type'$$)), 'z x', 'by type');
select is(pg_temp.ids(pg_temp.look($$, lieu => 'a'$$)), 'c y', 'folders come first');
select is(pg_temp.ids(pg_temp.look($$, lieu => 'a', recherche => 'ete'$$)), 'y', 'a search knows neither accents nor case');
select is(pg_temp.ids(pg_temp.look($$, lieu => 'a', recherche => '10%'$$)), 'y', 'a % is a %');
select is(pg_temp.ids(pg_temp.look($$, lieu => 'a', recherche => '?.txt'$$)), '', 'a joker is for the whole name');
select is(pg_temp.ids(pg_temp.look($$, lieu => 'b', recherche => '?.txt'$$)), 'x', 'and ? for one sign');
select is(pg_temp.ids(pg_temp.look($$, lieu => 'a', recherche => 'x'$$)), 'y', 'only below the place');
select is(pg_temp.at(pg_temp.look($$, objet => 'x'$$), 'normalize-space(/*/window/item/body)'), 'Ouvert', 'an opened file shows what holds');
select is(pg_temp.at(pg_temp.look($$, objet => 'x', vue => 'proprietes'$$), '/*/window/item/property/text()'), 'Lina &lt;', 'and its properties');
select is(pg_temp.at(pg_temp.look(), '/*/@changed'), 'false', 'nothing is changed yet');
select throws_ok(format('select pg_temp.look(%L)', args), 'PT404', 'error.404', args || ' is 404')
  from unnest(array[$$, lieu => 'rien'$$, $$, lieu => 'x'$$, $$, objet => 'rien'$$, $$, objet => 'a b'''$$]) args;
select throws_ok(format('select pg_temp.look(%L)', args), 'PT400', 'error.400', args || ' is 400')
  from unnest(array[$$, tri => 'rien'$$, $$, vue => 'rien'$$]) args;

-- files: what is done
select is(pg_temp.does('move', '["x"]', 'c', '', $$, 'b', 'x', ''$$), '/evaluations/' || pg_temp.test('lina')
  || '/application?fait=move&amp;lieu=b', 'a move leads back to the folder');
select is(pg_temp.changes(), '{"x": {"place": "c"}}', 'and is kept');
select ok(pg_temp.look() like '%SECRET-PLACE%', 'what it earns is shown');
select ok(pg_temp.look($$, lieu => 'c', objet => 'x'$$) not like '%SECRET-DEDANS%', 'and nothing more');
select pg_temp.does('move', '["z", "x"]', 'c') \g /dev/null
select ok(pg_temp.look() not like '%SECRET-PLACE%', 'with one too many it is hidden again');
select pg_temp.does('delete', '["z"]') \g /dev/null
select is(pg_temp.ids(pg_temp.look($$, lieu => 'bin'$$)), 'w z', 'what is deleted lies in the bin');
select pg_temp.does('restore', '["z", "w"]') \g /dev/null
select is(pg_temp.ids(pg_temp.look($$, lieu => 'a'$$)) || '/' || pg_temp.ids(pg_temp.look($$, lieu => 'c'$$)), 'c y w/x z', 'and goes back to where it was');
select pg_temp.does('rename', '["x"]', '', '  un.txt ') \g /dev/null
select ok(pg_temp.look() like '%SECRET-NOM%' and pg_temp.look($$, objet => 'x'$$) like '%SECRET-DEDANS%', 'a name earns its texts');
select is(pg_temp.at(pg_temp.look(), '/*/@changed'), 'true', 'it says that it was changed');
select throws_ok(format('select pg_temp.does(%s)', args), 'PT422', 'error.422', what)
  from (values ($$'rename', '["x"]', '', ''$$, 'an empty name is refused'), ($$'rename', '["x"]', '', 'a/b'$$, 'so is a / in it'),
    ($$'rename', '["x"]', '', 'z.PDF'$$, 'and a name that is there'), ($$'rename', '["x"]', '', repeat('x', 101)$$, 'and a long one'),
    ($$'move', '["x"]', ''$$, 'a move needs a target'), ($$'move', '["c"]', 'c'$$, 'other than itself'),
    ($$'move', null, 'c'$$, 'and something to move'), ($$'delete', '[]'$$, 'a list of nothing is nothing')) v (args, what);
select throws_ok(format('select pg_temp.does(%s)', args), 'PT404', 'error.404', what)
  from (values ($$'move', '["rien"]', 'c'$$, 'an unknown item is 404'), ($$'move', '["x"]', 'bin'$$, 'so is a move to the bin'),
    ($$'delete', '["a"]'$$, 'and a folder of the top'), ($$'move', '["x"]', 'rien'$$, 'and an unknown target')) v (args, what);
select throws_ok(format('select pg_temp.does(%s)', args), 'PT400', 'error.400', what)
  from (values ($$'burn', '["x"]'$$, 'an unknown action is 400'), ($$'move', '{"a": "x"}', 'c'$$, 'so is an object'),
    ($a$'move', '["x"]', 'a', '', $q$, '../x', '', ''$q$$a$, 'and a place that is none')) v (args, what);
select is(pg_temp.does('reset'), '/evaluations/' || pg_temp.test('lina') || '/application?fait=reset', 'a reset leads to the start');
select is(pg_temp.changes(), '{}', 'and nothing is left of all that');

-- after the answer, and before a timer
select pg_temp.does('move', '["x"]', 'c') \g /dev/null
create temp table was as select pg_temp.key('lina') as key;
select pg_temp.reply('lina', '"1"') \g /dev/null
select pg_temp.pose('lina', 'essai-a-2a') \g /dev/null
select is(pg_temp.at(pg_temp.look(), '/*/@http_status'), '409', 'after the answer it is closed');
select is(pg_temp.at(pg_temp.post('lina', format('learner.use_application(%L, %L, %L)', pg_temp.test('lina'), was.key, 'reset')), '/redirect/@to'),
  '/evaluations/' || pg_temp.test('lina') || '/application', 'a late post leads to the page that says so') from was;
select is((select changes from app.simulation_state where assessment = pg_temp.test('lina')), '{"x": {"place": "c"}}', 'and changes nothing');
select pg_temp.pose('lina', 'essai-f-2a') \g /dev/null
select is(pg_temp.at(pg_temp.look(), '/*/@http_status'), '409', 'before its timer runs a question opens nothing');
select pg_temp.post('lina', format('learner.start_timer(%L, %L)', pg_temp.test('lina'), pg_temp.key('lina'))) \g /dev/null
select is(pg_temp.ids(pg_temp.look()), 'x z', 'then it does, as at the beginning');

-- mail
select pg_temp.pose('lina', 'essai-b-1a') \g /dev/null
select is(pg_temp.ids(pg_temp.look()), 'm2 m1', 'messages, the latest first');
select is(pg_temp.ids(pg_temp.look($$, recherche => 'ÉLÈVES'$$)), 'm1', 'are found by words');
select is(pg_temp.ids(pg_temp.look($$, recherche => 'de:ecole'$$)), 'm2', 'by sender');
select is(pg_temp.ids(pg_temp.look($$, recherche => 'un -mot'$$)), 'm1', 'without what is excluded');
select is(pg_temp.count(pg_temp.look($$, objet => 'm1', vue => 'repondre-a-tous'$$), '//recipient[@chosen="true"]'), 2,
  'a reply to all goes to the sender and the others, not to oneself');
select is(pg_temp.at(pg_temp.look($$, objet => 'm1', vue => 'repondre'$$), 'string(//recipient[@chosen="true"]/@address)'), 'paul@a.example',
  'a reply goes where replies are wanted');
select pg_temp.does('reply', '["paul@a.example"]', 'm1') \g /dev/null
select ok(pg_temp.look() like '%SECRET-REPONSE%', 'to whom it went is known');
select throws_ok($$select pg_temp.does('reply', '["eve@a.example"]', 'm1')$$, 'PT404', 'error.404', 'nobody else can be put there');
select throws_ok($$select pg_temp.does('reply', null, 'm1')$$, 'PT422', 'error.422', 'nor nobody');
select pg_temp.does('mark', '["m1", "m2"]', '', 'flagged'), pg_temp.does('mark', '"m1"', '', 'read'), pg_temp.does('move', '"m2"', 'bin') \g /dev/null
select is(pg_temp.changes(), '{"m1": {"flag": "yes", "read": "yes", "replied": "paul@a.example"}, "m2": {"flag": "yes", "place": "bin"}}',
  'marks and moves are kept');
select throws_ok($$select pg_temp.does('mark', '"m1"', '', 'gold')$$, 'PT400', 'error.400', 'an unknown mark is 400');

-- settings
select pg_temp.does('reset'), pg_temp.pose('lina', 'essai-d-1a') \g /dev/null
select is(pg_temp.at(pg_temp.look(), '/*/window/screen/@value'), 'Le un', 'a screen''s line says what is chosen');
select throws_ok($$select pg_temp.look($q$, lieu => 'p'$q$)$$, 'PT404', 'error.404', 'a screen that is not there yet is 404');
select throws_ok($$select pg_temp.does('set', null, 'j', 'on')$$, 'PT404', 'error.404', 'so is a control inside it');
select pg_temp.does('set', null, 'i', 'on'), pg_temp.does('set', null, 'j', 'on'), pg_temp.does('set', null, 'e', ' a  b ') \g /dev/null
select ok(pg_temp.look($$, lieu => 's'$$) not like '%SECRET%', 'one of two conditions earns nothing');
select pg_temp.does('set', null, 'c', 'deux') \g /dev/null
select ok(pg_temp.look($$, lieu => 's'$$) like '%SECRET-REGLAGE%', 'both do');
select is(pg_temp.changes(), '{"c": {"value": "deux"}, "e": {"value": "a b"}, "i": {"value": "on"}, "j": {"value": "on"}}', 'all is kept');
select throws_ok(format('select pg_temp.does(%s)', args), code, null, args) from (values ($$'set', null, 'i', 'maybe'$$, 'PT400'),
  ($$'set', null, 'c', 'trois'$$, 'PT400'), ($$'set', null, 't', 'x'$$, 'PT404'), ($$'set', null, 'e', repeat('x', 101)$$, 'PT422')) v (args, code);

-- web
select pg_temp.does('reset'), pg_temp.pose('lina', 'essai-e-1a') \g /dev/null
select is(pg_temp.at(pg_temp.look(format(', adresse => %L', typed)), '/*/window/@place'), page, 'the address ' || typed)
  from (values ('https://www.ville.example/piscine/', 'p'), ('VILLE.example', 'v'), ('noël', '_6e6fc3ab6c')) v (typed, page);
select is(pg_temp.at(pg_temp.look($$, adresse => 'rien.example'$$), '/*/window/@missing'), 'rien.example', 'an address of nothing is said');
select is(pg_temp.ids(pg_temp.look(format(', recherche => %L', query))), found, 'found: ' || query)
  from (values ('piscine', 'p q v'), ('piscine -noel', 'p'), ('"la piscine"', 'v p'), ('piscine site:ville.example', 'p v'),
    ('piscine -site:ville.example', 'q'), ('-piscine', ''), ('& < " -', '')) v (query, found);
select is(pg_temp.ids(pg_temp.look($$, lieu => '_6e6fc3ab6c'$$)), 'v q', 'a search one comes back to');
select is(pg_temp.at(pg_temp.look($$, lieu => 'p', fil => 'home.v'$$), 'concat(/*/window/@before, "/", /*/window/@before_trail)'), 'v/home', 'the way back');
select throws_ok(format('select pg_temp.look(%L)', args), code, null, args) from (values ($$, fil => 'a b'$$, 'PT400'), ($$, lieu => '_ff'$$, 'PT400'),
  ($$, lieu => '_00'$$, 'PT400'), ($$, lieu => '_6'$$, 'PT404'), ($$, lieu => 'rien'$$, 'PT404')) v (args, code);
select throws_ok($$select pg_temp.does('set', null, 'home', 'x')$$, 'PT400', 'error.400', 'a web has nothing to change');

-- a new version
update doc set body = replace(body, 'Ouvert', 'Autre') where id = 'essai-files';
select is((select (added, changed, retired)::text from content.load_simulations((select array_agg(body order by id) from doc where id <> 'essai-web'))),
  '(0,1,1)', 'one changed, one gone');
select is((select count(*) from app.simulation_state s join app.question q using (assessment, position) join app.challenge c on c.id = q.challenge
  where c.simulation = 'essai-files'), 0::bigint, 'what was done in the old one is forgotten');

select * from finish();
rollback;
