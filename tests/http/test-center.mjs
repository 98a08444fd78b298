// A center's sessions over HTTP: the form, a class, a sheet in multipart, the attendance sheet as PDF, the model to
// download; refusals change nothing and say why.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { Client, assertOurPage, examSession, fingerprint, person, sql } from './client.mjs';

const karim = await person({ first: 'Karim' });
const stranger = await person();
let things;
let session;
before(async () => {
  things = await examSession(karim);
  session = `/certif/sessions/${things.exam_session}`;
  await examSession(stranger);
});
const day = (n) => new Date(Date.now() + n * 24 * 3600e3).toISOString().slice(0, 10);
const french = (iso) => new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  .format(new Date(iso));
const ada = { last_name: 'Lovelace', first_name: 'Ada', birth_date: '10/12/2000', sex: 'F', birth_country: 'France', birth_city_code: '13004' };

function upload(client, fields, file, name = 'candidats.csv') {
  const parts = Object.entries(fields).map(([k, v]) => Buffer.from(`--xyz\r\nContent-Disposition: form-data; name="${k}"\r\n\r\n${v}\r\n`));
  if (file) parts.push(Buffer.from(`--xyz\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`),
    Buffer.from(file), Buffer.from('\r\n'));
  return Buffer.concat([...parts, Buffer.from('--xyz--\r\n')]);
}
const send = async (client, path, file, fields = {}) => client.post(path, upload(client, { csrf: await client.csrf(), ...fields }, file),
  { type: 'multipart/form-data; boundary=xyz' });

test('a session outside the periods of its level is refused with their dates', async () => {
  await sql(`delete from app.exam_window where level = '3e'`);
  const typed = { level: '3e', address: 'Rue <des> Écoles', room: 'B12', day: day(3), hour: '14h30', invigilators: 'Ana Lo' };
  const was = await fingerprint();
  const none = await karim.post('/certif/sessions/creation', typed);
  assert.equal(none.status, 422);
  assert.match(none.page.textById('day-faute'), /Aucune période de certification n’est encore ouverte/);
  await sql(`insert into app.exam_window (level, opens, closes) values ('3e', '${day(10)}', '${day(20)}'), ('3e', '${day(40)}', '${day(41)}')`);
  const outside = await karim.post('/certif/sessions/creation', typed);
  assert.equal(outside.status, 422);
  assertOurPage(outside);
  const words = outside.page.textById('day-faute').replaceAll('\u00a0', ' ').replaceAll('1er', '1');
  for (const n of [10, 20, 40, 41]) assert.ok(words.includes(french(day(n))), `${words}: ${french(day(n))}`);
  assert.match(outside.text, /value="Rue &lt;des&gt; Écoles"/);
  await sql(`delete from app.exam_window where level = '3e'`);
  assert.equal(await fingerprint(), was);
  await sql(`insert into app.exam_window (level, opens, closes) values ('3e', '${day(1)}', '${day(20)}')`);
  const made = await karim.post('/certif/sessions/creation', typed);
  assert.equal(made.status, 303);
  assert.match((await karim.get(made.to)).page.text.replaceAll('\u00a0', ' '), /14 h 30/);
});

test('a session sent four times at once is planned once, and all are led to it', async () => {
  const typed = { level: 'adulte', address: 'Rue', room: 'Deux fois', day: day(3), hour: '14h30', invigilators: 'Ana Lo' };
  const answers = await Promise.all(Array.from({ length: 4 }, () => karim.post('/certif/sessions/creation', typed)));
  assert.equal(new Set(answers.map((a) => a.to)).size, 1);
  assert.equal(await sql(`select count(*) from app.exam_session where room = 'Deux fois'`), '1');
  assert.notEqual((await karim.post('/certif/sessions/creation', { ...typed, hour: '15h30' })).to, answers[0].to);
});

test('a candidate is added, changed and removed', async () => {
  const refused = await karim.post(`${session}/candidats/ajout`, { ...ada, birth_city_code: '', birth_postcode: '13200' });
  assert.equal(refused.status, 422);
  assert.match(refused.page.textById('birth_city-faute'), /Il manque le nom de la commune/);
  assert.equal((await karim.post(`${session}/candidats/ajout`, ada)).status, 303);
  const twice = await karim.post(`${session}/candidats/ajout`, ada);
  assert.equal(twice.status, 422);
  assert.match(twice.page.textById('fautes'), /déjà inscrite/);
  const id = await sql(`select id from app.candidate where last_name = 'Lovelace' and exam_session = '${things.exam_session}'`);
  assert.equal((await karim.post(`${session}/candidats/${id}`, { ...ada, extra_time: '33' })).status, 303);
  assert.match((await karim.get(`${session}/candidats`)).page.text.replaceAll('\u00a0', ' '), /\+33 %/);
  assert.equal((await karim.post(`${session}/candidats/${id}/retirer`)).status, 303);
  assert.doesNotMatch((await karim.get(`${session}/candidats`)).page.text, /Lovelace/);
});

