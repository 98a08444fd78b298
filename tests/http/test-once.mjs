// Exactly once: whatever is sent twice, at once, too late or from two places ends in one answer, and everybody is told
// the truth about it. And nobody reaches what is somebody else's.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, ask, assertOurPage, fieldOf, fingerprint, person, question, race, reply, rightAnswer, rows, sql, startPlacement,
  syntheticContent, token } from './client.mjs';

before(syntheticContent);

const count = (assessment) => sql(`select count(*) from app.answer where assessment = '${assessment}'`);
const questions = (assessment) => sql(`select count(*) from app.question where assessment = '${assessment}'`);
const send = (who, { assessment, key }, fields) => who.post(`/evaluations/${assessment}/reponse`,
  [['key', key], ['action', 'answer'], ...Object.entries(fields)]);

// What the form of the question at hand would post.
async function formOf(who, assessment) {
  const { page } = await who.get(`/evaluations/${assessment}`);
  return { assessment, key: fieldOf(page.form(`/evaluations/${assessment}/reponse`), 'key').value };
}

test('fifty identical posts at once: one answer, one next question, all are led to the same place', async () => {
  const who = await person();
  const asked = await ask(who, 'essai-qroc');
  await who.csrf();
  const answers = await Promise.all(Array.from({ length: 50 }, () => send(who, asked, { answer: 'Paris' })));
  assert.deepEqual([...new Set(answers.map((a) => `${a.status} ${a.to}`))], [`303 /evaluations/${asked.assessment}`]);
  assert.equal(await count(asked.assessment), '1');
  assert.equal(await questions(asked.assessment), '2');
  assert.equal(await sql(`select verdict || ' ' || given::text from app.answer where assessment = '${asked.assessment}'`),
    'ok "Paris"');
});

test('fifty different answers with one key at once: one is kept, the others are shown both', async () => {
  const who = await person();
  const asked = await ask(who, 'essai-qroc');
  await who.csrf();
  const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => send(who, asked, { answer: `Réponse ${i}` })));
  assert.equal(await count(asked.assessment), '1');
  const kept = await sql(`select given #>> '{}' from app.answer where assessment = '${asked.assessment}'`);
  answers.forEach((answer, i) => {
    if (`Réponse ${i}` === kept) {
      assert.equal(answer.status, 303);
      return;
    }
    assert.equal(answer.status, 409);
    assertOurPage(answer, 'conflict');
    assert.equal(answer.page.name, 'learner/conflict');
    assert.ok(answer.page.text.includes(kept), 'what is kept is not shown');
    assert.ok(answer.page.text.includes(`Réponse ${i}`), 'what was refused is not shown');
    assert.ok(answer.page.all('a', (a) => a.href === `/evaluations/${asked.assessment}`).length > 0, 'no way back');
  });
});

test('four identical posts in the same instant: one answer, all are led to the same place', async () => {
  const who = await person();
  const asked = await ask(who, 'essai-qroc');
  await who.csrf();
  const answers = await race('answer', Array(4).fill(() => send(who, asked, { answer: 'Paris' })));
  assert.deepEqual([...new Set(answers.map((a) => `${a.status} ${a.to}`))], [`303 /evaluations/${asked.assessment}`]);
  assert.equal(await count(asked.assessment), '1');
  assert.equal(await questions(asked.assessment), '2');
});

test('four different answers in the same instant: one is kept, the three others are told which', async () => {
  const who = await person();
  const asked = await ask(who, 'essai-qroc');
  await who.csrf();
  const answers = await race('answer', [0, 1, 2, 3].map((i) => () => send(who, asked, { answer: `Réponse ${i}` })));
  assert.deepEqual(answers.map((a) => a.status).sort(), [303, 409, 409, 409]);
  const kept = await sql(`select given #>> '{}' from app.answer where assessment = '${asked.assessment}'`);
  assert.equal(answers.findIndex((a) => a.status === 303), Number(kept.slice(-1)));
  for (const answer of answers.filter((a) => a.status === 409)) assert.ok(answer.page.text.includes(kept));
  assert.equal(await questions(asked.assessment), '2');
});

test('an answer and a skip at once: one of the two', async () => {
  for (let round = 0; round < 5; round++) {
    const who = await person();
    const asked = await ask(who, 'essai-qcu');
    await who.csrf();
    const path = `/evaluations/${asked.assessment}/reponse`;
    const answers = await Promise.all([['action', 'skip'], ['action', 'answer']].map((action) =>
      who.post(path, [['key', asked.key], action, ['answer', '2']])));
    assert.deepEqual(answers.map((a) => a.status).sort(), [303, 409]);
    assert.equal(await count(asked.assessment), '1');
  }
});

