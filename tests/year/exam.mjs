// The certification (the story's parts 6 and 7) at the browsers of the center, the invigilator, the jury, of candidates and of anybody.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { base, go, press } from '../browser/browser.mjs';
import { palierctl, rows, sql } from '../http/client.mjs';
import { isAt, says, send, signUp } from './people.mjs';

const HEADINGS = '* Nom de naissance;* Prénom;* Date de naissance (format : jj/mm/aaaa);* Sexe (M ou F);Code Insee;* Pays\n';
const sheet = (lines) => ({ name: 'candidats.csv', mimeType: 'text/csv', buffer: Buffer.from(HEADINGS + lines) });
const readPdf = async (page, path) => {
  const answer = await page.request.get(base + path);
  assert.equal(answer.headers()['content-type'], 'application/pdf', path);
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: await answer.body(), encoding: 'utf8' }).replace(/[\u00a0\u202f]/g, ' ');
};

// Outside of the periods it is refused, with their dates; the operator opens today; then it is planned.
export async function planSession(y) {
  await go(y.head, '/certif/sessions/creation');
  const fields = { level: y.level, address: '3 rue des Écoles', room: 'B12', day: y.today, hour: '23:58', invigilators: 'Camille Roux' };
  await send(y.head, '/certif/sessions/creation', fields);
  const last = new Date(`${await sql('select current_date + 20')}T12:00`).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long', year: 'numeric' });
  await says(y.head, new RegExp(`La certification de ce niveau se passe du .* au ${last.replace(/^1 /, '1er ')}`));
  await go(y.operator, '/operateur/calendrier');
  await send(y.operator, '/operateur/calendrier', { level: y.level, opens: y.today, closes: y.today });
  await send(y.head, '/certif/sessions/creation', fields);
  await isAt(y.head, 'certif/session');
  y.sessionPath = new URL(y.head.url()).pathname;
  [y.session] = await rows(`select id, number, access_code, password from app.exam_session where id = '${y.sessionPath.split('/').pop()}'`);
  await says(y.head, new RegExp(y.session.access_code), new RegExp(`C-${y.session.password}`));
}

// The classes by their lists, somebody from elsewhere by a sheet; too many for one invigilator, which screen and sheet say. slow: with extra time.
export async function enrol(y, slow) {
  slow.slow = true;
  for (const division of new Set(y.records.map((p) => p.division))) {
    await go(y.head, `${y.sessionPath}/candidats/eleves?classe=${encodeURIComponent(division)}`);
    await send(y.head, '/candidats/eleves');
    await says(y.head, /Toute la classe est inscrite/);
  }
  await go(y.head, `${y.sessionPath}/candidats/import`);
  await send(y.head, '/candidats/import', { file: sheet('Durand;;01/02/2001;F;13004;France\n') });
  await says(y.head, /Ligne 2\s+Prénom\s+Ce champ est à remplir/);
  await send(y.head, '/candidats/import', { file: sheet('Durand;Zoé;01/02/2001;F;13004;France\n') });
  await says(y.head, new RegExp(`${y.records.length + 1} candidats pour une seule personne`));
  await go(y.head, `${y.sessionPath}/candidats?search=${encodeURIComponent(slow.record.last)}`);
  await press(y.head, y.head.locator('tbody tr', { hasText: `${slow.record.last} ${slow.record.first}` }).locator('a'));
  await y.world.seen(y.head);
  await send(y.head, new URL(y.head.url()).pathname, { extra_time: '33' });
  const printed = await readPdf(y.head, `${y.sessionPath}/emargement.pdf`);
  assert.match(printed, new RegExp(`${y.records.length + 1} candidats pour une seule\\s+personne`));
  assert.match(printed, new RegExp(`${slow.record.last} ${slow.record.first} +${slow.record.born} +\\S+ \\S+ +\\+33`));
}

// The invigilator's tablet: a wrong password, then the right one.
export async function openRoom(y) {
  y.tablet = await y.world.open({ viewport: { width: 1024, height: 768 } });
  await go(y.tablet, '/certif/surveillance');
  await send(y.tablet, '/certif/surveillance', { session: String(y.session.number), password: 'C-22222' });
  await says(y.tablet, /Le numéro et le mot de passe ne vont pas ensemble/);
  await send(y.tablet, '/certif/surveillance', { password: `C-${y.session.password}` });
  await isAt(y.tablet, 'certif/room');
  await says(y.tablet, /Pas encore là/, /candidats pour une seule personne/);
}

