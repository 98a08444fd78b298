// site: TEST_SECONDS=300
// The operator's pages and palierctl behind them: from simulated answers to figures, versions, the table; who may
// see them; bad input.
import { test, before } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { Client, assertOurPage, fingerprint, palierctl, person, refused, sql, superuser } from './client.mjs';

const SEED = new URL('../bench/answers.sql', import.meta.url).pathname;

const people = {};
before(async () => {
  for (const name of ['lina', 'odile']) people[name] = await person();
});

test('roles are given and taken', async () => {
  assert.match(await refused('account', 'grant', people.odile.email, 'chef'), /status 1[\s\S]*no role "chef"/);
  assert.match(await refused('account', 'grant', 'personne@essai.example', 'operator'), /status 1[\s\S]*no account/);
  assert.match(await refused('account', 'grant', people.odile.email), /status 2/);
  assert.equal((await people.odile.get('/operateur/epreuves')).status, 403);
  await palierctl('account', 'grant', people.odile.email, 'operator');
  await palierctl('account', 'grant', people.odile.email, 'operator');
  assert.equal((await people.odile.get('/operateur/epreuves')).status, 200);
  await palierctl('account', 'revoke', people.odile.email, 'operator');
  assert.equal((await people.odile.get('/operateur/epreuves')).status, 403);
  await palierctl('account', 'grant', people.odile.email, 'operator');
  assert.match(await palierctl('account', 'list', '--format=tsv'), new RegExp(`${people.odile.email}.*\toperator\t`));
});

test('without answers the page says so, and nothing is put in force', async () => {
  assert.match(await refused('calibrate', '--apply'), /status 1[\s\S]*no answers/);
  await palierctl('items', 'refresh');
  const answer = await people.odile.get('/operateur/epreuves');
  assert.equal(answer.page.name, 'operator/challenges');
  assert.match(answer.page.text, /Pas encore de chiffres/);
  assert.equal(answer.page.all('table').length, 0);
});

test('simulated answers are calibrated, what was scored stays', async () => {
  execFileSync('psql', ['-X', '-q', '-v', 'learners=1000', '-v', 'competences=^1', '-f', SEED, process.env.PALIER_DB]);
  const was = await fingerprint();
  const version = await sql('select item_version from app.setting');
  const table = (await palierctl('calibrate', '--format=tsv')).trim().split('\n').map((l) => l.split('\t'));
  assert.deepEqual(table[0].slice(0, 5), ['challenge', 'competence', 'level', 'kind', 'answers']);
  assert.ok(table.length > 100);
  assert.equal(await sql('select item_version from app.setting'), version, 'a report changes no version');
  await palierctl('calibrate', '--apply');
  const next = await sql('select item_version from app.setting');
  assert.ok(Number(next) > Number(version));
  assert.equal(await sql(`select count(*) from app.item_estimation where version = ${next} and converged`),
    await sql('select count(distinct competence) from app.assessment'));
  assert.equal(await fingerprint(), was, 'assessments, answers and knowledge are as they were');
  assert.equal(await sql(`select count(*) from app.assessment where item_version = ${next}`), '0');
  assert.equal((await people.lina.post('/competences/1.1/evaluer')).status, 303);
  assert.equal(await sql(`select count(*) from app.assessment where item_version = ${next}`), '1');
  assert.equal(JSON.parse(await palierctl('items', 'list', '--format=json', '--competence=1.1'))
    .every((row) => row.competence === '1.1'), true);
});

test('difficulty is found again', async () => {
  // answers.sql: the prior's, up to half a unit beside it; wrong keys and flat ones apart.
  const r = await sql(`select corr(f.difficulty, i.difficulty + abs(hashtext(i.challenge)) % 1001 / 1000.0 - 0.5)
    from app.item_figure f join calibration.items() i on i.challenge = f.challenge
    where abs(hashtext(i.challenge)) % 40 not in (7, 11)`);
  assert.ok(Number(r) > 0.95, r);
});

test('a wrong key is flagged', async () => {
  // Some 200 answers each. Of the easiest, which nearly all who meet them know, two may escape with so few.
  const [found, planted, alarms] = (await sql(`select count(*) filter (where k and p and d < 1),
      count(*) filter (where p and d < 1), count(*) filter (where k and not p)
    from (select 'wrong_key' = any (f.flags) as k, abs(hashtext(f.challenge)) % 40 = 7 as p, i.difficulty as d
      from app.item_figure f join calibration.items() i on i.challenge = f.challenge) x`)).split('|').map(Number);
  assert.ok(planted > 0);
  assert.ok(found >= planted - 2, `${found} of ${planted}`);
  assert.equal(alarms, 0);
});

test('pages, filters and links', async () => {
  const { odile } = people;
  const first = await odile.get('/operateur/epreuves');
  assertOurPage(first);
  assert.equal(first.page.all('tbody').length, 1);
  assert.equal(first.page.all('th', (a) => a.scope === 'row').length, 30);
  const next = first.page.one('a', (a) => a.rel === 'next').href;
  assert.match((await odile.get(next)).page.text, /Page 2 sur/);
  const flagged = await odile.get('/operateur/epreuves?competence=1.2&flag=wrong_key&tri=success');
  assert.equal(flagged.status, 200);
  const link = first.page.all('a', (a) => /\/operateur\/epreuves\/[a-z]/.test(a.href ?? ''))[0].attributes.href;
  const one = await odile.get(link);
  assertOurPage(one);
  assert.equal(one.page.name, 'operator/challenge');
  assert.equal(one.page.all('svg', (a) => a.role === 'img').length, 1);
  assert.match((await odile.get('/accueil')).text, /href="\/operateur\/epreuves"/);
});

