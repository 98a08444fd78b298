// Certificates over HTTP: on the page, as PDF, in tables; their verification by anybody; the jury's way to them.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, PREFIX, assertOurPage, during, passwordHash, person, pupilSchool, satExam, sql } from './client.mjs';

let hash, lina;
before(async () => {
  hash = await passwordHash();
  lina = await person({ hash, first: 'Élodie', last: 'Œuf & Co' });
  Object.assign(lina, await satExam(lina, { published: true }));
});

// What a tool of poppler-utils says of a PDF.
function ask(pdf, tool, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'palier-pdf-'));
  try {
    writeFileSync(join(folder, 'x.pdf'), pdf);
    return execFileSync(tool, [...options, join(folder, 'x.pdf'), ...(tool === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' });
  } finally { rmSync(folder, { recursive: true }); }
}
const count = (text, pattern) => (text.match(pattern) ?? []).length;

test('a certificate is a PDF of one page, tagged, in French, its fonts embedded, its words readable', async () => {
  const answer = await lina.get(`/mes-certifications/${lina.exam}/certificat.pdf`);
  assert.equal(answer.status, 200, answer.text.slice(0, 200));
  assert.equal(answer.headers['content-type'], 'application/pdf');
  assert.equal(answer.headers['content-disposition'], 'inline; filename="certificat.pdf"');
  assert.equal(answer.headers['cache-control'], 'private, no-store');
  const bytes = answer.body.toString('latin1');
  for (const part of ['/StructTreeRoot', '/MarkInfo', '/Lang (fr)']) assert.ok(bytes.includes(part), part);
  const about = ask(answer.body, 'pdfinfo');
  assert.match(about, /^Title: +Certificat de Élodie Œuf & Co – Palier$/m);
  assert.match(about, /^Tagged: +yes$/m);
  assert.match(about, /^Pages: +1$/m);
  assert.match(about, /A4/);
  const fonts = ask(answer.body, 'pdffonts').trimEnd().split('\n').slice(2);
  assert.ok(fonts.length >= 2);
  for (const font of fonts) assert.match(font, /yes yes yes +\d+ +0$/, font);
  const words = ask(answer.body, 'pdftotext');
  for (const word of ['Élodie Œuf & Co', lina.certificate, '400', '1 mars 2012'.replace('1 ', '1er ')])
    assert.ok(words.replace(/\u00a0/g, ' ').includes(word), `${word} in ${words}`);
});

test('a long name stays on the paper', async () => {
  const who = await person({ hash, first: 'W'.repeat(100), last: 'M'.repeat(100) });
  const { exam } = await satExam(who, { published: true });
  const answer = await who.get(`/mes-certifications/${exam}/certificat.pdf`);
  const text = ask(answer.body, 'pdftotext', '-bbox');
  const page = Number(/<page width="([\d.]+)"/.exec(text)[1]);
  for (const [, end] of text.matchAll(/xMax="([\d.]+)"/g)) assert.ok(Number(end) < page, `${end} of ${page}`);
});

test('what is not there, or somebody else\'s, is a page, not a PDF', async () => {
  const other = await person({ hash });
  for (const [who, path, status] of [[other, `/mes-certifications/${lina.exam}/certificat.pdf`, 404],
    [new Client(), `/mes-certifications/${lina.exam}/certificat.pdf`, 303]]) {
    const answer = await who.get(path);
    assert.equal(answer.status, status);
    assert.notEqual(answer.headers['content-type'], 'application/pdf');
  }
});

test('anybody verifies a code, however it is typed', async () => {
  const signs = lina.certificate.slice(2);
  for (const typed of [lina.certificate, lina.certificate.toLowerCase(), `p ${signs}`, signs]) {
    const answer = await new Client().post('/verification-certificat', { code: typed });
    assert.equal(answer.status, 303);
    assert.equal(answer.to, `/certificats/${lina.certificate}`);
  }
  const page = await new Client().get(`/certificats/${lina.certificate}`);
  assert.equal(page.status, 200);
  assert.match(page.page.text, /authentique/);
  assert.match(page.page.text, /Élodie Œuf & Co/);
  assert.match(page.text, /<meta name="robots" content="noindex">/);
  assert.match(page.text, /class="qr"[^>]*role="img"[^>]*aria-label="[^"]+"/);
});

test('an unknown code is a fault beside the field, what was typed is kept', async () => {
  for (const [typed, words] of [['P-22222222', /Aucun certificat ne porte ce code/], ['', /Tapez le code/], ['<b>', /Aucun certificat/]]) {
    const answer = await new Client().post('/verification-certificat', { code: typed });
    assert.equal(answer.status, 422);
    assertOurPage(answer);
    assert.match(answer.page.text, words);
    assert.equal(answer.page.form('/verification-certificat').fields.find((f) => f.name === 'code').value ?? '', typed);
  }
  const missing = await new Client().get('/certificats/P-22222222');
  assert.equal(missing.status, 404);
  assert.match(missing.page.text, /Aucun certificat ne porte ce code/);
});

test('a school takes along the results of a class whose name is not plain', async () => {
  const head = await person({ hash });
  const { organization } = await pupilSchool(head);
  await sql(`update app.pupil set division = '3e A/É' where organization = '${organization}'`);
  await sql(`update app.candidate set pupil = (select id from app.pupil where organization = '${organization}' limit 1) where id = (select candidate from app.exam where assessment = '${lina.exam}')`);
  const page = await head.get('/orga/certifications?classe=3e%20A%2F%C3%89');
  assert.equal(page.status, 200);
  const links = page.page.all('a').map((a) => a.attributes.href).filter((h) => /\.(pdf|csv)$/.test(h)).map((h) => h.slice(PREFIX.length));
  assert.deepEqual(links, ['/orga/certifications/3e%20A%2F%C3%89/certificats.pdf', '/orga/certifications/3e%20A%2F%C3%89/resultats.csv']);
  const pdf = await head.get(links[0]);
  assert.equal(pdf.status, 200, pdf.text.slice(0, 200));
  assert.match(ask(pdf.body, 'pdftotext'), new RegExp(lina.certificate));
  const csv = await head.get(links[1]);
  assert.equal(csv.status, 200);
  assert.match(csv.headers['content-type'], /^text\/csv/);
  assert.match(csv.text, new RegExp(`"${lina.certificate}";"Élodie";"Œuf & Co";"01/03/2012";"Vannes";"";"Validée";400;`));
  for (const path of ['/orga/certifications/%zz/certificats.pdf', '/orga/certifications/4e/resultats.csv', '/orga/certifications/%00/certificats.pdf']) {
    const answer = await head.get(path);
    assert.ok([400, 404].includes(answer.status), `${path}: ${answer.status}`);
    assertOurPage(answer, path);
  }
});

test('the jury neutralises, scores, publishes; then the center has its table', async () => {
  const juge = await person({ hash });
  const sat = await satExam(juge);
  await sql(`insert into app.role values ('${juge.id}', 'jury')`);
  const table = `/certif/sessions/${sat.exam_session}/resultats.csv`;
  const early = await juge.get(table);
  assert.equal(early.status, 404);
  assert.match(early.page.text, /pas encore publiés/);
  await sql(`update app.incident set resolved_at = null where id = '${sat.incident}'`);
  const refused = await juge.post(`/jury/sessions/${sat.exam_session}/publication`, []);
  assert.equal(refused.status, 422);
  assert.match(refused.page.text, /attendent encore votre décision/);
  const wordless = await juge.post(`/jury/certifications/${sat.exam}/incidents`, { incident: sat.incident, resolution: ' ' });
  assert.equal(wordless.status, 422);
  assert.match(wordless.page.text, /Écrivez votre décision/);
  for (const [path, fields] of [['incidents', { incident: sat.incident, resolution: 'Rien vu' }], ['questions', { question: '12', action: 'neutralise' }]]) {
    const answer = await juge.post(`/jury/certifications/${sat.exam}/${path}`, fields);
    assert.equal(answer.status, 303, path);
  }
  const page = await juge.get(`/jury/certifications/${sat.exam}`);
  assert.ok(page.body.length < 40000, `48 questions in ${page.body.length} bytes`);
  assert.equal(count(page.text, /<th role="rowheader"/g), 2, 'two results');
  const done = await juge.post(`/jury/sessions/${sat.exam_session}/publication`, []);
  assert.equal(done.status, 303);
  const csv = await juge.get(table);
  assert.equal(csv.status, 200);
  assert.equal(csv.text.trimEnd().split('\n').length, 2);
  const late = await juge.post(`/jury/certifications/${sat.exam}/questions`, { question: '12', action: 'take_back' });
  assert.equal(late.status, 409);
  assert.match(late.page.text, /Cette session est publiée/);
});

test('an identity that is corrected while the session is published is on the certificate too', async () => {
  const juge = await person({ hash });
  const sat = await satExam(juge);
  await sql(`insert into app.role values ('${juge.id}', 'jury')`);
  await juge.csrf();
  const answer = await during(`update app.exam_session set state = 'published', published_at = now() where id = '${sat.exam_session}';
    select web.certify('${sat.exam}')`, () => juge.post(`/jury/certifications/${sat.exam}/identite`,
    { last_name: 'Juste', first_name: 'Ana', birth_date: '01/03/2012', birth_city: 'Vannes' }));
  assert.equal(answer.status, 303);
  assert.equal(await sql(`select last_name from app.certificate where assessment = '${sat.exam}'`), 'Juste');
});

test('who deletes their account leaves a certificate that can be verified', async () => {
  const gone = await person({ hash });
  const sat = await satExam(gone, { published: true });
  await sql(`select web.erase_account('${gone.id}')`);
  assert.equal((await gone.get('/mes-certifications')).status, 303);
  const page = await new Client().get(`/certificats/${sat.certificate}`);
  assert.equal(page.status, 200);
  assert.match(page.page.text, /authentique/);
});

test('one address that tries many codes is slowed down by nginx', async () => {
  const answers = await Promise.all(Array.from({ length: 90 }, (_, n) => new Client().get(`/certificats/P-222222${n % 2 ? 33 : 44}`)));
  const states = answers.map((a) => a.status);
  assert.ok(states.includes(404) && states.includes(429), [...new Set(states)].join(' '));
});
