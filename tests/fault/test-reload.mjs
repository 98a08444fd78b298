// site: TEST_SECONDS=600
// An upgrade: new workers on new sockets, nginx told, the old ones gone, while people answer. Nobody notices.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { site, until } from '../http/client.mjs';
import { LONG, audit, learner, workers } from './load.mjs';

test('reloading under load loses no request and no answer', async (t) => {
  const ledger = [];
  const troubles = [];
  let over = false;
  const learners = Array.from({ length: 4 }, () => learner({ ledger, troubles, stopped: () => over }));
  await until(() => ledger.length > 20, 'the first answers');
  const rounds = LONG ? 20 : 3;
  for (let i = 0; i < rounds; i++) {
    const before = workers();
    const had = ledger.length;
    await site('reload');
    const after = workers();
    assert.ok(after.length >= 4 && !after.some((pid) => before.includes(pid)), 'the same workers');
    await until(() => ledger.length > had, 'answers go on');
  }
  over = true;
  await Promise.all(learners);
  const found = await audit(ledger);
  t.diagnostic(`${rounds} reloads, ${JSON.stringify(found)}`);
  assert.deepEqual(troubles, []);
  assert.deepEqual([found.lost, found.duplicates, found.wrong, found.unknown, found.orphans], [0, 0, 0, 0, 0]);
});
