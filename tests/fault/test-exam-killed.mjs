// site: WORKERS=12 TEST_SECONDS=900
// An exam of twenty candidates while workers are killed every second, and PostgreSQL three times: every answer that a
// candidate was told is stored is stored, once, as it was sent.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { question, rightAnswer, sql, until } from '../http/client.mjs';
import { sessionOfToday, sit, tablet } from '../http/exam.mjs';
import { LONG, audit, gathered, killDatabase, killOldest } from './load.mjs';

const SECONDS = LONG ? 60 : 15;
const CANDIDATES = 20;
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

// Says it again until somebody answers: the post has a key.
async function insist(who, path, fields, troubles) {
  for (let tries = 0; tries < 300; tries++) {
    try {
      const got = fields ? await who.post(path, fields) : await who.get(path);
      if (![502, 503, 504].includes(got.status)) return got;
      troubles.push(`${path}: ${got.status}`);
    } catch (error) {
      troubles.push(`${path}: ${error.code ?? error.message}`);
    }
    await pause(100);
  }
  throw new Error(`${path}: no answer`);
}

// The challenge of a position, asked of the database as often as it takes.
async function challenge(assessment) {
  for (let tries = 0; ; tries++) {
    try {
      return await question(assessment);
    } catch (error) {
      if (tries > 300) throw error;
      await pause(100);
    }
  }
}

async function candidate(who, ledger, troubles, over) {
  while (!over()) {
    const page = await insist(who, who.exam, null, troubles);
    if (page.to?.endsWith('/fin')) return;
    assert.equal(page.status, 200, `${page.status} ${page.to}`);
    const asked = await challenge(who.assessment);
    const skips = Math.random() < 0.3 || asked.timed;
    const fields = skips ? [] : rightAnswer(asked);
    const got = await insist(who, `${who.exam}/reponse`, [['key', asked.key], ['action', skips ? 'skip' : 'answer'], ...fields],
      troubles);
    assert.equal(got.status, 303, got.text.slice(0, 300));
    ledger.push({ id: who.assessment, position: asked.position, action: skips ? 'skip' : 'answer', sent: gathered(fields), to: got.to });
    await pause(SECONDS * 1000 / 20 * Math.random() * 2);
  }
}

test(`${CANDIDATES} candidates, a worker killed every second for ${SECONDS} s, PostgreSQL three times: each answer once`, async (t) => {
  const session = await sessionOfToday({ candidates: CANDIDATES });
  const invigilator = await tablet(session);
  const people = [];
  for (let n = 0; n < CANDIDATES; n++) people.push(await sit(session, invigilator, n));
  const ledger = [];
  const troubles = [];
  let kills = 0;
  let falls = 0;
  let over = false;
  const all = Promise.all(people.map((who) => candidate(who, ledger, troubles, () => over)));
  for (let second = 1; second <= SECONDS; second++) {
    await pause(1000);
    kills += killOldest();
    if (second % Math.floor(SECONDS / 4) === 0 && falls < 3) {
      await killDatabase();
      falls++;
    }
  }
  over = true;
  await all;
  await until(() => sql('select true').catch(() => false), 'PostgreSQL again');
  const found = await audit(ledger);
  t.diagnostic(`${kills} kills, ${falls} of PostgreSQL, ${JSON.stringify(found)}, ${troubles.length} troubles`);
  assert.equal(falls, 3);
  assert.ok(kills >= SECONDS * 0.8, `${kills} kills`);
  assert.ok(found.acknowledged >= 100, `only ${found.acknowledged} answers`);
  assert.deepEqual([found.lost, found.duplicates, found.wrong, found.unknown, found.orphans], [0, 0, 0, 0, 0]);
});
