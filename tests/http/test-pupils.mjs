// site: TEST_SECONDS=300
// Pupils: a file is sent, previewed, applied; again with changes; what is refused, with its words; hostile files; two
// at once; the list, its search and filters; who may.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, FORM, ORIGIN, assertOurPage, fastcgi, fingerprint, person, sql, superuser, until } from './client.mjs';
import { defaults, hostile, pupils, xml, zip } from '../siecle.mjs';

const SCHOOL = defaults.school;
const WORDS = {
  'file.required': /Choisissez le fichier à envoyer/,
  'file.extension': /ni un fichier \.xml ni un fichier \.zip/,
  'file.invalid': /n’est pas un export d’élèves de SIECLE, ou il est abîmé/,
  'file.encoding': /L’encodage de ce fichier n’est pas reconnu/,
  'file.too_large': /trop grand pour être celui d’un établissement/,
  'file.empty': /Aucun élève à importer dans ce fichier/,
};
let head;
let teacher;
let organization;

before(async () => {
  [head, teacher] = [await person({ first: 'Hélène' }), await person({ first: 'Tom' })];
  organization = await sql(`insert into app.organization (type, uai, name, email)
    values ('SCO', '${SCHOOL}', 'Collège d’essai', 'chef@essai.example') returning id`);
  await sql(`insert into app.organization_member values ('${organization}', '${head.id}', 'admin'), ('${organization}', '${teacher.id}', 'member')`);
});

// Sends a file as a browser does.
async function send(who, bytes, name = 'ElevesSansAdresses.xml', { csrf, field = 'file', more = '' } = {}) {
  const body = Buffer.concat([Buffer.from(`--xyz\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n${csrf ?? await who.csrf()}\r\n`
    + `--xyz\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`),
  bytes, Buffer.from(`\r\n${more}--xyz--\r\n`)]);
  return who.post('/orga/eleves/import', body, { type: 'multipart/form-data; boundary=xyz', csrf: null });
}
const idOf = (answer) => {
  assert.equal(answer.status, 303, answer.page?.text);
  return /^\/orga\/eleves\/import\/([0-9a-f-]{36})$/.exec(answer.to)[1];
};
async function refused(answer, words, what) {
  assert.equal(answer.status, 422, what);
  assertOurPage(answer, what);
  assert.equal(answer.page.name, 'orga/pupil_imports');
  assert.match(answer.page.text, words, what);
  const input = answer.page.byId('file');
  assert.equal(input['aria-invalid'], 'true', what);
  assert.ok(answer.page.byId(input['aria-describedby'].trim().split(' ').pop()), what);
}
const counts = (id) => sql(`select pupils, added, changed, same, gone, refused from app.pupil_import where id = '${id}'`);
const apply = (id, who = head) => who.post(`/orga/eleves/import/${id}/appliquer`);
const state = () => sql(`select md5(string_agg(p::text, ' ' order by id)) from app.pupil p`);
const kept = () => sql(`select (select count(*) from app.pupil_import), (select count(*) from app.pupil_import_row),
  (select count(*) from app.pupil_import_division)`);

test('without pupils the page says how to begin, to an admin and to a member', async () => {
  const admin = await head.get('/orga/eleves');
  assertOurPage(admin);
  assert.match(admin.page.text, /Faites entrer vos élèves[\s\S]*SIECLE[\s\S]*Exportations/);
  assert.ok(admin.page.all('a', (a) => a.href?.endsWith('/orga/eleves/import')).length);
  const member = await teacher.get('/orga/eleves');
  assert.match(member.page.text, /Demandez à une personne qui administre/);
  assert.equal(member.page.all('a', (a) => a.href?.endsWith('/orga/eleves/import')).length, 0);
});

test('a file is previewed, applied, and its pupils are there', async () => {
  const file = pupils({ pupils: 300 });
  const id = idOf(await send(head, xml({ pupils: 300 })));
  const fine = file.filter((p) => !p.refused);
  assert.equal(await counts(id), `300|${fine.length}|0|0|0|${300 - fine.length}`);
  const preview = await head.get(`/orga/eleves/import/${id}`);
  assertOurPage(preview);
  assert.equal(preview.page.all('th', (a) => a.scope === 'row').length, 30);
  assert.match(preview.page.text, new RegExp(`Arrivées \\(${fine.length}\\)`));
  assert.equal(await sql('select count(*) from app.pupil'), '0', 'a preview changes nothing');
  const answer = await apply(id);
  assert.equal(answer.to, `/orga/eleves/import/${id}`);
  assert.match((await head.get(answer.to)).page.text, /Import appliqué[\s\S]*La liste des élèves est à jour/);
  const stored = new Map((await sql(`select concat_ws(';', national_id, last_name, first_name, sex, to_char(birth_date, 'DD/MM/YYYY'), division, mef)
    from app.pupil where enabled`)).split('\n').map((l) => [l.split(';')[0], l]));
  assert.equal(stored.size, fine.length);
  for (const p of fine)
    assert.equal(stored.get(p.ine), [p.ine, p.last, p.first, ' MF'[p.sex], p.born, p.division, p.mef].join(';'));
});

