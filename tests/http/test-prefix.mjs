// site: PREFIX=/palier
// The whole site under a path: nothing leads out of it.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, PASSWORD, PREFIX, assertOurPage, fieldOf, person, question, reply, request, rightAnswer, sql,
  startPlacement } from './client.mjs';

function assertInside(answer, what) {
  for (const { tag, attributes } of answer.page.elements.filter((e) => !e.close)) {
    for (const name of ['href', 'src', 'action', 'formaction', 'poster', 'xlink:href', 'data', 'srcset']) {
      const value = attributes[name];
      if (value === undefined || value.startsWith('#')) continue;
      assert.ok(value.startsWith('/palier/'), `${what}: <${tag} ${name}="${value}">`);
    }
  }
}

test('the prefix is what this test thinks it is', () => assert.equal(PREFIX, '/palier'));

test('signing up, a whole question, its checkpoint: every address is below the prefix', async () => {
  const client = new Client();
  const form = await client.get('/inscription');
  assertInside(form, 'sign-up');
  assert.match(client.cookies[0], /; Path=\/palier\/;/);
  const answer = await client.post('/inscription', { first_name: 'Ada', last_name: 'Lo', email: 'ada@exemple.fr',
    password: PASSWORD, terms: 'yes' });
  assert.equal(answer.headers.location, '/palier/accueil');
  assert.match(client.cookies.at(-1), /^palier=[^;]+; Path=\/palier\/; HttpOnly; SameSite=Lax$/);
  assertInside(await client.get('/accueil'), 'dashboard');
  client.id = await sql(`select id from app.account where email = 'ada@exemple.fr'`);
  const id = await startPlacement(client);
  const asked = await question(id);
  if (asked.timed) await client.post(`/evaluations/${id}/chrono`, { key: asked.key });
  const shown = await client.get(`/evaluations/${id}`);
  assertInside(shown, 'question');
  assert.equal(fieldOf(shown.page.form(`/evaluations/${id}/reponse`), 'key').value, asked.key);
  const next = await client.post(`/evaluations/${id}/reponse`, [['key', asked.key], ['action', 'answer'], ...rightAnswer(asked)]);
  assert.equal(next.headers.location, `/palier/evaluations/${id}`);
  assert.equal(await sql(`select verdict from app.answer where assessment = '${id}'`), 'ok');
  assertInside(await client.get(`/evaluations/${id}/bilan`), 'checkpoint');
  for (let i = 0; i < 60; i++) {
    if ((await reply(client, id, { skip: true })).to.endsWith('/resultats')) break;
  }
  const results = await client.get(`/evaluations/${id}/resultats`);
  assert.equal(results.status, 200);
  assertInside(results, 'results');
  const out = await client.post('/deconnexion');
  assert.equal(out.headers.location, '/palier/');
  assert.match(client.cookies.at(-1), /Path=\/palier\/;.*Max-Age=0/);
});

test('every page, form fault and error stays below the prefix', async () => {
  const who = await person();
  for (const path of ['/', '/demonstration', '/mot-de-passe-oublie', '/aide', '/accessibilite', '/mentions-legales',
    '/confidentialite', '/plan-du-site', '/fiches/moteur', '/competences', '/competences/1.1', '/competences/1.1/details',
    '/mes-tutos', '/mon-compte', '/inconnu', '/statique/inconnu', '/fichiers/']) {
    const answer = await who.get(path);
    assertOurPage(answer, path);
    assertInside(answer, path);
  }
  const visitor = new Client();
  assertInside(await visitor.get('/connexion'), 'sign-in');
  assertInside(await visitor.post('/connexion', {}), 'sign-in with faults');
  assertInside(await visitor.post('/connexion', {}, { csrf: null }), '403');
  assertInside(await visitor.post('/connexion', 'x'.repeat(1 << 21)), '413');
  assert.equal((await visitor.get('/accueil')).headers.location, '/palier/connexion?retour=/accueil');
});

test('all that a page needs is served below the prefix', async () => {
  const { page } = await new Client().get('/');
  const named = [...page.all('link'), ...page.all('script'), ...page.all('img')]
    .map(({ attributes }) => attributes.href ?? attributes.src).filter(Boolean);
  for (const path of [...named, '/palier/robots.txt', '/palier/favicon.ico', '/palier/fichiers/1.3/colis.txt', '/palier/sante',
    '/palier/pret'])
    assert.equal((await request('GET', path, { absolute: true })).status, 200, path);
});

test('the prefix without its slash leads to the home page', async () => {
  const answer = await request('GET', '/palier', { absolute: true });
  assert.ok([301, 302, 307, 308].includes(answer.status));
  assert.equal(answer.headers.location, '/palier/');
});

test('outside the prefix there is nothing, and a page that says so', async () => {
  for (const path of ['/', '/accueil', '/statique/palier.css', '/sante', '/palierx/', '/palierx', '/PALIER/']) {
    const answer = await request('GET', path, { absolute: true });
    assert.equal(answer.status, 404, path);
    assertOurPage(answer, path);
    assertInside(answer, path);
  }
});

test('a way back is taken below the prefix', async () => {
  const who = await person();
  const answer = await who.get('/connexion?retour=/competences/1.1');
  assert.equal(answer.headers.location, '/palier/competences/1.1');
});
