// axe-core finds nothing on any page in any state, light and dark.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { axe } from './browser.mjs';
import { walk } from './states.mjs';

for (const colorScheme of ['light', 'dark'])
  test(`axe-core finds no violation, ${colorScheme}`, async (t) => {
    await walk({ colorScheme }, (name, page) =>
      t.test(name, async () => assert.deepEqual(await axe(page), [])));
  });