const seat = ({ candidate }) => `#place-${candidate}`;

// The tablet sees where a candidate is; how long that took.
export const seesAt = (y, pupil, pattern) => y.world.comes(y.tablet, seat(pupil), pattern);

export async function admit(y, pupil) {
  await press(y.tablet, `${seat(pupil)} form[action$="/admettre"] button`);
}

// Before the levels are found: not certifiable, and what is missing.
export async function comesTooEarly(y, pupil) {
  await go(pupil.page, '/certification');
  await says(pupil.page, /Encore \d compétences/);
}

// Number and identity, then the code, each wrong at first; the tablet sees them wait. How long that took.
export async function arrive(y, pupil) {
  const { first, last, born } = pupil.record;
  await go(pupil.page, '/certification');
  await send(pupil.page, '/certification', { session: String(y.session.number), first_name: first, last_name: last, birth_date: '01/01/2001' });
  await says(pupil.page, /Personne de ce nom/);
  await send(pupil.page, '/certification', { birth_date: born });
  await send(pupil.page, '/certification/acces', { access_code: 'BBBB22' });
  await says(pupil.page, /Ce n’est pas le code d’accès/);
  await send(pupil.page, '/certification/acces', { access_code: y.session.access_code.toLowerCase() });
  await isAt(pupil.page, 'learner/waiting_room');
  return seesAt(y, pupil, /Attend d’entrer/);
}

// The invigilator admits; the candidate sees it, and begins (or goes on).
export async function begin(y, pupil) {
  await admit(y, pupil);
  await y.world.comes(pupil.page, 'main', /C’est à vous|même question/);
  await send(pupil.page, '/certification/test');
  await isAt(pupil.page, 'learner/exam');
  assert.match(await pupil.page.locator('header .ends').innerText(), pupil.slow ? /2\sh\s(19|20)/ : /1\sh\s4[345]/, 'the time there is');
  pupil.exam = pupil.page.url().split('/').pop();
}

// Leaves; asks to go on at another machine (a page that is signed in), is admitted again, at the same question; the first is out.
export async function changeMachine(y, pupil, other) {
  const question = await pupil.page.locator('h1').innerText();
  const left = pupil.page;
  pupil.page = other;
  await go(other, '/certification');
  await press(other, 'main a.button');
  await send(other, '/reprise');
  await seesAt(y, pupil, /Demande à reprendre/);
  await begin(y, pupil);
  assert.equal(await other.locator('h1').innerText(), question, 'the same question');
  await press(left, 'button[value=skip]');
  await says(left, /continue sur un autre ordinateur/);
}

// Time is given, an incident noted, the test ended from the tablet; the candidate is told.
export async function endFromTablet(y, pupil) {
  const ends = () => sql(`select extract(epoch from ends_at - starts_at)::int / 60 from app.exam where assessment = '${pupil.exam}'`);
  const before = Number(await ends());
  await press(y.tablet, `${seat(pupil)} .acts > a`);
  await isAt(y.tablet, 'certif/seat');
  await send(y.tablet, '/temps', { minutes: '10' });
  assert.equal(Number(await ends()), before + 10);
  await send(y.tablet, '/incident', { incident: 'signature_issue', description: 'A signé sur la ligne du dessous.' });
  await y.tablet.locator('summary').last().click();
  await send(y.tablet, '/terminer');
  await says(y.tablet, /Terminé par la surveillance/);
  await press(pupil.page, 'button[value=skip]');
  await says(pupil.page, /Votre test a été arrêté/);
  await go(y.tablet, `/certif/surveillance/${y.session.id}`);
}

// Not without reasons; a suspicion is noted of one; finalised. gone: who left in the middle, each with why.
export async function finalise(y, gone, suspect) {
  const path = `${y.sessionPath}/finalisation`;
  await go(y.head, path);
  await press(y.head, y.head.locator('tbody tr', { hasText: `${suspect.record.last} ${suspect.record.first}` }).locator('a'));
  await send(y.head, new URL(y.head.url()).pathname, { incident: 'fraud' });
  await says(y.head, /Suspicion de fraude/);
  await go(y.head, path);
  await send(y.head, '/finalisation');
  await says(y.head, /Dites pourquoi ce test n’est pas fini/);
  await send(y.head, '/finalisation', Object.fromEntries(gone.map((p) => [`answer.${p.candidate}`, p.leaves])));
  await says(y.head, /La session est finalisée/);
}

