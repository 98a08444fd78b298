// The pupils' portal in a school year: a real CAS server, as people meet it in their browsers.
import assert from 'node:assert/strict';
import { base, go, press } from '../browser/browser.mjs';
import { SITE_DIR, palierctl, site } from '../http/client.mjs';
import { WORDS, configure, missing, startServer } from '../cas/cas.mjs';
import { isAt, says } from './people.mjs';

export { missing };
export const SERVICE = `${base}/connexion/cas/ent/retour`;

export async function start() {
  await palierctl('settings', 'set', 'site_address', base);
  if (missing) return null;
  const portal = await startServer(SITE_DIR, base);
  await configure(SITE_DIR, site, { ent: `url="${portal.url}" ca="${portal.ca}" logout="true" ${WORDS}` });
  return portal;
}

// On the page with the way by the portal; the ticket with which they come back.
export async function enter(page, login) {
  const asked = page.waitForRequest((r) => r.url().startsWith(`${SERVICE}?ticket=`));
  await press(page, page.locator('main a[href*="/connexion/cas/ent"]'));
  await page.fill('[name=user]', login);
  await page.fill('[name=password]', login);
  await page.locator('form button[type=submit]').first().click();
  const ticket = new URL((await asked).url()).searchParams.get('ticket');
  await page.waitForURL((url) => url.origin === base && !url.pathname.endsWith('/retour'));
  return ticket;
}

// A ticket that served, or that is for another site, opens nothing on another machine.
export async function opensNothing(page, ticket, what) {
  await go(page, `/connexion/cas/ent/retour?ticket=${ticket}`);
  await isAt(page, 'visitor/error');
  await says(page, /Cette connexion n’a pas abouti/);
  await go(page, '/accueil');
  await isAt(page, 'visitor/sign_in', what);
}

// A ticket for the other site that the portal knows, which is not there.
export async function foreignTicket(page, portal) {
  const asked = page.waitForRequest((r) => r.url().startsWith('http://127.0.0.1:9/'));
  await page.goto(`${portal.url}/login?service=${encodeURIComponent('http://127.0.0.1:9/connexion')}`).catch(() => {});
  const ticket = new URL((await asked).url()).searchParams.get('ticket');
  assert.match(ticket, /^ST-/);
  return ticket;
}

// Signs out at the portal; the session here is over too.
export async function signOut(page, portal) {
  await page.goto(`${portal.url}/logout`);
  for (const end = Date.now() + 15000; ;) {
    await go(page, '/accueil');
    if (page.url().includes('/connexion')) return isAt(page, 'visitor/sign_in');
    assert.ok(Date.now() < end, 'the portal ended the session');
  }
}