test('lines that are left out stand there with line and reason', async () => {
  const id = idOf(await send(head, xml({ pupils: 300, seed: 9 })));
  const text = xml({ pupils: 300, seed: 9 }).toString('latin1').split('\n');
  const first = pupils({ pupils: 300, seed: 9 }).find((p) => p.refused);
  const page = (await head.get(`/orga/eleves/import/${id}?liste=refused`)).page;
  const line = text.findIndex((l) => l.includes(`ELEVE ELEVE_ID="${first.key}"`)) + 1;
  assert.match(page.text, new RegExp(`Ligne[\\s\\S]*\\b${line}\\b`));
  assert.match(page.text, /Aucune classe\./);
  await head.post(`/orga/eleves/import/${id}/abandonner`);
});

test('a second import says what changes, and makes it so', async () => {
  const [was, now] = [pupils({ pupils: 300 }), pupils({ pupils: 300, year: 2 })].map((l) => new Map(l.filter((p) => !p.refused).map((p) => [p.ine, p])));
  const added = [...now.keys()].filter((k) => !was.has(k)).length;
  const gone = [...was.keys()].filter((k) => !now.has(k)).length;
  const changed = [...now.values()].filter((p) => was.has(p.ine) && was.get(p.ine).division !== p.division).length;
  const linked = [...now.keys()].find((k) => was.has(k) && was.get(k).division !== now.get(k).division);
  await sql(`update app.pupil set account = '${teacher.id}', reconciled_at = now() where national_id = '${linked}'`);
  const id = idOf(await send(head, zip([['ElevesSansAdresses.xml', xml({ pupils: 300, year: 2, structures: 'before', encoding: 'UTF-8', bom: true })]]),
    'ExportXML_ElevesSansAdresses.zip'));
  assert.equal(await counts(id), `300|${added}|${changed}|${now.size - added - changed}|${gone}|${300 - now.size}`);
  const page = (await head.get(`/orga/eleves/import/${id}?liste=changed`)).page;
  assert.ok(page.all('del').length > 0 && page.all('ins').length === page.all('del').length);
  assert.match((await head.get(`/orga/eleves/import/${id}?liste=gone`)).page.text, /Élèves qui quittent la liste/);
  await apply(id);
  assert.equal(await sql('select count(*) from app.pupil where enabled'), String(now.size));
  assert.equal(await sql('select count(*) from app.pupil where not enabled'), String(gone));
  assert.equal(await sql(`select division || account from app.pupil where national_id = '${linked}'`), now.get(linked).division + teacher.id);
  // And back: those who left come back.
  const back = idOf(await send(head, xml({ pupils: 300 })));
  assert.match((await head.get(`/orga/eleves/import/${back}`)).page.text, /De retour/);
  await apply(back);
  assert.equal(await sql('select count(*) from app.pupil where enabled'), String(was.size));
});

for (const [what, make, fault] of [
  ['no file', () => [Buffer.alloc(0), ''], 'file.required'],
  ['another kind of file', () => [xml({ pupils: 3 }), 'eleves.csv'], 'file.extension'],
  ['an empty file', () => [Buffer.alloc(0), 'a.xml'], 'file.empty'],
  ['an export without pupils', () => [xml({ pupils: 0 }), 'a.xml'], 'file.empty'],
  ...Object.entries(hostile).map(([name, makes]) => [name, makes, null]),
]) {
  test(`${what} is refused in time, with its words, and nothing is kept`, async () => {
    const [bytes, name, own] = make();
    const was = await kept();
    const began = Date.now();
    await refused(await send(head, bytes, name), WORDS[fault ?? own], what);
    assert.ok(Date.now() - began < 15000, `${Date.now() - began} ms`);
    assert.equal(await kept(), was);
  });
}

test('the file of another school is refused, both numbers are said', async () => {
  const answer = await send(head, xml({ pupils: 3, school: '0690037R' }));
  await refused(answer, /il porte le numéro 0690037R, le vôtre est 0561534N/, 'another');
  await refused(await send(head, xml({ pupils: 3, school: '' })), /il porte le numéro absent/, 'none');
});

test('after all that the worker takes a good file, and has not grown', async () => {
  const id = idOf(await send(head, xml({ pupils: 20, clean: true, seed: 3 })));
  await head.post(`/orga/eleves/import/${id}/abandonner`);
});

