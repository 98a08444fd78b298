// A learner finds out their level: whole placements over HTTP, by the forms that the pages show.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, PASSWORD, ask, assertOurPage, fieldOf, passwordHash, person, question, reply, rightAnswer, rows, sql,
  startPlacement } from './client.mjs';

let hash;
before(async () => {
  hash = await passwordHash();
});

// Takes a test to its end as a person does: reads the page, fills its own form, follows. What was seen on the way.
async function take(who, id, choose) {
  const seen = { questions: 0, checkpoints: [] };
  let path = `/evaluations/${id}`;
  for (;;) {
    const shown = await who.get(path);
    assert.equal(shown.status, 200, path);
    assertOurPage(shown, path);
    if (shown.page.name === 'learner/results') return { ...seen, shown };
    if (shown.page.name === 'learner/checkpoint') {
      seen.checkpoints.push(seen.questions);
      const on = shown.page.one('a', (a) => a.href?.endsWith(`/evaluations/${id}`));
      assert.ok(on, 'the checkpoint leads nowhere');
      path = `/evaluations/${id}`;
      continue;
    }
    assert.equal(shown.page.name, 'learner/question');
    const asked = await question(id);
    const timer = shown.page.form(`/evaluations/${id}/chrono`);
    if (timer) {
      const answer = await who.post(`/evaluations/${id}/chrono`, { key: fieldOf(timer, 'key').value });
      assert.equal(answer.status, 303);
      continue;
    }
    const form = shown.page.form(`/evaluations/${id}/reponse`);
    assert.equal(fieldOf(form, 'key').value, asked.key);
    const fields = choose(asked);
    if (fields) {
      for (const [name, value] of fields) {
        const controls = form.fields.filter((f) => f.name === name);
        assert.ok(controls.length > 0, `${asked.id}: no control ${name}`);
        const offered = controls.flatMap((c) => c.options ?? (['radio', 'checkbox'].includes(c.type) ? [c.value] : []));
        if (offered.length) assert.ok(offered.includes(value), `${asked.id}: ${name} does not offer ${value}`);
      }
    }
    const answer = await who.post(`/evaluations/${id}/reponse`, [['key', asked.key],
      ['action', fields ? 'answer' : 'skip'], ...fields ?? []]);
    assert.equal(answer.status, 303, `${asked.id}: ${answer.page.textById('fautes')}`);
    seen.questions++;
    path = answer.to;
    assert.ok(seen.questions < 100, 'no end');
  }
}

const figures = (who, code) => rows(`select scoring.competence_level(e.earned, s.max_level) as level,
    scoring.competence_pix(e.earned, s.max_level) as pix, e.earned
  from app.setting s cross join lateral (select coalesce(round(sum(k.earned), 6), 0) as earned from app.knowledge k
    where k.account = '${who.id}' and k.competence = '${code}') e`).then((r) => r[0]);

for (const code of ['1.1', '1.2', '1.3']) {
  test(`${code} with nothing but right answers: level 8 and 64 pix, shown on every page`, async (t) => {
    const who = await person();
    const id = await startPlacement(who, code);
    const { questions, checkpoints, shown } = await take(who, id, rightAnswer);
    const verdicts = await sql(`select string_agg(distinct verdict, ' ') from app.answer where assessment = '${id}'`);
    assert.equal(verdicts, 'ok');
    assert.deepEqual(checkpoints, Array.from({ length: Math.floor((questions - 1) / 5) }, (_, i) => 5 * (i + 1)));
    const { level, pix } = await figures(who, code);
    t.diagnostic(`${code}: ${questions} questions, level ${level}, ${pix} pix`);
    assert.equal(level, 8);
    assert.equal(pix, 64);
    assert.match(shown.page.text, /\b64\b/, 'the pix are not on the results page');
    assert.match(shown.page.text, /\b8\b/, 'the level is not on the results page');
    assert.match((await who.get(`/competences/${code}`)).page.text, /\b64\b/);
    assert.match((await who.get('/competences')).page.text, /\b64\b/);
    assert.match((await who.get('/accueil')).page.text, /\b64\b/);
  });
}

test('1.1 with nothing but skips: it ends, at level 0 with 0 pix, and says what to work on', async () => {
  const who = await person();
  const id = await startPlacement(who);
  const { questions, shown } = await take(who, id, () => null);
  const { level, pix } = await figures(who, '1.1');
  assert.deepEqual([level, pix], [0, 0]);
  assert.ok(questions > 3);
  assert.equal(shown.page.all('a', (a) => a.href?.startsWith('/fiches/')).length > 0, true);
  const lessons = (await who.get('/mes-tutos')).page.all('a', (a) => a.href?.startsWith('/fiches/'));
  assert.ok(lessons.length > 0);
});

