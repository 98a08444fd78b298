// palierctl clean: what has had its day goes, what has not stays.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, palierctl, person, sql } from './client.mjs';

test('mail that was sent more than a day ago goes; sent today, or waiting however long, it stays', async () => {
  await sql(`insert into app.mail (recipient, subject, body, created_at, sent_at) values
    ('a@exemple.fr', 'gone', '', now() - interval '2 days', now() - interval '25 hours'),
    ('a@exemple.fr', 'sent', '', now() - interval '2 days', now() - interval '23 hours'),
    ('a@exemple.fr', 'waiting', '', now() - interval '9 days', null)`);
  await palierctl('clean');
  assert.equal(await sql('select string_agg(subject, \' \' order by subject) from app.mail'), 'sent waiting');
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
