// A pupil at a browser in a school year: the four ways into a campaign, answering, sending, going on at another machine. Of a pupil of
// class.mjs, who then has a page as well; the same hand decides what is answered, and the same ledger notes it.
import assert from 'node:assert/strict';
import { answer, go, goOn, pageName, press } from '../browser/browser.mjs';
import { Client } from '../http/client.mjs';
import { NONSENSE, decide, note } from './class.mjs';
import * as portal from './portal.mjs';
import { isAt, PASSWORD, says, send, signIn, signUp } from './people.mjs';

const SAID = { ok: 'right', ko: NONSENSE, aband: 'skip' };
const identity = ({ first, last, born }) => ({ first_name: first, last_name: last, birth_date: born });

// Answers what the page asks, to the end or so many questions.
export async function answerAll(pupil, { most = 200, nervous = false } = {}) {
  for (let nth = 0; nth < most;) {
    const name = await pageName(pupil.page);
    if (name === 'learner/checkpoint') await goOn(pupil.page);
    else if (name !== 'learner/question' && name !== 'learner/exam') return;
    else {
      const test = pupil.page.url().split('/').pop();
      const asked = await decide(pupil, test, nth++, nervous);
      await answer(pupil.page, SAID[asked.verdict], asked);
      note(pupil, test, asked);
    }
  }
}

// The same session, for what is done over HTTP.
export async function shareSession(pupil) {
  const cookie = (await pupil.page.context().cookies()).find((c) => c.name === 'palier');
  pupil.client = new Client(cookie.value);
}

// ------------------------------------------------------------- ways in

async function typeCode(y, pupil) {
  await go(pupil.page, '/campagnes');
  await send(pupil.page, '/campagnes', { code: 'RIEN' });
  await says(pupil.page, /six lettres et trois chiffres/);
  const { code } = y.campaign;
  await send(pupil.page, '/campagnes', { code: `${code.slice(0, 3)}-${code.slice(3, 6)} ${code.slice(6)}`.toLowerCase() });
  await isAt(pupil.page, 'visitor/campaign');
  await says(pupil.page, /Bienvenue en troisième/, /Prenez votre temps\./);
}

// Without e-mail: by code, names and date of birth, to a username and a password.
export async function joinAlone(y, pupil) {
  pupil.page = await y.world.open();
  await typeCode(y, pupil);
  await send(pupil.page, '/rejoindre', { ...identity(pupil.record), birth_date: '01/01/2001' });
  await says(pupil.page, /pas sur la liste/);
  const { first, last, born } = pupil.record;
  await send(pupil.page, '/rejoindre', { first_name: first.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase(), last_name: last.toUpperCase(),
    birth_date: born });
  await isAt(pupil.page, 'visitor/join_campaign');
  pupil.login = await pupil.page.inputValue('[name=username]');
  assert.match(pupil.login, new RegExp(`^[a-z]+\\.[a-z]+${born.slice(0, 2)}${born.slice(3, 5)}$`));
  await y.world.seen(pupil.page);
  await send(pupil.page, '/rejoindre', { password: 'court' });
  await says(pupil.page, /trop court/);
  await send(pupil.page, '/rejoindre', { password: PASSWORD });
}

// By the portal, and matched once.
export async function joinByPortal(y, pupil) {
  pupil.page = await y.world.open();
  await typeCode(y, pupil);
  pupil.ticket = await portal.enter(pupil.page, y.portalLogin);
  await send(pupil.page, '/rejoindre', identity(pupil.record));
}

// With an e-mail account, signed in before.
export async function joinSignedIn(y, pupil) {
  pupil.page = await y.world.open();
  const { first, last, born } = pupil.record;
  pupil.login = `eleve.${y.key}@essai.example`;
  await signUp(pupil.page, [first, last], pupil.login);
  await typeCode(y, pupil);
  await send(pupil.page, '/rejoindre', { birth_date: born });
}

// With the sheet that the teacher printed: a temporary password, changed at once; the school knows who they are.
export async function joinBySheet(y, pupil) {
  const { first, last, division } = pupil.record;
  await go(y.teacher, `/orga/eleves/identifiants?classe=${encodeURIComponent(division)}`);
  for (const box of await y.teacher.locator('.accounts-form [name=answer]').all()) await box.uncheck();
  await y.teacher.locator('.accounts-form tr', { hasText: `${last} ${first}` }).first().locator('[name=answer]').check();
  await press(y.teacher, '.accounts-form button');
  await isAt(y.teacher, 'orga/give_accounts');
  const sheet = y.teacher.locator('.sheets > li', { has: y.teacher.locator('dl') });
  assert.equal(await sheet.count(), 1);
  const [, login, password] = await sheet.locator('dd').allInnerTexts();
  await y.world.seen(y.teacher);

  pupil.page = await y.world.open();
  pupil.login = login;
  await signIn(pupil.page, login, password);
  await isAt(pupil.page, 'visitor/new_password');
  await y.world.seen(pupil.page);
  await send(pupil.page, new URL(pupil.page.url()).pathname, { password: PASSWORD });
  await typeCode(y, pupil);
  await send(pupil.page, '/rejoindre');
}

// ------------------------------------------------------------- the way on

// Leaves in the middle and goes on at the same question on another machine.
export async function changeMachine(y, pupil) {
  const question = await pupil.page.locator('h1').innerText();
  const left = pupil.page;
  pupil.page = await y.world.open();
  await signIn(pupil.page, pupil.login);
  await go(pupil.page, '/mes-parcours');
  await press(pupil.page, 'main a[href*="/participations/"]');
  assert.equal(await pupil.page.locator('h1').innerText(), question, 'the same question');
  await left.context().close();
}

// The end of the campaign: mastery, stars, what to learn; sent or not.
export async function readEnd(y, pupil) {
  await isAt(pupil.page, 'learner/participation');
  pupil.mastery = Number(await pupil.page.locator('.outcome .big').innerText());
  assert.equal(await pupil.page.locator('.outcome .stars').count(), 1);
  if (pupil.mastery < 100) assert.ok(await pupil.page.locator('#apprendre ~ ul a').count() > 0, 'what to learn');
  await says(pupil.page, /n’a encore rien vu/);
  await y.world.seen(pupil.page);
}

export async function sendResults(pupil) {
  await send(pupil.page, '/envoyer');
  await says(pupil.page, /Résultats envoyés/);
}

// Finds out their level in a competence.
export async function findLevel(y, pupil, code) {
  await go(pupil.page, `/competences/${code}`);
  await send(pupil.page, `/competences/${code}/evaluer`);
  await answerAll(pupil);
  await isAt(pupil.page, 'learner/results');
}
