// nginx/site itself: starting, stopping, healing and changing a whole site without losing a request.
// site: SITE_FSYNC=on TEST_SECONDS=600
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';

const { SITE, SITE_DIR, PORT, PALIER_DB } = process.env;
const base = `http://127.0.0.1:${PORT}`;
const PARTS = ['pg', 'page', 'space', 'heavy', 'access', 'nginx'];

const site = (command, ...more) => execFileSync(SITE, [command, SITE_DIR, ...more], { encoding: 'utf8' });
const pids = (part) => site('pids', part).split('\n').filter(Boolean).map(Number);
const alive = (pid) => existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const get = (path, options) => fetch(base + path, { redirect: 'manual', ...options });

function status() {
  try {
    return { code: 0, text: site('status') };
  } catch (error) {
    return { code: error.status, text: error.stdout };
  }
}

async function until(what, check, seconds = 10) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(50))
    if (await check()) return;
  assert.fail(`not within ${seconds} s: ${what}`);
}

test('status names every part, and all are up', () => {
  const { code, text } = status();
  assert.equal(code, 0);
  assert.deepEqual(text.trim().split('\n').map((line) => line.split(' ').slice(0, 2).join(' ')),
    PARTS.map((part) => `${part} up`));
});

test('starting what runs changes no process', () => {
  const before = PARTS.map(pids);
  site('start');
  assert.deepEqual(PARTS.map(pids), before);
});

test('initialising what runs changes no process and no data', () => {
  const before = PARTS.map(pids);
  site('init');
  assert.deepEqual(PARTS.map(pids), before);
});

test('only nginx listens on a port, on the loopback; sockets are closed to others', () => {
  const listening = readFileSync('/proc/net/tcp', 'utf8').split('\n').slice(1)
    .map((line) => line.trim().split(/\s+/)).filter((field) => field[3] === '0A');
  const port = Number(PORT).toString(16).toUpperCase().padStart(4, '0');
  assert.deepEqual(listening.filter((f) => f[1].endsWith(`:${port}`)).map((f) => f[1]), [`0100007F:${port}`]);
  const mode = (name) => execFileSync('stat', ['-c', '%a', `${SITE_DIR}/run${name}`], { encoding: 'utf8' }).trim();
  assert.match(mode(''), /^1?770$/);
  for (const name of readdirSync(`${SITE_DIR}/run`).filter((n) => n.endsWith('.sock')))
    assert.equal(mode(`/${name}`), '660', name);
});

