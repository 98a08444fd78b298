// Every task and every lesson that is shipped, in a browser at 320 px: it fits, its
// pictures, pages and files are there, and its answers can be filled in. Of a task's
// variants the first: content check sees to it that the others' files are there.
// seconds: 1200
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { axe, go, open, press, signUp, sql } from './browser.mjs';
import { question } from './states.mjs';

const page = await open({ viewport: { width: 320, height: 800 } });
const missing = [];
page.on('response', (r) => {
  if (r.status() >= 400) missing.push(`${r.status()} ${r.url()}`);
});
await signUp(page);
await go(page, '/competences/1.1');
await press(page, 'form[action$="/evaluer"] button');
page.placement = page.url().match(/[0-9a-f-]{36}/)[0];

const tooWide = () => [...document.querySelectorAll('main *')]
  .filter((e) => e.getBoundingClientRect().right > innerWidth + 1
    && !e.closest('[role=group][tabindex], svg'))
  .map((e) => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`);

// Links to what is shipped with a question lead somewhere.
async function follow(path) {
  const links = await page.locator('main a[href*="/fichiers/"]')
    .evaluateAll((all) => all.map((a) => a.href));
  for (const link of links) {
    const { status } = await fetch(link);
    assert.equal(status, 200, `${path}: ${link}`);
  }
}

async function look() {
  assert.deepEqual(await page.evaluate(tooWide), []);
  assert.deepEqual(missing.splice(0), []);
  assert.deepEqual(page.problems.splice(0), []);
  await follow(page.url());
}

for (const id of sql(`select min(c.id) from app.challenge c where not c.retired
                       group by c.task order by 1`).split('\n'))
  test(`challenge ${id} can be shown at 320 px`, async () => {
    await question(page, `c.id = '${id}'`);
    const timer = page.locator('form[action$="/chrono"] button');
    if (await timer.count()) await press(page, timer);
    await look();
  });

for (const topic of sql(`select l.topic from app.lesson l
                           join app.topic t on t.id = l.topic
                          where not t.retired order by 1`).split('\n'))
  test(`lesson ${topic} can be read at 320 px`, async () => {
    await go(page, `/fiches/${topic}`);
    await look();
    assert.deepEqual(await axe(page), []);
  });

// A finished test with every challenge of a competence in it, so that each answer,
// expected answer and explanation is shown once.
function answeredAll(competence) {
  return sql(`
    with sat as (
      insert into app.assessment (account, kind, competence, state, earned_after,
                                  completed_at)
      select a.account, 'placement', '${competence}', 'completed', 0, now()
        from app.assessment a where a.id = '${page.placement}' returning id
    ), asked as (
      insert into app.question (assessment, position, challenge)
      select sat.id, row_number() over (order by c.id), c.id
        from sat, app.challenge c join app.skill s on s.id = c.skill
       where s.competence = '${competence}' and not c.retired
      returning assessment, position, challenge
    )
    insert into app.answer (assessment, position, challenge, given, verdict,
                            payload_hash)
    select q.assessment, q.position, q.challenge,
           case when jsonb_typeof(c.solution -> 'accept') = 'array'
                 and c.kind = 'qroc' then c.solution -> 'accept' -> 0
                else c.solution -> 'accept' end, 'ok', ''
      from asked q join app.challenge c on c.id = q.challenge
    returning assessment`).split('\n')[0];
}

for (const competence of sql(`select distinct competence from app.skill
                                where not retired order by 1`).split('\n'))
  test(`answers and explanations of ${competence} can be read at 320 px`,
    async () => {
      await go(page, `/evaluations/${answeredAll(competence)}/resultats`);
      await page.evaluate(() => document.querySelectorAll('main details')
        .forEach((d) => { d.open = true; }));
      await look();
    });
