// A real Chromium for the browser tests, and what they do with it: sign up, answer,
// check a page. Every test file has a site of its own (BASE_URL).
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after } from 'node:test';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
export const base = process.env.BASE_URL.replace(/\/$/, '');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
after(() => browser.close());

// A page in a context of its own (another machine, as the site sees it).
export async function open(options = {}) {
  const context = await browser.newContext({
    baseURL: base, locale: 'fr-FR', timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 900 }, ...options,
  });
  context.setDefaultTimeout(15000);
  const page = await context.newPage();
  page.problems = [];
  page.on('console', (m) => {
    if (m.type() === 'error' && !/status of 4\d\d/.test(m.text()))
      page.problems.push(m.text());
  });
  page.on('pageerror', (e) => page.problems.push(String(e)));
  return page;
}

export const go = (page, path) => page.goto(base + path);
export const main = (page) => page.locator('main').innerText();
export const pageName = (page) =>
  page.locator('body').getAttribute('data-page');

// As the owner of the database: prepares what a test needs, looks at what is kept.
export function sql(text) {
  return execFileSync('psql',
    ['-X', '-q', '-t', '-A', '-v', 'ON_ERROR_STOP=1', '-c', text,
      process.env.PALIER_DB], { encoding: 'utf8' }).trim();
}

// Simulated answers, once, and the item report made of them.
export function simulate() {
  if (sql("select 1 from app.account where email = 'simulation1@essai.example'") === '')
    execFileSync('psql', ['-X', '-q', '-v', 'learners=600', '-v', 'competences=^1',
      '-f', new URL('../bench/answers.sql', import.meta.url).pathname, process.env.PALIER_DB]);
  execFileSync('palierctl', ['items', 'refresh'], { stdio: 'pipe' });
}

// Clicks, and waits for the page that comes of it.
export async function press(page, target) {
  const control = typeof target === 'string' ? page.locator(target) : target;
  await Promise.all([page.waitForEvent('load'), control.first().click()]);
}

let people = 0;
export async function signUp(page, first = 'Lina') {
  const email = `personne.${process.pid}.${++people}@essai.example`;
  await go(page, '/inscription');
  await page.fill('[name=first_name]', first);
  await page.fill('[name=last_name]', 'Berthier');
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', 'Palier-2026');
  await page.check('[name=terms]');
  await press(page, 'main form button');
  assert.equal(await pageName(page), 'learner/dashboard');
  return { email, password: 'Palier-2026' };
}

export async function signIn(page, { email, password }) {
  await go(page, '/connexion');
  await page.fill('[name=login]', email);
  await page.fill('[name=password]', password);
  await press(page, 'main form button');
}

export async function signOut(page) {
  await page.click('details.account summary');
  await press(page, 'form[action$="/deconnexion"] button');
}

// The challenge that the page shows, with its key, as the database knows it.
function currentChallenge(page) {
  const id = page.url().match(/evaluations\/([0-9a-f-]{36})/)[1];
  const [challenge, kind, solution] = sql(
    `select c.id || E'\\t' || c.kind || E'\\t' || c.solution
       from app.question q join app.challenge c on c.id = q.challenge
      where q.assessment = '${id}' order by q.position desc limit 1`).split('\t');
  return { id: challenge, kind, solution: JSON.parse(solution) };
}

// Fills in the right answer by hand, as the kind of question asks for it.
async function fillRight(page, { kind, solution }) {
  const set = async (name, value) => {
    const control = page.locator(`[name="${name}"]`);
    if (await control.evaluate((e) => e.tagName) === 'SELECT')
      await control.selectOption(value);
    else
      await control.fill(value);
  };
  if (kind === 'qcu')
    await page.check(`[name=answer][value="${solution.accept}"]`);
  else if (kind === 'qcm')
    for (const v of solution.accept)
      await page.check(`[name=answer][value="${v}"]`);
  else if (kind === 'qroc')
    await set('answer', solution.accept[0]);
  else if (kind === 'qrocm-ind')
    for (const [k, v] of Object.entries(solution.fields))
      await set(`answer.${k}`, v[0]);
  else if (kind === 'qrocm-dep')
    await fillGroups(page, solution, set);
  else if (kind === 'order')
    for (const [i, v] of solution.accept.entries())
      await set(`answer.${i + 1}`, v);
  else
    for (const [k, v] of Object.entries(solution.accept))
      await set(`answer.${k}`, v);
}

async function fillGroups(page, solution, set) {
  const names = await page.locator('[name^="answer."]')
    .evaluateAll((all) => all.map((e) => e.name));
  const groups = Object.values(solution.groups);
  for (const [i, name] of names.entries())
    if (groups[i]) await set(name, groups[i][0]);
}

// Opens a timed question's text when it is still closed.
async function startTimer(page) {
  const timer = page.locator('form[action$="/chrono"] button');
  if (await timer.count()) await press(page, timer);
}

// Answers the question on the page: 'right', 'skip', or with words that are wrong.
export async function answer(page, how, challenge = null) {
  await startTimer(page);
  if (how === 'right') await fillRight(page, challenge ?? currentChallenge(page));
  else if (how !== 'skip') await page.fill('[name=answer]', how);
  await press(page,
    `button[name=action][value=${how === 'skip' ? 'skip' : 'answer'}]`);
}

// Goes on from a checkpoint to the next question.
export const goOn = (page) => press(page, 'main a[href*="/evaluations/"]');

// Violations that axe-core finds, as readable lines. Nothing is left out.
export async function axe(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
      'best-practice'],
  }));
  return violations.flatMap((v) => v.nodes.map(
    (n) => `${v.id}: ${n.target.join(' ')}: ${n.failureSummary}`));
}
