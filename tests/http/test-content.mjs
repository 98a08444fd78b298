// palierctl content: variants and made files, from the content folder to the database and the web.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, fingerprint, palierctl, sql } from './client.mjs';

const content = `${process.env.PALIER_SHARE}/content`;
const place = `${content}/1.3/essai.xml`;
const made = (name) => `${content}/files/1.3/genere/${name}`;
after(() => rmSync(place, { force: true }));

const topic = (values) => `<topic id="essai" competence="1.3" name="Essai">
<lesson title="Essayer" minutes="1"><p>Essayez.</p></lesson>
<skill level="3" name="Compter des billets">
<challenge id="essai-3a" kind="qroc" practical="yes">${values}
<make src="1.3/genere/essai-{variant}.csv">
Ville;Billets
{ville};{billets}
</make>
<title>Les billets de {ville}</title>
<body><p>Combien de billets sont vendus&#160;?</p><file src="1.3/genere/essai-{variant}.csv">Les ventes</file></body>
<answer format="number"><accept>{billets}</accept></answer>
<explain><p>Il y en a {billets}.</p></explain>
<pass>{billets}</pass><fail>1</fail><fail>2</fail></challenge>
</skill></topic>`;

const listed = '<values><case ville="Brest" billets="12"/><case ville="Tours" billets="15"/></values>';

async function load(values) {
  writeFileSync(place, topic(values));
  return palierctl('content', 'load');
}

const rows = () => sql(`select string_agg(c.id || ' ' || c.task || ' ' || (c.solution -> 'accept' ->> 0) || ' ' || c.title
  || case when c.retired then ' gone' else '' end, ', ' order by c.id) from app.challenge c where c.skill = 'essai-3'`);

test('what is shipped is without fault', async () => {
  assert.match(await palierctl('content', 'check'), / 0 faults$/m);
});

test('the table in the documentation is up to date, and is what the database counts', async () => {
  const table = await palierctl('content', 'table');
  assert.equal(readFileSync(`${process.env.SOURCE_DIR}/doc/couverture.md`, 'utf8'), table);
  const total = table.match(/^\| Ensemble .* (\d+) \| (\d+) \| (\d+) \| (\d+) \| \d+/m).slice(1);
  const rows = (await palierctl('content', 'coverage', '--format=tsv')).trim().split('\n').map((line) => line.split('\t'));
  assert.deepEqual(rows.shift(), ['competence', 'level', 'topics', 'skills', 'tasks', 'challenges', 'practical']);
  const sum = (column) => String(rows.reduce((all, row) => all + Number(row[column]), 0));
  assert.deepEqual([sum(3), sum(4), sum(5)], total.slice(1));
});

test('each case is loaded as a challenge of the same task, with its own file', async () => {
  await load(listed);
  assert.equal(await rows(), 'essai-3a essai-3a 12 Les billets de Brest, essai-3a.2 essai-3a 15 Les billets de Tours');
  const file = await new Client().get('/fichiers/1.3/genere/essai-2.csv');
  assert.equal(file.status, 200);
  assert.equal(file.text, 'Ville;Billets\nTours;15\n');
  assert.match(await sql(`select body from app.challenge where id = 'essai-3a.2'`),
    /<file src="1.3\/genere\/essai-2.csv" size="23" type="csv">/);
});

test('a second load changes nothing, and writes no file anew', async () => {
  utimesSync(made('essai-1.csv'), 1e9, 1e9);
  assert.match(await load(listed), /^unchanged$/m);
  assert.equal(statSync(made('essai-1.csv')).mtimeMs, 1e12);
});

test('another first case keeps the id, a new case gets the next', async () => {
  await load(listed.replace('<values>', '<values><case ville="Nancy" billets="9"/>'));
  assert.equal(await rows(), 'essai-3a essai-3a 9 Les billets de Nancy, essai-3a.2 essai-3a 12 Les billets de Brest, '
    + 'essai-3a.3 essai-3a 15 Les billets de Tours');
});

