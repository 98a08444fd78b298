// The database stops, hangs, refuses, drops connections or is locked: an honest 503 page within five seconds, files are
// served all the while, and everything goes on by itself when it is back.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, assertOurPage, fingerprint, hangUp, person, question, request, rightAnswer, site, sql, startPlacement,
  superuser, until } from '../http/client.mjs';
import { workers } from './load.mjs';

const LIMIT = 5000;

function assertAway(answer, what) {
  assert.equal(answer.status, 503, what);
  assert.ok(answer.ms < LIMIT, `${what}: ${Math.round(answer.ms)} ms`);
  assertOurPage(answer, what);
  assert.match(answer.headers['retry-after'] ?? '', /^\d+$/, what);
  assert.equal(answer.headers['cache-control'], 'no-store');
}

async function assertFilesServed() {
  for (const path of ['/statique/palier.css', '/fichiers/1.3/colis.txt', '/robots.txt']) {
    const answer = await request('GET', path);
    assert.equal(answer.status, 200, path);
    assert.ok(answer.ms < 1000, `${path}: ${answer.ms} ms`);
  }
}

// Every worker of the pool has a connection.
async function warm(who) {
  for (let i = 0; i < 5; i++) await Promise.all(Array.from({ length: 12 }, () => who.get('/competences')));
}

// Every worker answers again (each finds out for itself that the database is back).
const recovered = (who) => until(async () => (await Promise.all(Array.from({ length: 16 }, () => who.get('/accueil'))))
  .every((a) => a.status === 200), 'pages of every worker again');

const backends = async () => (await sql(`select pid from pg_stat_activity where usename = 'palier_web'`)).split('\n')
  .filter(Boolean).map(Number);

async function openQuestion() {
  const who = await person();
  const id = await startPlacement(who);
  const asked = await question(id);
  if (asked.timed) await who.post(`/evaluations/${id}/chrono`, { key: asked.key });
  return { who, id, path: `/evaluations/${id}/reponse`,
    fields: [['key', asked.key], ['action', 'answer'], ...rightAnswer(asked)] };
}

test('stopped: a 503 page for reading and for answering, files and /sante as ever, /pret says no; then all goes on', async () => {
  const { who, id, path, fields } = await openQuestion();
  await warm(who);
  const [before, was] = [workers(), await fingerprint()];
  hangUp();
  await site('stop', 'pg');
  try {
    assertAway(await who.get('/accueil'), 'GET');
    assertAway(await who.post(path, fields), 'POST');
    assertAway(await new Client().get('/'), 'a visitor');
    const many = await Promise.all(Array.from({ length: 30 }, () => who.get('/competences')));
    for (const answer of many) assertAway(answer, 'thirty at once');
    assert.equal((await request('GET', '/sante')).status, 200);
    assert.equal((await request('GET', '/pret')).status, 503);
    await assertFilesServed();
  } finally {
    await site('start', 'pg');
  }
  await recovered(who);
  assert.equal((await request('GET', '/pret')).status, 200);
  assert.equal(await fingerprint(), was, 'something was written meanwhile');
  const answer = await who.post(path, fields);
  assert.deepEqual([answer.status, answer.to], [303, `/evaluations/${id}`]);
  assert.deepEqual(workers().sort(), before.sort(), 'workers were replaced');
});

test('connections dropped: the next page and the next answer simply work, for every worker', async () => {
  const { who, id, path, fields } = await openQuestion();
  for (let round = 0; round < 3; round++) {
    await warm(who);
    assert.ok((await backends()).length >= 4);
    await superuser(`select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'palier_web'`);
    const answers = await Promise.all(Array.from({ length: 12 }, () => who.get('/accueil')));
    assert.deepEqual([...new Set(answers.map((a) => a.status))], [200]);
  }
  await superuser(`select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'palier_web'`);
  assert.equal((await who.post(path, fields)).status, 303);
  await superuser(`select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'palier_web'`);
  assert.equal((await who.post('/mon-compte/identite', { first_name: 'Encore', last_name: 'Là' })).status, 303);
  assert.equal(await sql(`select count(*) from app.answer where assessment = '${id}'`), '1');
});

