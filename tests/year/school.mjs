// A school comes to Palier and begins its year (the story's parts 0 to 3), at the browsers of its operator, its head and a teacher.
// y: { world, key (of this year's own names), level, uai, wrong, other (numbers of schools), today } and who is found on the way.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { go, press } from '../browser/browser.mjs';
import { SITE_DIR, palierctl, sql } from '../http/client.mjs';
import { pupils, xml, zip } from '../siecle.mjs';
import { follow, isAt, says, send, signUp, words, PASSWORD } from './people.mjs';

// 0. The operator, and a period that begins in ten days.
export async function openCalendar(y) {
  const { world } = y;
  y.operator = await world.open();
  await signUp(y.operator, ['Odile', 'Perrin'], `odile.${y.key}@essai.example`);
  await palierctl('account', 'grant', `odile.${y.key}@essai.example`, 'operator');
  await go(y.operator, '/operateur/calendrier');
  await send(y.operator, '/operateur/calendrier', { level: y.level, opens: await sql('select current_date + 10'), closes: await sql('select current_date + 5') });
  await says(y.operator, /Le dernier jour vient avant le premier/);
  await send(y.operator, '/operateur/calendrier', { closes: await sql('select current_date + 20') });
  await says(y.operator, /À venir/);
}

// 1. The school opens; its head and a teacher join by mail, and the team is never without an admin.
export async function openSchool(y) {
  const head = `helene.${y.key}@essai.example`;
  const about = ['--name=Collège de l’Année', '--type=SCO', `--email=${head}`];
  await assert.rejects(palierctl('organization', 'create', `--uai=${y.wrong}`, ...about), /wrong letter/);
  await palierctl('organization', 'create', `--uai=${y.uai}`, ...about);
  writeFileSync(`${SITE_DIR}/tmp/schools.csv`, `uai;name;type;email\n${y.other};Lycée d’à côté;SCO;autre.${y.key}@essai.example\n`);
  await palierctl('organization', 'create', `--from=${SITE_DIR}/tmp/schools.csv`);
  await go(y.operator, '/operateur/etablissements');
  await says(y.operator, new RegExp(y.uai), new RegExp(`${y.other}[\\s\\S]*Invitation envoyée`));
  y.head = await joinByMail(y, head, ['Hélène', 'Faure']);

  await go(y.head, '/orga/equipe');
  await says(y.head, /Une personne dans l’équipe/);
  await act(y.head, 'Hélène Faure', 'Quitter');
  await says(y.head, /Il faut toujours quelqu’un pour administrer cet espace/);
  await send(y.head, '/orga/equipe', { emails: `tom.${y.key}@essai.example`, role: 'member' });
  await says(y.head, /Une invitation en attente/);
  y.teacher = await joinByMail(y, `tom.${y.key}@essai.example`, ['Tom', 'Lucas']);
  await go(y.head, '/orga/equipe');
  await act(y.head, 'Tom Lucas', 'Confier');
  await act(y.head, 'Tom Lucas', 'Passer en simple membre');
  await says(y.head, /2 personnes dans l’équipe/);
}

// Opens the actions on a member's row; without a script too.
async function act(page, name, button) {
  const row = page.locator('tr', { hasText: name });
  await row.locator('summary').click();
  await press(page, row.locator('button', { hasText: button }));
}

// The link of the last mail to somebody, as the operator sees it, followed on a machine of their own.
async function joinByMail(y, email, [first, last]) {
  await go(y.operator, '/operateur/courriels');
  const letter = y.operator.locator('.outbox > li', { hasText: email }).first();
  const page = await y.world.open();
  await go(page, await letter.locator('.letter a').first().getAttribute('href'));
  await isAt(page, 'visitor/invitation');
  await page.locator('form[action*="/invitations/"] [name=first_name]').fill(first);
  await page.locator('form[action*="/invitations/"] [name=last_name]').fill(last);
  await page.locator('form[action*="/invitations/"] [name=password]').fill(PASSWORD);
  await page.check('[name=terms]');
  await press(page, 'form[action*="/invitations/"] button');
  return page;
}

