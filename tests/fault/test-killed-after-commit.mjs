// site: WORKERS=8
// A worker dies between the database's commit and its answer. Needs workers built with --enable-faults.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { chownSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { Client, PASSWORD, SITE_DIR, assertOurPage, person, question, rightAnswer, site, sql, startPlacement,
  until } from '../http/client.mjs';
import { workers } from './load.mjs';

const skip = process.env.FAULTS === 'yes' ? false : 'the workers are built without --enable-faults';
// Where workers may delete: whoever next commits a post finds it there, deletes it, and dies.
const folder = `${SITE_DIR}/tmp/nginx`;
const file = `${folder}/mourir`;

function arm() {
  writeFileSync(file, '');
  const { uid, gid } = statSync(folder);
  if (process.getuid() === 0) chownSync(file, uid, gid);
}

before(async () => {
  if (skip) return;
  writeFileSync(`${SITE_DIR}/worker.env`, `PALIER_FAULT=kill-after-commit:${file}\n`);
  await site('stop', 'page', 'access');
  await site('start', 'page', 'access');
});

test('an answer whose worker dies after the commit: the reader is led on, there is one row', { skip }, async () => {
  for (let round = 0; round < 4; round++) {
    const who = await person();
    const id = await startPlacement(who);
    const asked = await question(id);
    if (asked.timed) await who.post(`/evaluations/${id}/chrono`, { key: asked.key });
    const fields = [['key', asked.key], ['action', 'answer'], ...rightAnswer(asked)];
    arm();
    const answer = await who.post(`/evaluations/${id}/reponse`, fields);
    assert.ok(!existsSync(file), 'no worker died: the test proves nothing');
    assert.deepEqual([answer.status, answer.to], [303, `/evaluations/${id}`]);
    assert.equal(await sql(`select count(*) || ' ' || min(verdict) from app.answer where assessment = '${id}'`), '1 ok');
    assert.equal(await sql(`select count(*) from app.question where assessment = '${id}'`), '2');
    assert.equal((await who.get(answer.to)).status, 200);
  }
});

test('a timer whose worker dies after the commit is started once', { skip }, async () => {
  const who = await person();
  const id = await startPlacement(who);
  const { key } = await question(id);
  arm();
  const answer = await who.post(`/evaluations/${id}/chrono`, { key });
  assert.ok(!existsSync(file));
  assert.deepEqual([answer.status, answer.to], [303, `/evaluations/${id}`]);
  const at = await sql(`select timer_at from app.question where assessment = '${id}'`);
  assert.ok(at);
});

test('a start whose worker dies after the commit: the reader is led on, there is one placement', { skip }, async () => {
  const who = await person();
  await who.csrf();
  arm();
  const answer = await who.post('/competences/1.1/evaluer');
  assert.ok(!existsSync(file));
  const id = await sql(`select id from app.assessment where account = '${who.id}'`);
  assert.deepEqual([answer.status, answer.to], [303, `/evaluations/${id}`]);
});

test('a sign-up whose worker dies after the commit is not said twice: an honest page, an account that opens', { skip }, async () => {
  const client = new Client();
  await client.csrf();
  arm();
  const answer = await client.post('/inscription', { first_name: 'Ada', last_name: 'Lo', email: 'ada@exemple.fr',
    password: PASSWORD, terms: 'yes' });
  assert.ok(!existsSync(file));
  assert.equal(answer.status, 502);
  assertOurPage(answer, '502');
  assert.equal(await sql(`select count(*) from app.account where email = 'ada@exemple.fr'`), '1');
  assert.equal((await new Client().post('/connexion', { login: 'ada@exemple.fr', password: PASSWORD })).status, 303);
});

test('the dead are replaced', { skip }, async () => {
  await until(() => workers().length === 8, 'eight workers again');
});