test('the same post again, much later: led where the first one was, nothing new', async () => {
  const who = await person();
  const id = await startPlacement(who);
  const first = await question(id);
  const fields = [['key', first.key], ['action', 'skip']];
  const was = await who.post(`/evaluations/${id}/reponse`, fields);
  for (let i = 0; i < 3; i++) await reply(who, id, { skip: true });
  const before = await fingerprint();
  const again = await who.post(`/evaluations/${id}/reponse`, fields);
  assert.deepEqual([again.status, again.to], [was.status, was.to]);
  assert.equal(await fingerprint(), before);
});

test('the back button: the old form with another answer is a 409 that shows both, and changes nothing', async () => {
  const who = await person();
  const asked = await ask(who, 'essai-qroc');
  assert.equal((await send(who, asked, { answer: 'Paris' })).status, 303);
  const before = await fingerprint();
  const answer = await send(who, asked, { answer: '<b>Lyon</b>' });
  assert.equal(answer.status, 409);
  assertOurPage(answer, 'conflict');
  assert.ok(answer.page.text.includes('Paris') && answer.page.text.includes('<b>Lyon</b>'));
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.equal(await fingerprint(), before);
});

for (const [kind, one, two, shown] of [
  ['qcu', [['answer', '2']], [['answer', '1']], ['Deux', 'Un']],
  ['qcm', [['answer', '1'], ['answer', '2']], [['answer', '3']], ['Un', 'Deux', 'Trois']],
  ['select', [['answer', 'Paris']], [['answer', 'Lyon']], ['Paris', 'Lyon']],
  ['order', [['answer.1', 'a'], ['answer.2', 'b'], ['answer.3', 'c']], [['answer.1', 'c'], ['answer.2', 'b'], ['answer.3', 'a']],
    ['Prendre', 'Ouvrir', 'Trier']],
  ['match', [['answer.a', '1'], ['answer.b', '2']], [['answer.a', '2'], ['answer.b', '1']], ['tableur', 'texte']],
  ['fields', [['answer.num1', '3'], ['answer.ville', 'Lyon'], ['answer.mois', 'mars']],
    [['answer.num1', '4'], ['answer.ville', 'Nice'], ['answer.mois', 'janvier']], ['Lyon', 'Nice', 'janvier']],
]) {
  test(`the back button on ${kind}: both answers are shown in words`, async () => {
    const who = await person();
    const asked = await ask(who, `essai-${kind}`);
    const path = `/evaluations/${asked.assessment}/reponse`;
    assert.equal((await who.post(path, [['key', asked.key], ['action', 'answer'], ...one])).status, 303);
    const answer = await who.post(path, [['key', asked.key], ['action', 'answer'], ...two]);
    assert.equal(answer.status, 409);
    assertOurPage(answer, kind);
    for (const words of shown) assert.ok(answer.page.text.includes(words), words);
  });
}

test('two tabs: both answer the same question, the second is told; then both go on together', async () => {
  const who = await person();
  const id = await startPlacement(who);
  const [one, two] = [await formOf(who, id), await formOf(who, id)];
  assert.equal(one.key, two.key);
  const right = rightAnswer(await question(id));
  if ((await question(id)).timed) await who.post(`/evaluations/${id}/chrono`, { key: one.key });
  assert.equal((await who.post(`/evaluations/${id}/reponse`, [['key', one.key], ['action', 'answer'], ...right])).status, 303);
  assert.equal((await who.post(`/evaluations/${id}/reponse`, [['key', two.key], ['action', 'skip']])).status, 409);
  const [three, four] = [await formOf(who, id), await formOf(who, id)];
  assert.equal(three.key, four.key);
  assert.notEqual(three.key, one.key);
  assert.equal(await count(id), '1');
});

test('two devices: the session differs, the question and its key do not', async () => {
  const who = await person();
  const id = await startPlacement(who);
  const other = new Client(token());
  await sql(`insert into app.session (token_hash, account, expires_at)
    select sha256(convert_to('${other.token}', 'UTF8')), '${who.id}', now() + interval '1 hour'`);
  const [one, two] = [await formOf(who, id), await formOf(other, id)];
  assert.equal(one.key, two.key);
  const answers = await Promise.all([who, other].map((c) => c.post(`/evaluations/${id}/reponse`, { key: one.key,
    action: 'skip' })));
  assert.deepEqual(answers.map((a) => a.status), [303, 303]);
  assert.equal(await count(id), '1');
});