test('an export in one line, a name of markup: text', async () => {
  const id = idOf(await send(head, Buffer.from(xml({ pupils: 3, clean: true, encoding: 'UTF-8' }).toString().replaceAll(/\n */g, '')
    .replace(/<PRENOM>[^<]*/, '<PRENOM>&lt;b&gt;Zoé&lt;/b&gt; &amp;amp;'))));
  const answer = await head.get(`/orga/eleves/import/${id}`);
  assert.match(answer.text, /&lt;b&gt;Zoé&lt;\/b&gt; &amp;amp;/);
  await head.post(`/orga/eleves/import/${id}/abandonner`);
});

test('of two imports that wait one is applied, the other is outdated and says so', async () => {
  const [a, b] = [idOf(await send(head, xml({ pupils: 30 }))), idOf(await send(head, xml({ pupils: 31 })))];
  const [first, second] = await Promise.all([apply(a), apply(b)]);
  assert.deepEqual([first.status, second.status].sort(), [303, 422]);
  const late = first.status === 422 ? [first, a] : [second, b];
  assertOurPage(late[0]);
  assert.match(late[0].page.text, /Un autre import a été appliqué depuis la lecture/);
  const page = (await head.get(`/orga/eleves/import/${late[1]}`)).page;
  assert.equal(page.forms.filter((f) => f.action?.endsWith('/appliquer')).length, 0);
  const was = await state();
  assert.equal((await apply(late[1])).status, 422);
  assert.equal((await apply(late[1] === a ? b : a)).status, 303, 'applied twice is applied once');
  assert.equal(await state(), was);
  assert.equal((await head.post(`/orga/eleves/import/${late[1]}/abandonner`)).to, '/orga/eleves/import');
  assert.match((await apply(late[1])).page.text, /Cet import a été abandonné/);
});

test('an import whose rows are lost is not applied', async () => {
  const id = idOf(await send(head, xml({ pupils: 30, year: 2 })));
  await sql(`delete from app.pupil_import_row where import = '${id}'`);
  const was = await state();
  const answer = await apply(id);
  assert.equal(answer.status, 422);
  assert.match(answer.page.text, /n’est plus là\. Envoyez-le de nouveau/);
  assert.equal(await state(), was);
  await head.post(`/orga/eleves/import/${id}/abandonner`);
});

test('an import of which nothing can be taken is not applied', async () => {
  const id = idOf(await send(head, Buffer.from(xml({ pupils: 2, clean: true }).toString('latin1').replaceAll(/<CODE_SEXE>.<\/CODE_SEXE>/g, ''), 'latin1')));
  const answer = await apply(id);
  assert.equal(answer.status, 422);
  assert.match(answer.page.text, /Aucune ligne ne peut être reprise/);
  await head.post(`/orga/eleves/import/${id}/abandonner`);
});

test('the history says who, when and how many', async () => {
  const page = (await head.get('/orga/eleves/import')).page;
  assert.match(page.text, /Imports précédents[\s\S]*ElevesSansAdresses\.xml[\s\S]*Hélène/);
  assert.match(page.text, /Abandonné/);
});

test('the connection is lost while rows come: 503, nothing is kept, the next file is taken', async () => {
  const was = await kept();
  await superuser(`create function app.slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.3); return new; end $$;
    create trigger slow before insert on app.pupil_import_row for each statement execute function app.slow()`);
  const sent = send(head, xml({ pupils: 4000, clean: true }));
  await until(async () => /t/.test(await superuser(`select pg_terminate_backend(pid) from pg_stat_activity
    where query like '%take_pupils%' and state = 'active' and usename = 'palier_web'`)), 'rows are taken');
  const answer = await sent;
  await superuser('drop trigger slow on app.pupil_import_row; drop function app.slow()');
  assert.equal(answer.status, 503);
  assertOurPage(answer);
  assert.equal(await kept(), was);
  const id = idOf(await send(head, xml({ pupils: 5, clean: true })));
  await head.post(`/orga/eleves/import/${id}/abandonner`);
});

test('who may not gets no further, whatever the file', async () => {
  const stranger = await person();
  const was = await fingerprint();
  const file = xml({ pupils: 3 });
  assert.equal((await send(teacher, file)).status, 403);
  assert.equal((await send(stranger, file)).status, 403);
  assert.equal((await send(head, file, 'a.xml', { csrf: 'x' })).status, 403);
  const visitor = new Client();
  assert.equal((await send(visitor, file)).to, '/connexion?retour=/orga/eleves/import&envoi=perdu');
  assert.equal((await teacher.get('/orga/eleves/import')).status, 403);
  assert.equal((await stranger.get('/orga/eleves')).status, 403);
  const id = await sql('select id from app.pupil_import limit 1');
  assert.equal((await teacher.get(`/orga/eleves/import/${id}`)).status, 403);
  assert.equal((await stranger.get(`/orga/eleves/import/${id}`)).status, 404);
  assert.equal((await apply(id, stranger)).status, 404);
  assert.equal(await fingerprint(), was);
});

