// palierctl clean: what has had its day goes, what has not stays.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, palierctl, person, pupilSchool, sql } from './client.mjs';
import { admit, arrive, sessionOfToday, sit, tablet } from './exam.mjs';

test('mail that was sent more than a day ago goes; sent today, or waiting however long, it stays', async () => {
  await sql(`insert into app.mail (recipient, subject, body, created_at, sent_at) values
    ('a@exemple.fr', 'gone', '', now() - interval '2 days', now() - interval '25 hours'),
    ('a@exemple.fr', 'sent', '', now() - interval '2 days', now() - interval '23 hours'),
    ('a@exemple.fr', 'waiting', '', now() - interval '9 days', null)`);
  await palierctl('clean');
  assert.equal(await sql('select string_agg(subject, \' \' order by subject) from app.mail'), 'sent waiting');
});

test('a file of pupils that nobody applied goes after a week, with its rows; what was applied stays', async () => {
  const { import: fresh } = await pupilSchool(await person());
  const [{ import: old }, { import: applied }] = [await pupilSchool(await person()), await pupilSchool(await person())];
  await sql(`update app.pupil_import set created_at = now() - interval '8 days' where id in ('${old}', '${applied}');
    update app.pupil_import set state = 'applied', applied_at = now() where id = '${applied}'`);
  await palierctl('clean');
  assert.equal(await sql(`select count(*) from app.pupil_import where id = '${old}'`), '0');
  assert.equal(await sql(`select count(*) from app.pupil_import_row where import = '${old}'`), '0');
  assert.equal(await sql(`select count(*) from app.pupil_import where id in ('${fresh}', '${applied}')`), '2');
});

test('who signs in during a demonstration leaves its account without a session; it goes after a day', async () => {
  const [demo, other] = [await person({ kind: 'anonymous' }), await person({ kind: 'anonymous' })];
  const answer = await demo.post('/inscription', { first_name: 'Ada', last_name: 'Lovelace', email: 'ada@exemple.fr',
    password: 'Mot-de-passe-1', terms: 'yes' });
  assert.equal(answer.status, 303);
  const left = () => sql(`select count(*) from app.account where id in ('${demo.id}', '${other.id}')`);
  await palierctl('clean');
  assert.equal(await left(), '2', 'too early');
  await sql(`update app.account set created_at = created_at - interval '25 hours' where kind = 'anonymous'`);
  await palierctl('clean');
  assert.equal(await left(), '1');
  assert.equal((await new Client(other.token).get('/accueil')).status, 303, 'a demonstration is no person');
  assert.equal(await sql(`select count(*) from app.account where id = '${other.id}'`), '1', 'one that is open goes on');
});

test('a test that was drawn and that nobody began goes after a day; one that began stays', async () => {
  const session = await sessionOfToday({ candidates: 3 });
  const invigilator = await tablet(session);
  const begun = await sit(session, invigilator);
  for (const n of [1, 2]) {
    await arrive(session, n);
    await admit(invigilator, session, n);
  }
  const drawn = (n) => `select assessment from app.exam_draft where candidate = '${session.candidates[n].id}'`;
  await sql(`update app.assessment set created_at = now() - interval '25 hours'
    where id = '${begun.assessment}' or id in (${drawn(1)})`);
  await palierctl('clean');
  assert.equal(await sql(drawn(1)), '');
  assert.match(await sql(drawn(2)), /^[0-9a-f-]{36}$/, 'one of today');
  assert.equal(await sql(`select count(*) from app.assessment a join app.exam e on e.assessment = a.id where a.id = '${begun.assessment}'`), '1');
});