// 2. The pupils: a file that is none, last year's, this year's with what has changed; the list. y.school: how the file is made.
export async function importPupils(y) {
  const before = pupils(y.school);
  const now = pupils({ ...y.school, year: 2 });
  y.records = now.filter((p) => !p.refused);
  await upload(y, 'eleves.xml', Buffer.from('<html/>'));
  await says(y.head, /n’est pas un export d’élèves de SIECLE/);
  await upload(y, 'eleves.xml', xml({ ...y.school, school: y.other }));
  await says(y.head, new RegExp(y.other));
  assert.equal(await sql(`select count(*) from app.pupil p join app.organization o on o.id = p.organization where o.uai = '${y.uai}'`), '0');

  await upload(y, 'ElevesSansAdresses.xml', xml(y.school));
  await isAt(y.head, 'orga/pupil_import');
  await says(y.head, new RegExp(`Arrivées \\(${before.filter((p) => !p.refused).length}\\)`));
  await press(y.head, '.tabs a[href*="liste=refused"]');
  const refused = before.filter((p) => p.refused);
  await says(y.head, new RegExp(`Lignes écartées \\(${refused.length}\\)`), /Pas encore de numéro national/, /[0-9]{2,}/);
  await send(y.head, '/appliquer');
  await says(y.head, /La liste des élèves est à jour/);

  await upload(y, 'ElevesSansAdresses.zip', zip([['ElevesSansAdresses.xml', xml({ ...y.school, year: 2, encoding: 'UTF-8' })]]));
  await press(y.head, '.tabs a[href*="liste=changed"]');
  assert.ok(await y.head.locator('ins').count() > 0, 'what has changed');
  await press(y.head, '.tabs a[href*="liste=gone"]');
  await says(y.head, new RegExp(before.find((p) => !p.refused && !now.some((n) => n.key === p.key)).last));
  await send(y.head, '/appliquer');

  await go(y.head, '/orga/eleves');
  const [one] = y.records;
  await send(y.head, '/orga/eleves', { recherche: one.last.toLowerCase(), classe: one.division });
  await says(y.head, new RegExp(`${one.last}[\\s\\S]*${one.division}`));
  assert.equal(await sql(`select count(*) from app.pupil p join app.organization o on o.id = p.organization where o.uai = '${y.uai}' and p.enabled`),
    String(y.records.length));
}

async function upload(y, name, buffer) {
  await go(y.head, '/orga/eleves/import');
  await send(y.head, '/orga/eleves/import', { file: { name, mimeType: 'application/octet-stream', buffer } });
}

// 3. A campaign from a ready-made course, one of topics picked, one that collects profiles. Codes and paths: y.campaign, y.profiles.
export async function openCampaigns(y) {
  y.campaign = await createCampaign(y, { kind: 'assessment', name: 'Rentrée', title: 'Bienvenue en troisième', welcome: 'Prenez votre temps.',
    target_profile: 'rentree-3e' });
  await says(y.teacher, /Parcours de rentrée en 3e/);
  const picked = await createCampaign(y, { kind: 'assessment', name: 'Recherche', title: 'Chercher', topics: { moteur: '4', dossiers: '2' } });
  y.profiles = await createCampaign(y, { kind: 'collection', name: 'Profils' });

  await go(y.teacher, picked.path);
  await follow(y.teacher, 'Paramètres');
  await send(y.teacher, '/parametres', { name: 'Recherche, 3e' });
  await go(y.teacher, `${picked.path}/parametres`);
  await send(y.teacher, '/archiver');
  await go(y.teacher, '/orga/campagnes');
  assert.doesNotMatch(await words(y.teacher), /Recherche, 3e/);
  await says(y.teacher, new RegExp(`Rentrée[\\s\\S]*${y.campaign.code}\\s+Tom Lucas\\s+${y.today.split('-').reverse().join('/')}\\s+0\\s+0`));
  await follow(y.teacher, 'Archivées');
  await says(y.teacher, /Recherche, 3e/);
}

async function createCampaign(y, { topics = {}, ...fields }) {
  await go(y.teacher, '/orga/campagnes/creation');
  const picked = Object.entries(topics).map(([topic, level]) => [`answer.${topic}`, level]);
  await send(y.teacher, '/orga/campagnes/creation', { ...fields, ...Object.fromEntries(picked) });
  await isAt(y.teacher, 'orga/campaign');
  const code = (await y.teacher.locator('.code.large').innerText()).replace(/\s/g, '');
  assert.match(code, /^[A-HJ-NP-Z]{6}[2-9]{3}$/);
  assert.equal(await y.teacher.locator('svg.qr').count(), 1);
  assert.equal(await y.teacher.locator(`main a[href$="/campagnes/${code}"]`).count(), 1, 'the link');
  const path = new URL(y.teacher.url()).pathname;
  return { code, path, id: path.split('/').pop() };
}