test('pupils are enrolled by class', async () => {
  const page = await karim.get(`${session}/candidats/eleves?classe=3e%20A`);
  assert.match(page.page.text, /Élève Un/);
  const none = await karim.post(`${session}/candidats/eleves`, { classe: '3e A' });
  assert.equal(none.status, 422);
  assert.match(none.page.textById('fautes'), /Cochez au moins un élève/);
  const made = await karim.post(`${session}/candidats/eleves`, { classe: '3e A', answer: things.pupil });
  assert.equal(made.to, `${session}/candidats/eleves?classe=3e%20A`);
  assert.match((await karim.get(made.to)).page.text, /Toute la classe est inscrite/);
});

test('the model is a sheet that the import takes', async () => {
  const model = await karim.get('/certif/sessions/modele-candidats.csv');
  assert.equal(model.status, 200);
  assert.match(model.headers['content-type'], /^text\/csv/);
  const lines = `"O'Brien";Zoé;01/02/2001;F;;;Cork;Irlande;prof@exemple.fr;;L1;33\r\nDurand;Léo;2001-02-01;M;13004;;;France;;;;\r\n`;
  const made = await send(karim, `${session}/candidats/import`, model.text.trimEnd() + '\r\n' + lines, { mode: 'add' });
  assert.equal(made.status, 303);
  assert.match((await karim.get(made.to)).page.text, /O'Brien Zoé/);
});

test('a sheet with faults enrols nobody and says where they are', async () => {
  const heading = '* Nom de naissance;* Prénom;* Date de naissance (format : jj/mm/aaaa);* Sexe (M ou F);Code Insee;* Pays\n';
  const was = await fingerprint();
  const answer = await send(karim, `${session}/candidats/import`, `${heading}A;B;01/02/2001;F;13004;France\nC;;31/02/2001;F;13004;France\n`);
  assert.equal(answer.status, 422);
  assertOurPage(answer);
  assert.match(answer.page.textById('fautes').replaceAll('\u00a0', ' '), /Rien n’est inscrit : 2 erreurs sont à corriger/);
  const words = answer.page.textById('contenu').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
  assert.match(words, /Ligne 3 ?Prénom ?Ce champ est à remplir/);
  assert.match(words, /Ligne 3 ?Date de naissance ?« 31\/02\/2001 » ?Cette date n’existe pas/);
  const binary = await send(karim, `${session}/candidats/import`, Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 255, 254]));
  assert.match(binary.page.textById('fautes'), /pas un texte/);
  const nothing = await send(karim, `${session}/candidats/import`, null);
  assert.match(nothing.page.textById('fautes'), /Choisissez le fichier/);
  assert.equal((await karim.post(`${session}/candidats/import`, { file: 'a;b' })).status, 422, 'a field is not a file');
  assert.equal((await send(karim, `${session}/candidats/import`, 'x'.repeat(1 << 20))).status, 413);
  assert.equal(await fingerprint(), was);
});

test('the attendance sheet is a PDF with every name', async () => {
  await sql(`insert into app.candidate (exam_session, last_name, first_name, birth_date, extra_time)
    select '${things.exam_session}', 'Nom' || n, 'Prénom', '2000-01-01', 33 from generate_series(1, 60) n`);
  const answer = await karim.get(`${session}/emargement.pdf`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['content-type'], 'application/pdf');
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: answer.body, encoding: 'utf8' });
  for (let n = 1; n <= 60; n++) assert.match(text, new RegExp(`Nom${n} Prénom +01/01/2000 +\\+33`));
  assert.ok(text.split('\f').length > 3, 'several pages');
  assert.equal(text.match(/Signature à l’entrée/g).length, text.match(/Nom et prénom/g).length);
  assert.ok(text.match(/Nom et prénom/g).length >= 3, 'the heading on each page');
  assert.match(text.replaceAll('\u00a0', ' '), /Attention : \d+ candidats pour une seule personne/);
  assert.match(text, /1\s*\/\s*\d/);
});

test('a name of two hundred letters leaves the room to sign on the sheet', async () => {
  await sql(`insert into app.candidate (exam_session, last_name, first_name, birth_date)
    values ('${things.exam_session}', repeat('W', 100), repeat('M', 100), '2000-01-01')`);
  const answer = await karim.get(`${session}/emargement.pdf`);
  const text = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: answer.body, encoding: 'utf8' });
  const page = Number(/<page width="([\d.]+)"/.exec(text)[1]);
  const ends = [...text.matchAll(/xMax="([\d.]+)"/g)].map((m) => Number(m[1]));
  assert.ok(Math.max(...ends) < page, `words up to ${Math.max(...ends)} of ${page}`);
  await sql(`delete from app.candidate where exam_session = '${things.exam_session}' and last_name like 'WW%'`);
});

test('of another center nothing is shown or changed', async () => {
  const was = await fingerprint();
  for (const path of ['', '/codes', '/modification', '/candidats', '/candidats/ajout', '/candidats/eleves', '/candidats/import',
    `/candidats/${things.candidate}`, '/emargement.pdf']) {
    assert.equal((await stranger.get(session + path)).status, 404, path);
    assert.equal((await new Client().get(session + path)).status, 303, path);
  }
  for (const path of ['/modification', '/supprimer', '/candidats/ajout', '/candidats/eleves', `/candidats/${things.candidate}`,
    `/candidats/${things.candidate}/retirer`]) assert.equal((await stranger.post(session + path, ada)).status, 404, path);
  assert.equal((await send(stranger, `${session}/candidats/import`, 'x')).status, 404);
  assert.equal(await fingerprint(), was);
});