test('a variant that is gone is retired, its file removed', async () => {
  await load(listed);
  assert.match(await rows(), /essai-3a\.3 .* gone$/);
  assert.ok(!existsSync(made('essai-3.csv')));
  assert.ok(existsSync(made('essai-2.csv')));
});

test('a template is a file of content/templates, with the values of each variant', async () => {
  mkdirSync(`${content}/templates/1.3`, { recursive: true });
  writeFileSync(`${content}/templates/1.3/essai.html`, '<style>p { color: red }</style><p>{ville}</p>\n');
  writeFileSync(place, topic(listed.replace('Brest', 'A &amp; B')).replace('<title>',
    '<make src="1.3/genere/essai-{variant}.html" from="1.3/essai.html"/><title>').replace('</body>',
    '<page src="1.3/genere/essai-{variant}.html">La page</page></body>'));
  await palierctl('content', 'load');
  const page = await new Client().get('/fichiers/1.3/genere/essai-1.html');
  assert.equal(page.text, '<style>p { color: red }</style><p>A &amp; B</p>\n');
});

test('what is drawn is the same in every load and on every machine', async () => {
  const drawn = '<values count="3"><draw name="ville"><option>Brest</option><option>Tours</option><option>Albi</option>'
    + '</draw><draw name="n" from="10" to="99"/><let name="billets" select="$n * 2"/></values>';
  await load(drawn);
  assert.equal(await rows(), 'essai-3a essai-3a 106 Les billets de Brest, essai-3a.2 essai-3a 166 Les billets de Albi, '
    + 'essai-3a.3 essai-3a 70 Les billets de Tours');
  const before = readFileSync(made('essai-3.csv'));
  rmSync(made('essai-3.csv'));
  assert.match(await palierctl('content', 'files'), /1 made, \d+ as they were, 0 removed/);
  assert.deepEqual(readFileSync(made('essai-3.csv')), before);
});

test('a preview shows every variant, its key and its examples, and loads nothing', async () => {
  const before = await fingerprint();
  const to = `${process.env.SITE_DIR}/preview`;
  assert.match(await palierctl('content', 'preview', to), /pages: .*index\.html/);
  const page = readFileSync(`${to}/essai-3a.html`, 'utf8');
  for (const variant of ['essai-3a', 'essai-3a.2', 'essai-3a.3']) assert.match(page, new RegExp(`<h2 id="${variant}">`));
  for (const key of [106, 166, 70]) assert.match(page, new RegExp(`<code>${key}</code>`));
  assert.match(page, /href="\.\/statique\/palier\.css/);
  assert.match(readFileSync(`${to}/statique/palier.css`, 'utf8'), /url\("data:image\/svg/, 'drawings come along: a file may not ask for another');
  const links = (html) => [...html.matchAll(/(?:href|src)="\.\/([^"?#]+)/g)].map((m) => m[1]);
  const names = new Set(links(readFileSync(`${to}/index.html`, 'utf8')));
  assert.ok(names.has('essai-3a.html') && names.has('fiche-essai.html'));
  for (const name of [...names]) if (name.endsWith('.html')) links(readFileSync(`${to}/${name}`, 'utf8')).forEach((n) => names.add(n));
  for (const name of names) assert.ok(existsSync(`${to}/${name}`), name);
  assert.equal(await fingerprint(), before);
  await assert.rejects(palierctl('content', 'preview', content), /not empty, and no preview/);
});

test('values at fault load nothing and leave the files', async () => {
  const before = await rows();
  await assert.rejects(load(listed.replace('billets="15"', '')), /the first case has no|1 values, 2 in the first/);
  await assert.rejects(palierctl('content', 'files'));
  assert.equal(await rows(), before);
  assert.ok(existsSync(made('essai-3.csv')));
});

test('a topic that is gone takes its files with it', async () => {
  rmSync(place);
  await palierctl('content', 'load');
  assert.ok(!existsSync(made('essai-1.csv')));
  assert.equal(await sql(`select count(*) from app.challenge where skill = 'essai-3' and not retired`), '0');
});
