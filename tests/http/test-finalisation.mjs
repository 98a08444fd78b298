// Finalising over HTTP: a running test keeps the session open and says until when; reasons; incidents; once.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { assertOurPage, examSession, fingerprint, person, quote, sql } from './client.mjs';

const karim = await person({ first: 'Karim' });
const lina = await person();
let things;
let page;
const one = {};
before(async () => {
  things = await examSession(karim);
  page = `/certif/sessions/${things.exam_session}/finalisation`;
  await sql(`delete from app.incident where id = '${things.incident}'`);
  // Two tests of two questions, the second unanswered in one of them.
  for (const [name, answered] of [['Finie', 2], ['Coupée', 1]]) {
    const candidate = await sql(`insert into app.candidate (exam_session, last_name, first_name, birth_date)
      values ('${things.exam_session}', ${quote(name)}, 'Ana', '2000-01-01') returning id`);
    const exam = await sql(`insert into app.assessment (account, kind) values ('${lina.id}', 'exam') returning id`);
    await sql(`begin;
      insert into app.exam (assessment, candidate, max_level, ends_at) values ('${exam}', '${candidate}', 8, now() + interval '10 minutes');
      insert into app.exam_competence values ('${exam}', '1.1', 3, 25);
      insert into app.exam_question (assessment, position, competence, challenge)
        select '${exam}', row_number() over (order by id), '1.1', id from (select id from app.challenge where not retired order by id limit 2) c;
      insert into app.question (assessment, position, challenge)
        select assessment, position, challenge from app.exam_question where assessment = '${exam}' and position <= ${answered};
      insert into app.answer (assessment, position, challenge, given, verdict, payload_hash)
        select assessment, position, challenge, '"x"', 'ko', '\\x00' from app.question where assessment = '${exam}';
      commit`);
    one[name] = { candidate, exam };
  }
});
const results = () => sql(`select string_agg(emitter || ' ' || status, ', ' order by id) from app.exam_result
  where assessment in ('${one.Finie.exam}', '${one.Coupée.exam}')`);

test('while a test is running nothing is finalised, and the page says until when', async () => {
  const was = await fingerprint();
  const shown = await karim.get(page);
  assertOurPage(shown);
  assert.match(shown.page.text, /2 tests sont encore en cours, jusqu’à \d+\u00a0h/);
  const answer = await karim.post(page, { comment: '' });
  assert.equal(answer.status, 422);
  assert.match(answer.page.textById('fautes'), /Un test est encore en cours, jusqu’à \d+\u00a0h/);
  assert.equal(await fingerprint(), was);
});

test('an incident is reported and taken back', async () => {
  const path = `${page}/${one.Finie.candidate}`;
  const faulty = await karim.post(path, { incident: 'in_challenge.website_blocked', question: '9' });
  assert.equal(faulty.status, 422);
  assert.ok(faulty.page.byId('question-faute'));
  for (const fields of [{ incident: 'in_challenge.website_blocked', question: '1' }, { incident: 'fraud' }])
    assert.equal((await karim.post(path, fields)).status, 303);
  const fraud = await sql(`select id from app.incident where candidate = '${one.Finie.candidate}' and category = 'fraud'`);
  assert.equal((await karim.post(`${path}/incidents/${fraud}/supprimer`)).status, 303);
  assert.equal(await sql(`select count(*) from app.incident where candidate = '${one.Finie.candidate}'`), '1');
});

test('why a test is unfinished must be said; then it is scored, with what the incident changed', async () => {
  await sql(`update app.exam set ends_at = now() - interval '1 second' where assessment in ('${one.Finie.exam}', '${one.Coupée.exam}')`);
  const missing = await karim.post(page, {});
  assert.equal(missing.status, 422);
  assertOurPage(missing);
  assert.match(missing.page.textById('fautes'), /Dites pourquoi ce test n’est pas fini[\s\u00a0]*: «[\s\u00a0]*Ana Coupée/);
  assert.equal(await results(), '');
  const done = await karim.post(page, { [`answer.${one.Coupée.candidate}`]: 'technical', comment: 'Coupure de courant' });
  assert.equal(done.to, page);
  assert.match(await results(), /^(finalisation \w+, ){1,2}.*incidents \w+/);
  assert.equal(await sql(`select string_agg(ended, ',') from app.exam where assessment in ('${one.Finie.exam}', '${one.Coupée.exam}')`), 'time,time');
  assert.match((await karim.get(page)).page.text, /Coupure de courant/);
});

test('once only; afterwards nothing of the session changes', async () => {
  const was = await fingerprint();
  const kept = await results();
  const session = `/certif/sessions/${things.exam_session}`;
  for (const [path, fields] of [['/finalisation', {}], [`/finalisation/${one.Finie.candidate}`, { incident: 'fraud' }], ['/supprimer', {}],
    [`/candidats/${things.candidate}/retirer`, {}], ['/modification', { level: 'adulte' }], ['/candidats/ajout', { last_name: 'X' }]]) {
    const answer = await karim.post(session + path, fields);
    assert.equal(answer.status, 422, path);
    assertOurPage(answer, path);
    assert.match(answer.page.textById('fautes'), /Cette session est finalisée/, path);
  }
  assert.equal(await fingerprint(), was);
  assert.equal(await results(), kept);
});