test('1.1 by somebody who knows levels 1 to 4: what is shown is what scoring says', async (t) => {
  const who = await person();
  const id = await startPlacement(who);
  const levels = Object.fromEntries((await rows(`select c.id, s.level from app.challenge c join app.skill s on s.id = c.skill`))
    .map((r) => [r.id, r.level]));
  const { questions, shown } = await take(who, id, (asked) => levels[asked.id] <= 4 ? rightAnswer(asked) : null);
  const { level, pix, earned } = await figures(who, '1.1');
  t.diagnostic(`${questions} questions, level ${level}, ${pix} pix`);
  assert.equal(level, Math.floor(earned / 8));
  assert.ok(level >= 3 && level <= 4, `level ${level}`);
  assert.ok(shown.page.text.includes(String(pix)));
});

test('nothing gives the answer away before it is given', async () => {
  const who = await person();
  const id = await startPlacement(who);
  for (let i = 0; i < 8; i++) {
    const asked = await question(id);
    if (asked.timed) await who.post(`/evaluations/${id}/chrono`, { key: asked.key });
    const shown = await who.get(`/evaluations/${id}`);
    const [{ explain }] = await rows(`select explain from app.challenge where id = '${asked.id}'`);
    const words = explain.replace(/<[^>]*>/g, ' ').trim().slice(0, 40);
    assert.ok(!shown.page.text.includes(words), `${asked.id}: its explanation is in the page`);
    assert.ok(!/solution|accept=|expected/i.test(shown.text), `${asked.id}: something of its solution is in the page`);
    await reply(who, id);
  }
});

test('signing out and in again elsewhere resumes at the same question, with all that was answered', async () => {
  const who = await person({ hash });
  const id = await startPlacement(who);
  for (let i = 0; i < 4; i++) await reply(who, id);
  const { key } = await question(id);
  await who.post('/deconnexion');
  assert.equal((await who.get(`/evaluations/${id}`)).status, 303);
  const elsewhere = new Client();
  await elsewhere.post('/connexion', { login: who.email, password: PASSWORD });
  const home = await elsewhere.get('/accueil');
  assert.ok(home.page.all('a', (a) => a.href === `/evaluations/${id}`).length > 0, 'nothing to resume on the dashboard');
  elsewhere.id = who.id;
  assert.equal(await startPlacement(elsewhere), id);
  const form = (await elsewhere.get(`/evaluations/${id}`)).page.form(`/evaluations/${id}/reponse`)
    ?? (await elsewhere.get(`/evaluations/${id}`)).page.form(`/evaluations/${id}/chrono`);
  assert.equal(fieldOf(form, 'key').value, key);
  assert.equal(await sql(`select count(*) from app.answer where assessment = '${id}'`), '4');
});

test('the checkpoint comes after five and shows the five answers, each with the lesson of its topic', async () => {
  const who = await person();
  const id = await startPlacement(who);
  for (let i = 1; i <= 5; i++) {
    const answer = await reply(who, id, { skip: i === 3 });
    assert.equal(answer.to, `/evaluations/${id}${i === 5 ? '/bilan' : ''}`, `after ${i}`);
  }
  const { page } = await who.get(`/evaluations/${id}/bilan`);
  const given = await rows(`select c.title, t.id as topic from app.answer r join app.challenge c on c.id = r.challenge
    join app.skill s on s.id = c.skill join app.topic t on t.id = s.topic where r.assessment = '${id}'`);
  for (const { title, topic } of given) {
    assert.ok(page.text.replace(/\s+/g, ' ').includes(title.replace(/\s+/g, ' ')), title);
    assert.ok(page.all('a', (a) => a.href === `/fiches/${topic}`).length > 0, topic);
  }
  await reply(who, id);
  const next = (await who.get(`/evaluations/${id}/bilan`)).page;
  assert.ok(!next.text.includes(given[0].title) || given.filter((g) => g.title === given[0].title).length > 1,
    'the second checkpoint shows the first five again');
});