test('backends that hang: 503 within five seconds, then new connections, though the old ones still hang', async () => {
  const who = await person();
  await warm(who);
  const pids = await backends();
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  try {
    const answers = await Promise.all(Array.from({ length: 4 }, () => who.get('/accueil')));
    for (const answer of answers.filter((a) => a.status !== 200)) assertAway(answer, 'hang');
    assert.ok(answers.some((a) => a.status === 503), 'nothing hung: the test proves nothing');
    await assertFilesServed();
    await recovered(who);
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  }
});

test('the whole database hangs: everybody has a 503 page within five seconds, and pages when it moves again', async () => {
  const { who, path, fields } = await openQuestion();
  await warm(who);
  const [postmaster] = (await site('pids', 'pg')).trim().split('\n').map(Number);
  const pids = [postmaster, ...await backends()];
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  try {
    const answers = await Promise.all(Array.from({ length: 4 }, () => who.get('/accueil')));
    for (const answer of answers) assertAway(answer, 'the first four');
    const more = await Promise.all([...Array.from({ length: 8 }, () => who.get('/competences')), who.post(path, fields)]);
    for (const answer of more) assertAway(answer, 'those after them');
    await assertFilesServed();
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  }
  await recovered(who);
  assert.equal((await who.post(path, fields)).status, 303);
});

test('a hang while more ask than there are workers: nobody waits longer than five seconds', async () => {
  const who = await person();
  await warm(who);
  const [postmaster] = (await site('pids', 'pg')).trim().split('\n').map(Number);
  const pids = [postmaster, ...await backends()];
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  try {
    const answers = await Promise.all(Array.from({ length: 20 }, () => who.get('/accueil')));
    for (const answer of answers) assertAway(answer, 'one of twenty');
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  }
  await recovered(who);
});

test('a backend that crashes takes all connections with it: the site is back by itself', async () => {
  const { who, id, path, fields } = await openQuestion();
  await warm(who);
  const [victim] = await backends();
  hangUp();
  process.kill(victim, 'SIGKILL');
  const answer = await who.get('/accueil');
  assert.ok([200, 503].includes(answer.status), `${answer.status}`);
  await recovered(who);
  assert.equal((await who.post(path, fields)).status, 303);
  assert.equal(await sql(`select count(*) from app.answer where assessment = '${id}'`), '1');
});

test('a table that somebody has locked: 503 within five seconds, the same answer is taken afterwards, once', async () => {
  const { who, id, path, fields } = await openQuestion();
  await sql('begin; lock table app.answer in access exclusive mode');
  try {
    assertAway(await who.post(path, fields), 'locked');
  } finally {
    await sql('rollback');
  }
  assert.equal((await who.post(path, fields)).status, 303);
  assert.equal(await sql(`select count(*) from app.answer where assessment = '${id}'`), '1');
});

test('no connection left: a quick 503, and pages when there is one again', async () => {
  const who = await person();
  await warm(who);
  await superuser(`alter role palier_web connection limit 0;
    select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'palier_web'`);
  try {
    const answers = await Promise.all(Array.from({ length: 12 }, () => who.get('/accueil')));
    for (const answer of answers) {
      assertAway(answer, 'no connection');
      assert.ok(answer.ms < 2000, `${answer.ms} ms`);
    }
  } finally {
    await superuser('alter role palier_web connection limit -1');
  }
  await recovered(who);
});

test('a function that is not as the map says: /pret says no, the rest is served, and it is mended without a restart', async () => {
  const who = await person();
  await warm(who);
  const definition = await sql(`select pg_get_functiondef('learner.lessons()'::regprocedure)`);
  await sql('revoke execute on function learner.lessons() from palier_web');
  try {
    const answer = await who.get('/mes-tutos');
    assert.ok(answer.status >= 500, `${answer.status}`);
    assertOurPage(answer, 'a function that may not be called');
    assert.equal((await who.get('/accueil')).status, 200);
  } finally {
    await sql(`${definition}; grant execute on function learner.lessons() to palier_web`);
  }
  await until(async () => (await who.get('/mes-tutos')).status === 200, 'the page again', 20000);
});
