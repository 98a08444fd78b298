// Many at once behind one address: a class gets in, a flood is slowed down. On a site of its own, whose count of posts
// begins at none.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, PASSWORD, assertOurPage, passwordHash, quote, sql } from './client.mjs';

test('a class of forty behind one address signs in at once, nobody is refused', async () => {
  const hash = await passwordHash();
  await sql(`insert into app.account (first_name, last_name, email, password_hash)
    select 'Élève', n::text, 'eleve-' || n || '@exemple.fr', ${quote(hash)} from generate_series(1, 40) n`);
  const began = performance.now();
  const answers = await Promise.all(Array.from({ length: 40 }, async (_, i) => {
    const client = new Client();
    // Every third mistypes once, as people do.
    const signIn = (password) => client.post('/connexion', { login: `eleve-${i + 1}@exemple.fr`, password },
      { patient: false });
    if (i % 3 === 0) assert.equal((await signIn('Faux-12345')).status, 422);
    const answer = await signIn(PASSWORD);
    return { status: answer.status, in: (await client.get('/accueil')).status };
  }));
  const seconds = (performance.now() - began) / 1000;
  assert.deepEqual([...new Set(answers.map((a) => `${a.status} ${a.in}`))], ['303 200']);
  assert.ok(seconds < 60, `${seconds} s`);
});

test('too many at once from one address: a 429 page of ours, and soon again an answer', async () => {
  const client = new Client();
  await client.csrf();
  const answers = await Promise.all(Array.from({ length: 150 }, () => client.post('/mot-de-passe-oublie', {},
    { patient: false })));
  const many = answers.filter((a) => a.status === 429);
  assert.ok(many.length > 0, 'no limit');
  assert.deepEqual([...new Set(answers.map((a) => a.status))].sort(), [422, 429]);
  assertOurPage(many[0], '429');
  assert.equal((await client.get('/connexion')).status, 200, 'pages are limited too');
  assert.equal((await client.post('/mot-de-passe-oublie', {})).status, 422);
});
