// site: WORKERS=12 TEST_SECONDS=900
// kill -9 among the workers while learners answer: nothing acknowledged is lost, nothing is there twice, and hardly
// anybody notices. A minute when PALIER_FAULT_ROUNDS=long, else some seconds.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, SITE_DIR, until } from '../http/client.mjs';
import { LONG, audit, killOldest, learner, workers } from './load.mjs';

const SECONDS = LONG ? 60 : 6;
// A worker that dies thrice within ten seconds of its birth is not replaced: the long run gives each its time.
const PAUSE = LONG ? 1000 : 250;

test(`workers killed for ${SECONDS} s under load: audit 0 lost, 0 twice, 0 wrong`, async (t) => {
  const ledger = [];
  const troubles = [];
  let over = false;
  const learners = Array.from({ length: 6 }, () => learner({ ledger, troubles, stopped: () => over }));
  // On a busy machine it takes as long as it takes, but not for ever.
  const [end, limit] = [SECONDS, 120].map((seconds) => Date.now() + seconds * 1000);
  let kills = 0;
  await until(() => ledger.length > 20, 'the first answers');
  while (Date.now() < end || ((kills < 10 || ledger.length <= 100) && Date.now() < limit)) {
    kills += killOldest();
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  over = true;
  await Promise.all(learners);
  const found = await audit(ledger);
  t.diagnostic(`${kills} kills, ${JSON.stringify(found)}, troubles ${JSON.stringify(troubles)}`);
  assert.ok(kills >= 10, `only ${kills} kills`);
  assert.ok(found.acknowledged > 100, `only ${found.acknowledged} answers`);
  assert.deepEqual([found.lost, found.duplicates, found.wrong, found.unknown, found.orphans], [0, 0, 0, 0, 0]);
  // Only who loses two workers in a row may notice.
  assert.ok(troubles.length <= kills / 10, `${troubles.length} troubles: ${troubles.slice(0, 5)}`);
});

test('the site is whole afterwards', async () => {
  await until(() => workers().length >= 10, `workers in ${SITE_DIR}`);
  const answers = await Promise.all(Array.from({ length: 40 }, () => new Client().get('/pret')));
  assert.deepEqual([...new Set(answers.map((a) => a.status))], [200]);
});