test('a finished competence waits four days, and says so; then it may be improved', async () => {
  const who = await person();
  const id = await startPlacement(who);
  await take(who, id, () => null);
  const answer = await who.post('/competences/1.1/evaluer');
  assert.deepEqual([answer.status, answer.to], [303, '/competences/1.1']);
  const page = (await who.get('/competences/1.1')).page;
  assert.equal(page.form('/competences/1.1/evaluer'), undefined, 'it can be started, it seems');
  assert.match(page.text, /4\sjours/);
  await sql(`begin; update app.knowledge set created_at = created_at - interval '5 days' where account = '${who.id}';
    update app.assessment set created_at = created_at - interval '5 days', completed_at = completed_at - interval '5 days'
     where id = '${id}'; commit`);
  assert.ok((await who.get('/competences/1.1')).page.form('/competences/1.1/evaluer'), 'it cannot be started');
  const second = await startPlacement(who);
  assert.notEqual(second, id);
  const before = await rows(`select challenge from app.question where assessment = '${id}'`);
  const asked = await question(second);
  assert.ok(!before.some((b) => b.challenge === asked.id), 'the second try asks the very same thing');
  const { shown } = await take(who, second, rightAnswer);
  assert.equal((await figures(who, '1.1')).level, 8);
  assert.ok(shown.page.text.includes('64'));
  // The first one's results stay what they were.
  assert.equal(await sql(`select earned_after = 0 from app.assessment where id = '${id}'`), 't');
});

test('a competence without content cannot be started', async () => {
  const who = await person();
  await sql("update app.skill set retired = true where competence = '2.1'");
  try {
    assert.equal((await who.post('/competences/2.1/evaluer')).status, 404);
    assert.equal((await who.get('/competences/2.1')).status, 200);
    assert.equal((await who.get('/competences/2.1')).page.form('/competences/2.1/evaluer'), undefined);
  } finally {
    await sql("update app.skill set retired = false where competence = '2.1'");
  }
});

test('the demonstration: five questions without an account, its end, and nothing of it in a profile', async () => {
  const visitor = new Client();
  const answer = await visitor.post('/demonstration');
  const id = answer.to.split('/')[2];
  const { questions, shown } = await take(visitor, id, rightAnswer);
  assert.equal(questions, 5);
  assert.ok(shown.page.all('a', (a) => a.href === '/inscription').length > 0, 'no way to an account');
  assert.equal(await sql(`select count(*) from app.knowledge where assessment = '${id}'`), '0');
});

test('the demonstration of somebody who is signed in stays theirs and changes no level', async () => {
  const who = await person();
  const id = (await who.post('/demonstration')).to.split('/')[2];
  await take(who, id, rightAnswer);
  assert.equal(await sql(`select count(*) from app.knowledge where account = '${who.id}'`), '0');
  assert.equal((await who.get('/accueil')).status, 200);
});

test('every challenge of the bank can be shown, answered rightly by its own form, and is judged right', async (t) => {
  const challenges = await rows(`select c.id, c.skill, c.kind, c.solution, c.proposals
    from app.challenge c where not c.retired order by c.id`);
  let largest = 0;
  for (const challenge of challenges) {
    const who = await person();
    const { assessment: id } = await ask(who, challenge.id);
    const asked = await question(id);
    if (asked.timed) await who.post(`/evaluations/${id}/chrono`, { key: asked.key });
    const shown = await who.get(`/evaluations/${id}`);
    assertOurPage(shown, challenge.id);
    largest = Math.max(largest, shown.body.length);
    const form = shown.page.form(`/evaluations/${id}/reponse`);
    for (const [name, value] of rightAnswer(challenge)) {
      const controls = form.fields.filter((f) => f.name === name);
      assert.ok(controls.length, `${challenge.id}: no control ${name}`);
      const offered = controls.flatMap((c) => c.options ?? (['radio', 'checkbox'].includes(c.type) ? [c.value] : []));
      if (offered.length) assert.ok(offered.includes(value), `${challenge.id}: ${name} does not offer ${value}`);
    }
    for (const { attributes } of shown.page.elements.filter((e) => !e.close && ['a', 'img'].includes(e.tag))) {
      const file = attributes.href ?? attributes.src;
      if (file?.startsWith('/fichiers/')) assert.equal((await who.send('HEAD', file)).status, 200, `${challenge.id}: ${file}`);
    }
    assert.equal((await reply(who, id)).status, 303, challenge.id);
    assert.equal(await sql(`select verdict from app.answer where assessment = '${id}' and position = 1`), 'ok', challenge.id);
  }
  t.diagnostic(`${challenges.length} challenges, the largest page ${largest} bytes`);
  assert.ok(largest <= 60 * 1024);
});
