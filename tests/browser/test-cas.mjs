// Signing in by the school's portal (a real CAS server), as a pupil does it: with and without JavaScript.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { axe, go, main, open, pageName, press } from './browser.mjs';
import { WORDS, configure, missing, startServer } from '../cas/cas.mjs';

const { SITE_DIR, BASE_URL, SITE } = process.env;
const base = BASE_URL.replace(/\/$/, '');
let real;
before(async () => {
  if (missing) return;
  execFileSync('palierctl', ['settings', 'set', 'site_address', base]);
  real = await startServer(SITE_DIR, base);
  await configure(SITE_DIR, async () => { execFileSync(SITE, ['reload', SITE_DIR], { stdio: 'ignore' }); },
    { ent: `url="${real.url}" ca="${real.ca}" logout="true" ${WORDS}` });
});
after(() => real?.stop());

for (const javaScriptEnabled of [true, false])
  test(`by the portal and out again, JavaScript ${javaScriptEnabled}`, { skip: missing }, async () => {
    const page = await open({ javaScriptEnabled, ignoreHTTPSErrors: true });
    await go(page, '/competences/1.1');
    assert.equal(await pageName(page), 'visitor/sign_in');
    if (javaScriptEnabled) assert.deepEqual(await axe(page), []);
    await page.getByRole('link', { name: 'Se connecter avec Mon ENT ent' }).click();
    await page.waitForURL(/\/cas\/login/);
    await page.fill('[name=user]', 'rtyler');
    await page.fill('[name=password]', 'rtyler');
    await page.locator('form button[type=submit]').first().click();
    await page.waitForURL(`${base}/competences/1.1`);
    assert.equal(await pageName(page), 'learner/competence');
    await go(page, '/mon-compte');
    assert.match(await main(page), /Connexion par\s+Mon ENT ent/);
    if (javaScriptEnabled) assert.deepEqual(await axe(page), []);
    await page.locator('details.account summary').click();
    await press(page, 'form[action$="/deconnexion"] button');
    assert.equal(await pageName(page), 'visitor/sign_in');
    assert.match(await main(page), /Mon ENT ent vous connaît encore/);
    if (javaScriptEnabled) assert.deepEqual(await axe(page), []);
    await page.getByRole('link', { name: 'Me déconnecter aussi' }).click();
    await page.waitForURL((url) => url.port === String(real.port));
    await go(page, '/connexion/cas/ent');
    assert.equal(await page.locator('[name=user]').count(), 1, 'the portal asks again');
  });

test('a ticket that has served: a page with a way back', { skip: missing }, async () => {
  const page = await open({ ignoreHTTPSErrors: true });
  await go(page, '/connexion/cas/ent/retour?ticket=ST-vieux');
  assert.equal(await pageName(page), 'visitor/error');
  assert.deepEqual(await axe(page), []);
  await press(page, 'main a[href$="/connexion"]');
  assert.equal(await pageName(page), 'visitor/sign_in');
});
