// People at their browsers in a school year, with JavaScript or without: what they fill in, what they read, how they wait for what changes
// by itself (or ask again).
import assert from 'node:assert/strict';
import { axe, go, main, open, pageName, press } from '../browser/browser.mjs';

export const PASSWORD = 'Palier-2026';

export const words = async (page) => (await main(page)).replace(/[\u00a0\u202f]/g, ' ');

export async function says(page, ...patterns) {
  const text = await words(page);
  for (const pattern of patterns) assert.match(text, pattern, page.url());
}

export async function isAt(page, name) {
  if (await pageName(page) !== name) assert.fail(`${page.url()} is ${await pageName(page)}, not ${name}: ${(await words(page)).slice(0, 600)}`);
}

// Fills in the form that goes to an address (its end) and has these fields, unfolding what they are folded in, and sends it.
export async function send(page, action, values = {}, button = 'button') {
  const fields = Object.keys(values).map((name) => `:has([name="${name}"])`).join('');
  const form = page.locator(`form[action$="${action}"]${fields}`).first();
  for (const [name, value] of Object.entries(values)) {
    const control = form.locator(`[name="${name}"]`).first();
    const folded = form.locator('details:not([open])', { has: page.locator(`[name="${name}"]`) });
    while (await folded.count()) await folded.first().locator('> summary').click();
    const kind = await control.evaluate((e) => e.type);
    if (kind === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check();
    else if (kind === 'checkbox') await control.setChecked(value);
    else if (/^select/.test(kind)) await control.selectOption(value);
    else if (kind === 'file') await control.setInputFiles(value);
    else await control.fill(String(value));
  }
  await press(page, form.locator(button));
}

export const follow = (page, words) => press(page, page.locator('main a', { hasText: words }));

// A world of browsers: all with JavaScript, or all without. Where there is some, axe-core looks once at each page that `seen` is shown: those
// that no other browser test looks at.
export function world(javaScriptEnabled) {
  const looked = new Set();
  const pages = [];
  return {
    javaScriptEnabled,
    async open(options = {}) {
      const page = await open({ javaScriptEnabled, ignoreHTTPSErrors: true, ...options });
      pages.push(page);
      return page;
    },
    async seen(page) {
      const name = await pageName(page);
      if (!javaScriptEnabled || looked.has(name)) return;
      looked.add(name);
      assert.deepEqual(await axe(page), [], name);
    },
    // Until the page says so: by itself, or asked again by "Actualiser" where no script runs. How long it took, in ms.
    async comes(page, where, pattern, { within = 15000 } = {}) {
      const began = performance.now();
      if (!javaScriptEnabled) {
        await press(page, 'main a:has(.i-again)');
        assert.match((await page.locator(where).first().innerText()).replace(/[\u00a0\u202f]/g, ' '), pattern, page.url());
        return performance.now() - began;
      }
      const here = page.url();
      await page.locator(where).filter({ hasText: pattern }).first().waitFor({ timeout: within })
        .catch(async () => assert.fail(`in ${within} ms never ${pattern} at ${where}: ${await words(page)}`));
      assert.equal(page.url(), here);
      return performance.now() - began;
    },
    async close() {
      for (const page of pages) assert.deepEqual(page.problems.filter((p) => !/^Applying inline style/.test(p)), []);
      for (const page of pages) await page.context().close();
    },
  };
}

export async function signUp(page, [first, last], email) {
  await go(page, '/inscription');
  await send(page, '/inscription', { first_name: first, last_name: last, email, password: PASSWORD, terms: true });
  await isAt(page, 'learner/dashboard');
}

export async function signIn(page, login, password = PASSWORD) {
  await go(page, '/connexion');
  await send(page, '/connexion', { login, password });
}
