// The highest level that can be reached is the operator's choice: 5, 6, 7 or 8.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { assertOurPage, palierctl, person, question, reply, sql, startPlacement } from './client.mjs';

let who;
let id;
before(async () => {
  who = await person();
  id = await startPlacement(who);
  for (let i = 0; i < 60; i++) {
    if ((await reply(who, id)).to.endsWith('/resultats')) break;
    await question(id);
  }
});

for (const [level, total] of [[5, 640], [6, 768], [7, 896], [8, 1024]]) {
  test(`at most level ${level}: ${total} pix in all, ${8 * level} of a competence, on every page at once`, async () => {
    await palierctl('settings', 'set', 'max_level', String(level));
    for (const path of ['/accueil', '/competences']) {
      const { page } = await who.get(path);
      const digits = page.text.replace(/[\s\u00a0\u202f]/g, '');
      assert.ok(digits.includes(String(total)), `${path}: no ${total}`);
      if (level < 8) assert.ok(!digits.includes('1024'), `${path}: still 1024`);
      assert.match(page.text, new RegExp(`\\b${8 * level}\\b`), path);
    }
    for (const path of ['/competences/1.1', `/evaluations/${id}/resultats`]) {
      const answer = await who.get(path);
      assertOurPage(answer, path);
      assert.match(answer.page.text, new RegExp(`\\b${8 * level}\\b`), path);
      if (level < 8) assert.doesNotMatch(answer.page.text, /\b64\b/, path);
    }
    assert.equal(await sql(`select sum(earned)::int from app.knowledge where account = '${who.id}'`), '64',
      'what was earned is kept whole');
  });
}

test('a level that cannot be is refused, and nothing changes', async () => {
  for (const bad of ['4', '9', 'x', '', '5.5', '-5'])
    await assert.rejects(palierctl('settings', 'set', 'max_level', bad), /status [12]/, bad);
  assert.equal(await sql('select max_level from app.setting'), '8');
});