test('posts that are no upload, or a broken one, are a 400', async () => {
  const was = await kept();
  assert.equal((await send(head, xml({ pupils: 2 }), 'a.xml', { more: '--xyz\r\nContent-Disposition: form-data; name="file"; filename="b.xml"\r\n\r\nx\r\n' })).status, 400, 'two files');
  const csrf = await head.csrf();
  const post = (body, type = 'multipart/form-data; boundary=xyz') =>
    head.post('/orga/eleves/import', Buffer.from(body), { type, csrf: null });
  const good = `--xyz\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n${csrf}\r\n`;
  for (const [what, body] of Object.entries({
    'no end': `${good}--xyz\r\nContent-Disposition: form-data; name="file"; filename="a.xml"\r\n\r\n<a`,
    'a head without end': `${good}--xyz\r\nContent-Disposition: form-data; name="file"`,
    'no boundary': 'x', 'a NUL in a head': `${good}--xyz\r\nContent-Disposition: form-data; name="f\0"\r\n\r\nx\r\n--xyz--`,
    'a name that is no text': Buffer.concat([Buffer.from(`${good}--xyz\r\nContent-Disposition: form-data; name="file"; filename="`),
      Buffer.from([0xff]), Buffer.from('.xml"\r\n\r\n<a/>\r\n--xyz--\r\n')]),
  })) assert.equal((await post(body)).status, 400, what);
  const answer = await post(`csrf=${encodeURIComponent(csrf)}`, FORM);
  await refused(answer, WORDS['file.required'], 'a form without a file');
  assert.equal((await post(`${good}--xyz\r\nContent-Disposition: form-data; name="a"\r\n\r\n${'x'.repeat(70000)}\r\n--xyz--\r\n`)).status, 413);
  const early = await fastcgi({ REQUEST_METHOD: 'POST', REQUEST_URI: '/orga/eleves/import', HTTP_ORIGIN: ORIGIN,
    HTTP_COOKIE: `palier=${head.token}`, CONTENT_TYPE: 'multipart/form-data; boundary=xyz', CONTENT_LENGTH: 5000 }, good, 'heavy');
  assert.equal(early.status, 400, 'shorter than it says');
  assert.equal(await kept(), was);
});

test('a body beyond the limit is a 413 page of ours', async () => {
  const answer = await send(head, Buffer.alloc(65 << 20, ' '));
  assert.equal(answer.status, 413);
  assertOurPage(answer);
});

test('the list: search without accents, filters, pages, links that keep them', async () => {
  const one = (await sql("select last_name || ';' || division from app.pupil where enabled and last_name ~ 'è' limit 1")).split(';');
  const page = (await teacher.get(`/orga/eleves?recherche=${encodeURIComponent(one[0].normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '').toUpperCase())}`)).page;
  assert.ok(page.all('th', (a) => a.scope === 'row').length > 0);
  assert.match(page.text, new RegExp(one[0]));
  await sql(`insert into app.pupil (organization, national_id, last_name, first_name, birth_date, division)
    select '${organization}', lpad(n::text, 9, '0') || 'ZZ', 'Zzz', 'Élève ' || n, '2012-01-01', '6 & "é"' from generate_series(1, 65) n`);
  const filtered = await teacher.get(`/orga/eleves?recherche=zzz&classe=${encodeURIComponent('6 & "é"')}&methode=none`);
  assertOurPage(filtered);
  assert.match(filtered.page.text, /65 élèves/);
  const next = await teacher.get(filtered.page.one('a', (a) => a.rel === 'next').href);
  assert.match(next.page.text, /Page 2 sur 3/);
  assert.match(next.page.text, /65 élèves/);
  assert.match((await teacher.get('/orga/eleves?recherche=personnedecenom')).page.text, /Personne ne répond à cette recherche/);
  await sql("delete from app.pupil where national_id ~ 'ZZ$'");
});

test('an admin undoes a wrong reconciliation; nobody else', async () => {
  const learner = await person({ first: 'Zoé' });
  const pupil = await sql(`update app.pupil set account = '${learner.id}', reconciled_at = now()
    where id = (select id from app.pupil where enabled and account is null limit 1) returning id`);
  const path = `/orga/eleves/${pupil}/detacher`;
  assert.equal((await teacher.post(path)).status, 403);
  assert.equal((await learner.post(path)).status, 404);
  assert.equal(await sql(`select account from app.pupil where id = '${pupil}'`), learner.id);
  const answer = await head.post(path);
  assert.equal(answer.status, 303);
  assert.match((await head.get(answer.to)).page.text, /n’a plus de compte attaché/);
  assert.equal(await sql(`select account is null from app.pupil where id = '${pupil}'`), 't');
});
