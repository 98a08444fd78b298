// Every page in every state a person can bring it to: [name, how to get there].
// Shared by the tests that look at all of them (axe, layout, screenshots).
import { answer, go, goOn, open, pageName, press, signIn, signUp, simulate, sql } from './browser.mjs';

const email = (page) => page.fill('[name=email]', 'pas une adresse');

async function refuse(page) {
  await page.evaluate(() => document.querySelectorAll('main form')
    .forEach((f) => { f.noValidate = true; }));
  await press(page, 'main form button');
}

// A school with its center, and an invitation whose link's code is all x, waiting or in another state; with its operator's outbox.
const CODE = 'x'.repeat(43);
function invitation(state = 'pending') {
  sql(`insert into app.organization (type, uai, name, email) values ('SCO', '0990002P', 'Collège des Essais et de la Longue Rue', 'chef@essai.example')
    on conflict do nothing;
  insert into app.center (organization, name) select id, name from app.organization where uai = '0990002P' on conflict do nothing;
  delete from app.invitation where email = 'nouvelle@essai.example';
  insert into app.invitation (code_hash, organization, center, email, role, state)
    select sha256('${CODE}'), o.id, c.id, 'nouvelle@essai.example', 'admin', '${state}'
      from app.organization o join app.center c on c.organization = o.id where o.uai = '0990002P'`);
}
const invited = (state) => async (p) => { invitation(state); await go(p, `/invitations/${CODE}`); };