test('twenty starts of a placement at once: one assessment, one first question, all are led there', async () => {
  const who = await person();
  await who.csrf();
  const answers = await Promise.all(Array.from({ length: 20 }, () => who.post('/competences/1.2/evaluer')));
  assert.deepEqual([...new Set(answers.map((a) => a.status))], [303]);
  const places = [...new Set(answers.map((a) => a.to))];
  assert.equal(places.length, 1, places.join());
  assert.equal(await sql(`select count(*) from app.assessment where account = '${who.id}'`), '1');
  assert.equal(await questions(places[0].split('/')[2]), '1');
});

test('four starts of a placement in the same instant: one assessment, all are led there', async () => {
  const who = await person();
  await who.csrf();
  const answers = await race('assessment', Array(4).fill(() => who.post('/competences/1.3/evaluer')));
  assert.equal(new Set(answers.map((a) => `${a.status} ${a.to}`)).size, 1, answers.map((a) => a.to).join());
  const id = await sql(`select id from app.assessment where account = '${who.id}'`);
  assert.deepEqual([answers[0].status, answers[0].to], [303, `/evaluations/${id}`]);
  assert.equal(await questions(id), '1');
});

test('starting again resumes', async () => {
  const who = await person();
  const id = await startPlacement(who);
  await reply(who, id, { skip: true });
  const was = await fingerprint();
  assert.equal(await startPlacement(who), id);
  assert.equal(await fingerprint(), was);
});

test('a timer started twenty times at once runs from the first; the text shows only then', async () => {
  const who = await person();
  const { assessment, key } = await ask(who, 'essai-timed');
  const closed = await who.get(`/evaluations/${assessment}`);
  assert.ok(!closed.page.text.includes('Que répondre'), 'the text can be read before the time runs');
  assert.ok(closed.page.form(`/evaluations/${assessment}/chrono`));
  const answers = await Promise.all(Array.from({ length: 20 }, () => who.post(`/evaluations/${assessment}/chrono`, { key })));
  assert.deepEqual([...new Set(answers.map((a) => `${a.status} ${a.to}`))], [`303 /evaluations/${assessment}`]);
  const at = await sql(`select timer_at from app.question where assessment = '${assessment}'`);
  assert.ok(at);
  await who.post(`/evaluations/${assessment}/chrono`, { key });
  assert.equal(await sql(`select timer_at from app.question where assessment = '${assessment}'`), at);
  assert.ok((await who.get(`/evaluations/${assessment}`)).page.text.includes('Que répondre'));
});

test('a timer started four times in the same instant runs from one of them', async () => {
  const who = await person();
  const { assessment, key } = await ask(who, 'essai-timed');
  await who.csrf();
  const answers = await race('question', Array(4).fill(() => who.post(`/evaluations/${assessment}/chrono`, { key })));
  assert.deepEqual([...new Set(answers.map((a) => `${a.status} ${a.to}`))], [`303 /evaluations/${assessment}`]);
  assert.ok(await sql(`select timer_at from app.question where assessment = '${assessment}'`));
});

test('a right answer after the time is over counts as too late, a wrong one as wrong, an empty one is taken', async () => {
  for (const [text, verdict] of [['Paris', 'timedout'], ['Lyon', 'ko'], ['', 'timedout']]) {
    const who = await person();
    const { assessment, key } = await ask(who, 'essai-timed');
    await who.post(`/evaluations/${assessment}/chrono`, { key });
    await sql(`update app.question set timer_at = timer_at - interval '63 seconds' where assessment = '${assessment}'`);
    assert.equal((await who.get(`/evaluations/${assessment}`)).status, 200);
    assert.equal((await send(who, { assessment, key }, { answer: text })).status, 303);
    assert.equal(await sql(`select verdict from app.answer where assessment = '${assessment}'`), verdict);
  }
});

test('the timer of a question that is answered, or of none, starts nothing', async () => {
  const who = await person();
  const { assessment, key } = await ask(who, 'essai-qroc');
  const was = await fingerprint();
  assert.equal((await who.post(`/evaluations/${assessment}/chrono`, { key: '00000000-0000-4000-8000-000000000000' })).status,
    404);
  assert.equal(await fingerprint(), was);
  await send(who, { assessment, key }, { answer: 'Paris' });
  const answer = await who.post(`/evaluations/${assessment}/chrono`, { key });
  assert.ok([303, 404].includes(answer.status));
  assert.equal(await count(assessment), '1');
});

