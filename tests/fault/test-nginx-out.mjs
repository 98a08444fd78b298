// What nginx answers by itself, when a pool is away or its own folder takes nothing more: pages of ours, whatever was sent.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { rename, writeFile, unlink } from 'node:fs/promises';
import { SITE_DIR, assertOurPage, person, reply, school, site, startPlacement } from '../http/client.mjs';

const pupilFile = (csrf, size) => Buffer.from(`--xyz\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n${csrf}\r\n`
  + '--xyz\r\nContent-Disposition: form-data; name="file"; filename="eleves.xml"\r\n\r\n'
  + `<x>${'a'.repeat(size)}</x>\r\n--xyz--\r\n`);

const send = async (who, size) => who.post('/orga/eleves/import', pupilFile(await who.csrf(), size),
  { type: 'multipart/form-data; boundary=xyz', csrf: null });

async function head() {
  const who = await person();
  await school(who);
  return who;
}

test('the pool that reads files is away: a large file is told so as a small one is', async () => {
  const who = await head();
  await site('stop', 'heavy');
  try {
    for (const size of [100, 3 << 20]) {
      const answer = await send(who, size);
      assert.equal(answer.status, 502, `${size} bytes`);
      assertOurPage(answer, `${size} bytes`);
    }
  } finally {
    await site('start', 'heavy');
  }
  assert.equal((await send(who, 3 << 20)).status, 422);
});

// As on a full disk, but for whoever runs the tests: nginx cannot write the body down.
test('no room for what is sent: a 503 page, answers are taken, and all goes on by itself', async () => {
  const who = await head();
  const id = await startPlacement(who);
  const folder = `${SITE_DIR}/tmp/nginx/body`;
  await rename(folder, `${folder}.away`);
  await writeFile(folder, '');
  try {
    for (const size of [100 << 10, 3 << 20]) {
      const answer = await send(who, size);
      assert.equal(answer.status, 503, `${size} bytes`);
      assertOurPage(answer, `${size} bytes`);
    }
    assert.equal((await reply(who, id)).status, 303);
  } finally {
    await unlink(folder);
    await rename(`${folder}.away`, folder);
  }
  assert.equal((await send(who, 3 << 20)).status, 422);
});