test('the database keeps each role to its own', () => {
  const psql = (conninfo, sql) => execFileSync('psql', ['-XAtq', '-v', 'ON_ERROR_STOP=1', conninfo, '-c', sql],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  const web = process.env.PALIER_WEB_DB;
  assert.equal(psql(PALIER_DB, 'select current_user'), 'palier_owner');
  assert.equal(psql(web, 'show statement_timeout'), '3s');
  assert.equal(psql(web, 'show lock_timeout'), '2s');
  assert.equal(psql(web, 'show "DateStyle"'), 'ISO, DMY');
  assert.equal(psql(web, 'show timezone'), 'Europe/Paris');
  assert.equal(psql(web, 'show synchronous_commit'), 'on');
  assert.equal(psql(web, 'show fsync'), 'on');
  assert.equal(psql(web, 'show log_parameter_max_length_on_error'), '0');
  assert.throws(() => psql(web, 'select from app.account'), /permission denied/);
  assert.throws(() => psql(web, 'create table public.t ()'), /permission denied/);
  assert.throws(() => psql(web, 'create temp table t ()'), /permission denied/);
  assert.throws(() => psql(web, 'set role palier_owner'), /permission denied/);
});

test('nginx sends to the pool of passwords exactly the posts that the map of the site gives it', async () => {
  const routes = execFileSync('palierctl', ['routes', '--format=tsv'], { encoding: 'utf8' }).trim().split('\n')
    .slice(1).map((line) => line.split('\t'));
  const path = (pattern) => pattern.replace(/\{(\w+)\}/g, (_, name) => ({
    assessment: '00000000-0000-4000-8000-000000000000', topic: 'x', code: pattern.startsWith('/competences') ? '1.1'
      : 'A'.repeat(43) })[name] ?? 'x');
  site('stop', 'access');
  try {
    for (const [method, pattern, , , pool] of routes) {
      const answer = await get(path(pattern), { method });
      assert.equal(answer.status === 502, pool === 'access', `${method} ${pattern}: ${answer.status}`);
      await answer.arrayBuffer();
    }
    const answer = await get('/connexion', { method: 'POST' });
    assert.match(await answer.text(), /<html lang="fr">.*href="\/"/s);
  } finally {
    site('start');
  }
});

test('a worker that dies is replaced', async () => {
  const [, ...workers] = pids('page');
  process.kill(workers[0], 'SIGKILL');
  await until('a new worker', () => pids('page').filter((pid) => !workers.includes(pid)).length === 2);
  assert.equal((await get('/pret')).status, 200);
});

test('a pool whose master was killed is started again, and its orphans are gone', async () => {
  const [master, ...workers] = pids('page');
  process.kill(master, 'SIGKILL');
  await until('the master gone', () => !alive(master));
  assert.equal(status().code, 1);
  site('start');
  assert.equal(status().code, 0);
  assert.deepEqual(workers.filter(alive), []);
  assert.equal((await get('/pret')).status, 200);
});

test('a killed database: honest pages within 5 s, and all is well again without new workers', async () => {
  const workers = pids('page');
  process.kill(pids('pg')[0], 'SIGKILL');
  // A backend that has not yet seen its postmaster go may still answer.
  let answer;
  let began;
  await until('the database is gone', async () => {
    began = Date.now();
    answer = await get('/connexion');
    return answer.status !== 200;
  });
  assert.equal(answer.status, 503);
  assert.match(await answer.text(), /<html lang="fr">/);
  assert.ok(Date.now() - began < 5000);
  site('start');
  await until('ready', async () => (await get('/pret')).status === 200);
  assert.deepEqual(pids('page'), workers);
});

test('reload changes all workers and loses no request', async () => {
  const before = ['page', 'space', 'heavy', 'access'].flatMap(pids);
  let going = true;
  const failed = [];
  let asked = 0;
  const load = Promise.all(Array.from({ length: 8 }, async () => {
    while (going) {
      const answer = await get('/connexion').catch((error) => ({ status: String(error.cause), text() {} }));
      await answer.text();
      asked++;
      if (answer.status !== 200) failed.push(answer.status);
    }
  }));
  for (let i = 0; i < 3; i++)
    await new Promise((done) => spawn(SITE, ['reload', SITE_DIR]).on('exit', done));
  going = false;
  await load;
  assert.deepEqual(failed, []);
  assert.ok(asked > 50, `only ${asked} requests`);
  assert.deepEqual(before.filter(alive), []);
  assert.equal(status().code, 0);
});

test('a recorded number that is another process now is left alone', async () => {
  site('stop', 'heavy');
  const other = spawn('sleep', ['60'], { detached: true });
  const generation = existsSync(`${SITE_DIR}/pids/generation`)
    ? readFileSync(`${SITE_DIR}/pids/generation`, 'utf8').trim() : '1';
  writeFileSync(`${SITE_DIR}/pids/heavy-${generation}`, `${other.pid} 12345\n`);
  site('stop', 'heavy');
  assert.ok(alive(other.pid));
  other.kill();
  site('start');
});

test('stopped, nothing is left running; started again, everything is there', async () => {
  const before = PARTS.flatMap(pids);
  execFileSync('palierctl', ['settings', 'set', 'max_level', '7']);
  site('stop');
  assert.deepEqual(before.filter(alive), []);
  assert.equal(status().code, 1);
  assert.deepEqual(readdirSync(`${SITE_DIR}/run`).filter((n) => n.endsWith('.sock')), []);
  await assert.rejects(get('/'));
  site('start');
  assert.equal((await get('/pret')).status, 200);
  assert.match(execFileSync('palierctl', ['settings'], { encoding: 'utf8' }), /max_level\s+7/);
});

test('under another path everything answers there, and the root does not', async () => {
  site('stop', 'nginx', 'page', 'space', 'heavy', 'access');
  execFileSync(SITE, ['start', SITE_DIR], { env: { ...process.env, PREFIX: '/sous/palier' } });
  assert.equal((await get('/sous/palier/')).status, 200);
  assert.equal((await get('/sous/palier/statique/palier.css')).status, 200);
  const without = await get('/sous/palier');
  assert.equal(without.headers.get('location'), '/sous/palier/');
  assert.equal((await get('/')).status, 404);
  assert.equal((await get('/statique/palier.css')).status, 404);
  assert.match(readFileSync(`${SITE_DIR}/palier.env`, 'utf8'), /^BASE_URL=http:\/\/127\.0\.0\.1:\d+\/sous\/palier$/m);
});

test('what is no site, or asked wrongly, is refused', () => {
  const run = (...words) => {
    try {
      return execFileSync(SITE, words, { encoding: 'utf8', stdio: 'pipe' }) && 0;
    } catch (error) {
      return error.status;
    }
  };
  assert.equal(run('start', '/tmp'), 1);
  assert.equal(run('init', `/tmp/${'x'.repeat(100)}`), 1);
  assert.equal(run('start', SITE_DIR, 'kitchen'), 2);
  assert.equal(run('dance', SITE_DIR), 2);
  assert.equal(run(), 2);
});
