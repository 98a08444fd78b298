// Every page in every state a person can bring it to: [name, how to get there].
// Shared by the tests that look at all of them (axe, layout, screenshots).
import { answer, go, goOn, open, pageName, press, signUp, simulate, sql } from './browser.mjs';

const email = (page) => page.fill('[name=email]', 'pas une adresse');

async function refuse(page) {
  await page.evaluate(() => document.querySelectorAll('main form')
    .forEach((f) => { f.noValidate = true; }));
  await press(page, 'main form button');
}

const visitor = [
  ['home', (p) => go(p, '/')],
  ['demonstration', (p) => go(p, '/demonstration')],
  ['sign up', (p) => go(p, '/inscription')],
  ['sign up, faults', async (p) => {
    await go(p, '/inscription'); await email(p); await refuse(p);
  }],
  ['sign in', (p) => go(p, '/connexion')],
  ['sign in, refused', async (p) => {
    await go(p, '/connexion');
    await p.fill('[name=login]', 'personne@essai.example');
    await p.fill('[name=password]', 'Palier-2026');
    await refuse(p);
  }],
  ['forgotten password', (p) => go(p, '/mot-de-passe-oublie')],
  ['forgotten password, sent', (p) => go(p, '/mot-de-passe-oublie?envoye=1')],
  ['new password, used up', (p) =>
    go(p, `/nouveau-mot-de-passe/${'A'.repeat(43)}`)],
  ['help', (p) => go(p, '/aide')],
  ['accessibility', (p) => go(p, '/accessibilite')],
  ['legal notice', (p) => go(p, '/mentions-legales')],
  ['privacy', (p) => go(p, '/confidentialite')],
  ['site map', (p) => go(p, '/plan-du-site')],
  ['lesson', (p) => go(p, `/fiches/${sql(
    'select min(topic) from app.lesson')}`)],
  ['unknown page', (p) => go(p, '/rien-du-tout')],
];

const newcomer = [
  ['dashboard, new', (p) => go(p, '/accueil')],
  ['profile, empty', (p) => go(p, '/competences')],
  ['competence, not begun', (p) => go(p, '/competences/1.1')],
  ['competence, no content', (p) => go(p, '/competences/5.2')],
  ['competence details, empty', (p) => go(p, '/competences/1.1/details')],
  ['lessons, none', (p) => go(p, '/mes-tutos')],
  ['account', (p) => go(p, '/mon-compte')],
  ['account, saved', (p) => go(p, '/mon-compte?enregistre=identity')],
  ['account, fault', async (p) => {
    await go(p, '/mon-compte');
    await p.fill('[name=first_name]', ' ');
    await refuse(p);
  }],
];

// A kind of question, with the page as it is asked. The challenge is put before the
// learner in place of the one that was drawn.
export async function question(page, where) {
  const id = page.placement;
  sql(`update app.question q set timer_at = null, challenge =
         (select id from app.challenge c where not c.retired and ${where}
           order by length(c.body) desc limit 1)
        where assessment = '${id}' and not exists (select from app.answer a
         where a.assessment = q.assessment and a.position = q.position)`);
  await go(page, `/evaluations/${id}`);
}
const kinds = [
  ['question, qcu', "kind = 'qcu'"],
  ['question, qcm', "kind = 'qcm'"],
  ['question, text', "kind = 'qroc' and format = 'text'"],
  ['question, number', "kind = 'qroc' and format = 'number'"],
  ['question, list', "kind = 'qroc' and format = 'select'"],
  ['question, fields', "kind = 'qrocm-ind'"],
  ['question, dependent fields', "kind = 'qrocm-dep'"],
  ['question, order', "kind = 'order'"],
  ['question, match', "kind = 'match'"],
  ['question, with a table', "body like '%<table%'"],
  ['question, with a mail', "body like '%<mail%'"],
  ['question, with a picture', "body like '%<image%'"],
  ['question, timed, closed', 'timer is not null'],
].map(([name, where]) => [name, (p) => question(p, where)]);