test('the table comes as CSV, harmless to spreadsheets', async () => {
  await sql("update app.challenge set title = '=HYPERLINK(\"http://x.example\")' where id = (select min(challenge) from app.item_figure)");
  await sql("update app.item_wrong set forms = array['\"@SUM(1;2)\"'::jsonb] where nth = 1 and challenge = (select max(challenge) from app.item_wrong)");
  const answer = await people.odile.get('/operateur/epreuves.csv');
  assert.equal(answer.status, 200);
  assert.match(answer.headers['content-type'], /^text\/csv; charset=utf-8/);
  assert.match(answer.headers['content-disposition'], /attachment; filename="epreuves.csv"/);
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.ok(answer.text.startsWith('\ufeff"Épreuve";"Titre";"Compétence";'));
  const lines = answer.text.trim().split('\r\n');
  assert.equal(lines.length - 1, Number(await sql('select count(*) from app.item_figure')));
  assert.match(answer.text, /;"'=HYPERLINK\(""http:\/\/x.example""\)";/);
  assert.match(answer.text, /'@SUM/);
  for (const line of lines.slice(1))
    for (const cell of line.split(';'))
      assert.doesNotMatch(cell, /^"?(?:[=+@\t]|-(?!\d+(?:,\d+)?$))/);
  const head = await people.odile.send('HEAD', '/operateur/epreuves.csv');
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
  // The connection is as it was: pages and tables after each other.
  for (let i = 0; i < 4; i++) {
    assert.equal((await people.odile.get('/operateur/epreuves.csv')).text.length, answer.text.length);
    assert.equal((await people.lina.get('/operateur/epreuves.csv')).status, 403);
  }
});

test('a table that fails before its first row is an error page, and the next one is whole', async () => {
  const { odile } = people;
  const whole = await odile.get('/operateur/epreuves.csv');
  await sql('alter table app.item_figure rename to item_figure_gone');
  const broken = await odile.get('/operateur/epreuves.csv');
  await sql('alter table app.item_figure_gone rename to item_figure');
  assert.equal(broken.status, 500);
  assertOurPage(broken);
  assert.equal((await odile.get('/operateur/epreuves.csv')).text, whole.text);
  // The connection is killed while the table waits for a lock.
  const lock = superuser('begin; lock table app.item_figure; select pg_sleep(3); commit');
  await new Promise((done) => setTimeout(done, 1000));
  const waits = odile.get('/operateur/epreuves.csv');
  await new Promise((done) => setTimeout(done, 500));
  assert.match(await superuser(`select count(pg_terminate_backend(pid)) from pg_stat_activity
    where query like 'copy (select%' and usename = 'palier_web'`), /^1/);
  const lost = await waits;
  assert.equal(lost.status, 503);
  assertOurPage(lost);
  await lock;
  assert.equal((await odile.get('/operateur/epreuves.csv')).text, whole.text);
});

test('nobody else sees them', async () => {
  for (const path of ['/operateur/epreuves', '/operateur/epreuves.csv', '/operateur/epreuves/moteur-1a']) {
    const visitor = await new Client().get(path);
    assert.equal(visitor.status, 303, path);
    assert.match(visitor.to, /^\/connexion\?retour=/);
    const learner = await people.lina.get(path);
    assert.equal(learner.status, 403, path);
    assertOurPage(learner, path);
  }
});

test('bad input gets our pages', async () => {
  const { odile } = people;
  for (const [path, status] of [
    ['/operateur/epreuves/rien-1a', 404],
    ['/operateur/epreuves/RIEN', 404],
    [`/operateur/epreuves/${'a'.repeat(200)}`, 404],
    ['/operateur/epreuves/%27%3Bselect', 404],
    ['/operateur/epreuves?page=-1&tri=%27&flag=%3Cb%3E&competence=9.9', 200],
    ['/operateur/epreuves?page=99999999999999999999', 200],
    ['/operateur/epreuves?page=1&page=2', 400],
    ['/operateur/epreuves?flag=%00', 400],
    ['/operateur', 404],
  ]) {
    const answer = await odile.get(path);
    assert.equal(answer.status, status, path);
    assertOurPage(answer, path);
  }
  assert.equal((await odile.post('/operateur/epreuves', {})).status, 405);
});

test('bad usage of the commands', async () => {
  assert.match(await refused('calibrate', '--format=xml'), /status 2/);
  assert.match(await refused('calibrate', 'tout'), /status 2/);
  assert.match(await refused('items', 'list', '--flag=rien'), /status 2/);
  assert.match(await refused('recovery', '--seeds=0'), /status 2/);
  assert.match(await refused('recovery', '--seeds=x'), /status 2/);
  for (const command of ['calibrate', 'items', 'recovery'])
    assert.match(await palierctl(command, '--help'), /^usage: palierctl/);
});