export async function callJury(y) {
  y.jury = await y.world.open();
  await signUp(y.jury, ['Jules', 'Martel'], `jules.${y.key}@essai.example`);
  await palierctl('account', 'grant', `jules.${y.key}@essai.example`, 'jury');
  await go(y.jury, '/jury/sessions');
}

// A question of a candidate no longer counts; both results are in the history.
export async function neutralise(y, pupil, position) {
  await go(y.jury, `/jury/certifications/${pupil.exam}`);
  await press(y.jury, `#question-${position} button`);
  assert.match(await y.jury.locator(`#question-${position}`).innerText(), /Neutralisée/);
  assert.equal(await y.jury.locator('table tbody tr').count(), 2, 'every result is kept');
}

// Not before each incident is settled.
export async function publish(y, suspect) {
  await go(y.jury, `/jury/sessions/${y.session.id}`);
  await send(y.jury, '/publication');
  await says(y.jury, /Des incidents attendent encore votre décision/);
  await go(y.jury, `/jury/certifications/${suspect.exam}`);
  await send(y.jury, '/incidents', { resolution: 'Rien vu.' });
  await go(y.jury, `/jury/sessions/${y.session.id}`);
  await send(y.jury, '/publication');
  await says(y.jury, /Résultats publiés le/);
}

// 7. On the learner's page, as PDF, and by anybody who has the code; one for a class, and the tables.
export async function readCertificate(y, pupil) {
  const pix = new RegExp(`\\b${pupil.result.pix} / [\\d ]+pix certifiés`);
  const levels = Object.entries(pupil.result.marks).filter(([, { level }]) => level > 0).map(([, { level }]) => level);
  await go(pupil.page, '/mes-certifications');
  await press(pupil.page, pupil.page.locator('a', { hasText: 'Voir mon certificat' }));
  await says(pupil.page, pix, /Collège de l’Année/, new RegExp(`Session n° ${y.session.number}`), /valable trois ans/);
  assert.deepEqual((await pupil.page.locator('.certificate .area li > b').allInnerTexts()).map((t) => Number(t.match(/\d+/)[0])), levels);
  assert.equal(await pupil.page.locator('.certificate svg.qr').count(), 1);
  const code = await pupil.page.locator('.certificate .code').innerText();
  const printed = await readPdf(pupil.page, `/mes-certifications/${pupil.exam}/certificat.pdf`);
  for (const word of [code, `${pupil.record.first} ${pupil.record.last}`, String(pupil.result.pix)]) assert.ok(printed.includes(word), word);

  const anybody = await y.world.open();
  await go(anybody, '/verification-certificat');
  await send(anybody, '/verification-certificat', { code: 'P-22222222' });
  await says(anybody, /Aucun certificat ne porte ce code/);
  await send(anybody, '/verification-certificat', { code: code.toLowerCase().replace('-', ' ') });
  await isAt(anybody, 'visitor/certificate');
  await says(anybody, /authentique et valable/, pix);
}

export async function readTables(y, sitting) {
  const [heading, ...lines] = (await (await y.head.request.get(`${base}${y.sessionPath}/resultats.csv`)).text()).trim().split('\r\n');
  assert.match(heading, /Numéro de certification.*Nombre de Pix.*1\.1.*5\.2.*Session/);
  assert.equal(lines.length, sitting.length);
  for (const { record, result } of sitting) {
    const line = lines.find((l) => l.includes(record.last) && l.includes(record.first) && l.includes(record.born));
    assert.match(line, { validated: /Validée/, rejected: /Rejetée/, cancelled: /Annulée/ }[result.status], line);
    assert.ok(line.split(';').map((cell) => cell.replaceAll('"', '')).includes(result.status === 'cancelled' ? '-' : String(result.pix)), line);
  }
  const certified = sitting.filter((p) => p.result.status === 'validated');
  const { division } = certified[0].record;
  await go(y.head, '/orga/certifications');
  await send(y.head, '/orga/certifications', { classe: division });
  await y.world.seen(y.head);
  const file = await y.head.locator('main a[href$="/certificats.pdf"]').getAttribute('href');
  const sheets = (await readPdf(y.head, file)).split('\f').filter((page) => page.trim());
  assert.equal(sheets.length, certified.filter((p) => p.record.division === division).length, 'a sheet for each of the class');
}