const visitor = [
  ['invitation', invited()],
  ['invitation, faults', async (p) => { await invited()(p); await refuse(p); }],
  ['invitation, used', invited('accepted')],
  ['invitation, unknown', (p) => go(p, `/invitations/${'A'.repeat(43)}`)],
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

// A simulated application, launched from its question: where in it, then what is done there.
const application = (challenge, query, act) => async (p) => {
  await question(p, `c.id = '${challenge}'`);
  sql(`delete from app.simulation_state where assessment = '${p.placement}'`);
  await go(p, `/evaluations/${p.placement}/application${query}`);
  if (act) await act(p);
};
const button = (action) => `.window button[name=action][value=${action}]`;
export const applications = [
  ['question with an application', (p) => question(p, "c.id = 'dossiers-3c'")],
  ['files', application('dossiers-3c', '')],
  ['files, ticked', application('dossiers-3c', '?lieu=telechargements&tri=-taille', (p) => p.check('[value=eau]'))],
  ['files, found', application('dossiers-3c', '?lieu=documents&recherche=fact')],
  ['files, none found', application('dossiers-3c', '?lieu=documents&recherche=zz*')],
  ['files, empty folder', application('structurer-donnees-3c', '?lieu=corbeille')],
  ['files, opened', application('dossiers-3c', '?lieu=telechargements&objet=devis')],
  ['files, no view', application('recherche-fichiers-2c', '?lieu=photos&objet=p1')],
  ['files, properties', application('structurer-donnees-3c', '?lieu=a-classer&objet=photo-a&vue=proprietes')],
  ['files, bin', application('dossiers-3c', '?lieu=corbeille')],
  ['files, moved', application('dossiers-3c', '?lieu=telechargements', async (p) => {
    await p.check('[value=eau]');
    await p.selectOption('[name=target]', 'factures-2026');
    await press(p, button('move'));
  })],
  ['files, outcome', application('dossiers-3c', '?lieu=corbeille', async (p) => {
    for (const item of ['electricite', 'eau', 'telephone']) {
      await go(p, `/evaluations/${p.placement}/application?objet=${item}&vue=proprietes`);
      if (item === 'electricite') {
        await press(p, button('restore'));
        await go(p, `/evaluations/${p.placement}/application?objet=${item}&vue=proprietes`);
      }
      await p.selectOption('[name=target]', 'factures-2026');
      await press(p, button('move'));
    }
  })],
  ['files, nothing ticked', application('dossiers-3c', '', (p) => press(p, button('delete')))],
  ['files, no target', application('dossiers-3c', '', async (p) => {
    await p.check('[value=eau]');
    await press(p, button('move'));
  })],
  ['files, refused name', application('structurer-donnees-3c', '?lieu=a-classer&objet=photo-a&vue=proprietes', async (p) => {
    await p.fill('[name=value]', 'lac/2026');
    await press(p, button('rename'));
  })],
  ['files, reset', application('dossiers-3c', '', (p) => press(p, button('reset')))],
  ['mail', application('veille-2c', '')],
  ['mail, found', application('veille-2c', '?recherche=de:école')],
  ['mail, none found', application('veille-2c', '?recherche=zzz')],
  ['mail, message', application('veille-2c', '?objet=jardins', (p) => p.evaluate(() =>
    document.querySelectorAll('.window details').forEach((d) => { d.open = true; })))],
  ['mail, attachments', application('transfert-4c', '?objet=karim-3')],
  ['mail, reply', application('veille-2c', '?objet=chiffre-1&vue=repondre-a-tous')],
  ['mail, replied', application('veille-2c', '?objet=chiffre-1&vue=repondre', (p) => press(p, button('reply')))],
  ['mail, reply to nobody', application('veille-2c', '?objet=chiffre-1&vue=repondre', async (p) => {
    await p.uncheck('[name=answer]:checked');
    await press(p, button('reply'));
  })],
  ['mail, marked', application('veille-2c', '', async (p) => {
    await p.check('[value=sortie]');
    await p.selectOption('[name=value]', 'flagged');
    await press(p, button('mark'));
  })],
  ['settings', application('transfert-2c', '')],
  ['settings, screen', application('transfert-2c', '?lieu=espace')],
  ['settings, switched', application('transfert-2c', '?lieu=espace', (p) => press(p, '.window [role=switch]'))],
  ['settings, texts', application('stockage-1c', '?lieu=stockage')],
  ['settings, entry too long', application('stockage-1c', '?lieu=ecran', async (p) => {
    await p.fill('.window input[name=value][type=text]', 'x'.repeat(101));
    await press(p, '.window form:has([type=text]) button');
  })],
  ['web', application('moteur-4c', '')],
  ['web, page', application('moteur-4c', '?lieu=piscine&fil=boussole.mairie.sports')],
  ['web, found', application('moteur-4c', '?recherche=moulin+-café')],
  ['web, none found', application('moteur-4c', '?recherche=zzz')],
  ['web, no such page', application('moteur-4c', '?adresse=https://rien.example/x&fil=boussole')],
  ['application, closed', application('moteur-1a', '')],
];

const learner = [
  ...kinds,
  ...applications,
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

// Schools and teams: the same person, who is given the school.
const team = [
  ['organizations, empty', async (p) => {
    sql('truncate app.organization, app.center cascade; update app.setting set shows_mail = true; delete from app.mail');
    await signIn(p, p.person);
    await go(p, '/operateur/etablissements');
  }],
  ['mails, none', (p) => go(p, '/operateur/courriels')],
  ['organization, new', (p) => go(p, '/operateur/etablissements/creation')],
  ['organization, faults', async (p) => { await p.fill('[name=uai]', '0990001A'); await refuse(p); }],
  ['organizations', async (p) => {
    await p.fill('[name=uai]', '0990001N');
    await p.fill('[name=name]', 'Collège des Trois-Paliers-sur-le-Long-Chemin');
    await p.fill('[name=email]', 'une.direction.au.nom.plutot.long@etablissement.essai.example');
    await press(p, 'main form button');
  }],
  ['organizations, none found', (p) => go(p, '/operateur/etablissements?q=zzz')],
  ['mails', (p) => go(p, '/operateur/courriels')],
  ['invitation, signed in', invited()],
  ['team, alone', async (p) => {
    sql(`insert into app.organization_member (organization, account, role)
      select o.id, a.id, 'admin' from app.organization o, app.account a where o.uai = '0990002P' and a.email = '${p.person.email}';
    insert into app.center_member (center, account, role) select c.id, m.account, 'admin' from app.center c
      join app.organization_member m on m.organization = c.organization`);
    await go(p, '/orga/equipe');
  }],
  ['team, last admin', async (p) => {
    await p.click('td summary');
    await press(p, 'td form[action$="/retirer"] button');
  }],
  ['team, faults', async (p) => { await p.fill('[name=emails]', 'pas'); await press(p, 'main form button:has-text("Envoyer")'); }],
  ['team of a center', (p) => go(p, '/certif/equipe')],
  ['documentation', (p) => go(p, '/orga/documentation')],
  ['spaces', (p) => go(p, '/mes-espaces')],
];

// Walks through all states, one visit each, calling look(name, page).
export async function walk(options, look) {
  const anonymous = await open(options);
  for (const [name, reach] of visitor) {
    await reach(anonymous); await look(name, anonymous);
  }
  const page = await open(options);
  page.person = await signUp(page);
  for (const [name, reach] of newcomer) {
    await reach(page); await look(name, page);
  }
  await go(page, '/competences/1.1');
  await press(page, 'form[action$="/evaluer"] button');
  page.placement = page.url().match(/[0-9a-f-]{36}/)[0];
  for (const [name, reach] of learner) {
    await reach(page); await look(name, page);
  }
  for (const [name, reach] of [...operator, ...team]) {
    await reach(page); await look(name, page);
  }
  await anonymous.context().close();
  await page.context().close();
}
