// site: PREFIX=/palier
// Sign-in by a CAS server on a site that is mounted under a path.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { BASE, Client, SITE_DIR, palierctl, site } from './client.mjs';
import { WORDS, configure, missing, startServer } from '../cas/cas.mjs';

let real;
before(async () => {
  if (missing) return;
  await palierctl('settings', 'set', 'site_address', BASE.href.replace(/\/$/, ''));
  real = await startServer(SITE_DIR, BASE.origin);
  await configure(SITE_DIR, site, { ent: `url="${real.url}" ca="${real.ca}" ${WORDS}` });
});
after(() => real?.stop());

test('the way to the server and back stays below the path', { skip: missing }, async () => {
  const client = new Client();
  const { page } = await client.get('/connexion?retour=/mes-tutos');
  const link = page.one('a', (a) => a.href?.startsWith('/palier/connexion/cas/ent')).href;
  const leave = await client.get(link, { absolute: true });
  const service = `${BASE.origin}/palier/connexion/cas/ent/retour`;
  assert.equal(new URL(leave.headers.location).searchParams.get('service'), service);
  const portal = real.browser();
  const to = await portal.signIn(leave.headers.location, 'rtyler');
  assert.ok(to.startsWith(`${service}?ticket=`), to);
  const answer = await client.get(to.slice(BASE.origin.length), { absolute: true });
  assert.equal(answer.headers.location, '/palier/mes-tutos');
  assert.match(client.cookies.at(-1), /; Path=\/palier\/;/);
  assert.equal((await client.get('/accueil')).status, 200);
});