const learner = [
  ...kinds,
  ['question, timed, open', async (p) => {
    await question(p, 'timer is not null');
    await press(p, 'form[action$="/chrono"] button');
  }],
  ['question, fault', async (p) => {
    await question(p, "kind = 'qrocm-ind'");
    await refuse(p);
  }],
  ['dashboard, started', (p) => go(p, '/accueil')],
  ['competence, started', (p) => go(p, '/competences/1.1')],
  ['checkpoint', async (p) => {
    await question(p, "kind = 'qroc' and timer is null");
    for (let i = 0; await pageName(p) === 'learner/question'; i++)
      await answer(p, i % 2 ? 'skip' : 'right');
    await p.evaluate(() => document.querySelectorAll('main details')
      .forEach((d) => { d.open = true; }));
  }],
  ['results', async (p) => {
    await goOn(p);
    for (let i = 0; await pageName(p) !== 'learner/results'; i++) {
      if (await pageName(p) === 'learner/checkpoint') await goOn(p);
      else await answer(p, i % 3 === 2 ? 'skip' : 'right');
    }
  }],
  ['dashboard, begun', (p) => go(p, '/accueil')],
  ['profile', (p) => go(p, '/competences')],
  ['competence, completed', (p) => go(p, '/competences/1.1')],
  ['competence details', (p) => go(p, '/competences/1.1/details')],
  ['lessons', (p) => go(p, '/mes-tutos')],
];

// The item report, before and after there are answers. Takes the learner's place.
const oneWith = (where) => sql(`select min(f.challenge) from app.item_figure f
  join app.challenge c on c.id = f.challenge where ${where}`);
const operator = [
  ['items, refused', (p) => go(p, '/operateur/epreuves')],
  ['items, empty', async (p) => {
    sql("insert into app.role select id, 'operator' from app.account on conflict do nothing");
    sql('delete from app.item_figure; delete from app.item_wrong; delete from app.item_report');
    await go(p, '/operateur/epreuves');
  }],
  ['item, unanswered', (p) => go(p, `/operateur/epreuves/${sql(
    'select min(id) from app.challenge')}`)],
  ['items', async (p) => { simulate(); await go(p, '/operateur/epreuves'); }],
  ['items, flagged, notes open', async (p) => {
    await go(p, '/operateur/epreuves?flag=any&tri=discrimination');
    await p.evaluate(() => document.querySelectorAll('main details')
      .forEach((d) => { d.open = true; }));
  }],
  ['items, none fits', (p) => go(p, '/operateur/epreuves?competence=5.2')],
  ['item, wrong key', async (p) => {
    await go(p, `/operateur/epreuves/${oneWith("'wrong_key' = any (f.flags)")}`);
    await p.evaluate(() => document.querySelectorAll('main details')
      .forEach((d) => { d.open = true; }));
  }],
  ['item, choice', (p) => go(p, `/operateur/epreuves/${oneWith("c.kind = 'qcu'")}`)],
  ['item, order', (p) => go(p, `/operateur/epreuves/${oneWith("c.kind = 'order'")}`)],
  ['item, fields', (p) => go(p, `/operateur/epreuves/${oneWith("c.kind = 'qrocm-ind'")}`)],
];

// Walks through all states, one visit each, calling look(name, page).
export async function walk(options, look) {
  const anonymous = await open(options);
  for (const [name, reach] of visitor) {
    await reach(anonymous); await look(name, anonymous);
  }
  const page = await open(options);
  await signUp(page);
  for (const [name, reach] of newcomer) {
    await reach(page); await look(name, page);
  }
  await go(page, '/competences/1.1');
  await press(page, 'form[action$="/evaluer"] button');
  page.placement = page.url().match(/[0-9a-f-]{36}/)[0];
  for (const [name, reach] of learner) {
    await reach(page); await look(name, page);
  }
  for (const [name, reach] of operator) {
    await reach(page); await look(name, page);
  }
  await anonymous.context().close();
  await page.context().close();
}