test('a finished assessment takes nothing more: the same answer is a replay, another a 409, its pages lead to the end', async () => {
  const who = await person();
  const assessment = await startPlacement(who, '5.2');
  const skip = (asked) => who.post(`/evaluations/${assessment}/reponse`, { key: asked.key, action: 'skip' });
  let asked;
  let first;
  do {
    asked = { assessment, key: (await question(assessment)).key };
    first = await skip(asked);
    assert.equal(first.status, 303);
  } while (await sql(`select state from app.assessment where id = '${assessment}'`) === 'started');
  assert.equal(first.to, `/evaluations/${assessment}/resultats`);
  const was = await fingerprint();
  const again = await skip(asked);
  assert.deepEqual([again.status, again.to], [303, first.to]);
  assert.equal((await send(who, asked, { answer: '2' })).status, 409);
  assert.equal((await send(who, { ...asked, key: '00000000-0000-4000-8000-000000000000' }, { answer: '2' })).status, 404);
  for (const path of ['', '/bilan'])
    assert.equal((await who.get(`/evaluations/${asked.assessment}${path}`)).to, first.to);
  assert.equal((await who.get(first.to)).status, 200);
  assert.equal(await fingerprint(), was);
});

test('a key of another assessment, even one\'s own, answers nothing', async () => {
  const who = await person();
  const [one, two] = [await startPlacement(who, '1.1'), await startPlacement(who, '1.2')];
  const { key } = await question(two);
  const was = await fingerprint();
  assert.equal((await who.post(`/evaluations/${one}/reponse`, { key, action: 'skip' })).status, 404);
  assert.equal((await who.post(`/evaluations/${one}/chrono`, { key })).status, 404);
  assert.equal(await fingerprint(), was);
});

// ------------------------------------------------------------- somebody else's

// Whatever reads or writes an assessment.
const READS = ['', '/bilan', '/resultats'];

test('somebody else\'s assessment is a 404, like none at all, to read and to write, and nothing changes', async () => {
  const owner = await person();
  const anonymous = await person({ kind: 'anonymous' });
  const intruder = await person({ first: 'Iris' });
  const open = await startPlacement(owner);
  const over = await ask(owner, 'essai-qcu');
  await send(owner, over, { answer: '1' });
  const demonstration = (await anonymous.post('/demonstration')).to.split('/')[2];
  const none = '00000000-0000-4000-8000-000000000000';
  const strip = (answer) => answer.text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replaceAll(/"[0-9a-f]{32}"/g, 'CSRF');
  const was = await fingerprint();
  for (const who of [intruder, anonymous]) {
    const nothing = await who.get(`/evaluations/${none}`);
    for (const id of [open, over.assessment, ...who === anonymous ? [] : [demonstration]]) {
      for (const path of READS) {
        const answer = await who.get(`/evaluations/${id}${path}`);
        assert.equal(answer.status, 404, path);
        assertOurPage(answer, path);
        assert.equal(strip(answer), strip(nothing), 'it can be told from none at all');
      }
      const { key } = await question(id);
      for (const [path, fields] of [['/reponse', { key, action: 'skip' }], ['/reponse', { key, action: 'answer', answer: '1' }],
        ['/chrono', { key }]]) {
        const answer = await who.post(`/evaluations/${id}${path}`, fields);
        assert.equal(answer.status, 404, path);
        assertOurPage(answer, path);
      }
    }
  }
  assert.equal(await fingerprint(), was);
});

test('a visitor is asked to sign in for anything of an assessment, and nothing changes', async () => {
  const owner = await person();
  const id = await startPlacement(owner);
  const { key } = await question(id);
  const visitor = new Client();
  await visitor.csrf();
  const was = await fingerprint();
  for (const path of READS) assert.match((await visitor.get(`/evaluations/${id}${path}`)).to, /^\/connexion\?retour=/);
  for (const [path, fields] of [['/reponse', { key, action: 'skip' }], ['/chrono', { key }]])
    assert.match((await visitor.post(`/evaluations/${id}${path}`, fields)).to, /^\/connexion/);
  assert.equal(await fingerprint(), was);
});

test('what one person is shown holds nothing of another', async () => {
  const [one, two] = [await person({ first: 'Unique', last: 'Premier' }), await person({ first: 'Autre', last: 'Second' })];
  const id = await startPlacement(one);
  await reply(one, id);
  for (const path of ['/accueil', '/competences', '/competences/1.1', '/competences/1.1/details', '/mes-tutos', '/mon-compte']) {
    const text = (await two.get(path)).text;
    for (const secret of ['Unique', 'Premier', id, one.email]) assert.ok(!text.includes(secret), `${path}: ${secret}`);
  }
  const [{ pix }] = await rows(`select coalesce(sum(earned), 0) as pix from app.knowledge where account = '${two.id}'`);
  assert.equal(Number(pix), 0);
});
