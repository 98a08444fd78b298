// Campaigns over HTTP: two at once end in one, a class joins behind one address, nobody guesses a date of birth, sheets are
// shown once.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, PASSWORD, campaign, passwordHash, person, rows, sql } from './client.mjs';

let hash;
let teacher;
let open; // a campaign of a school that has imported a class of 34
before(async () => {
  hash = await passwordHash();
  teacher = await person({ hash });
  open = await campaign(teacher, { skills: ['moteur-1', 'moteur-2', 'dossiers-1'] });
  await sql(`insert into app.pupil (organization, national_id, first_name, last_name, birth_date, division)
    select '${open.organization}', 'CLASSE' || n, 'Élève', 'Numéro' || repeat(chr(96 + n), 9), date '2012-01-01' + n, '5A'
      from generate_series(1, 26) n`);
});

const JOIN = () => `/campagnes/${open.code}/rejoindre`;
const identity = (n) => ({ first_name: 'eleve', last_name: `numero${String.fromCharCode(96 + n).repeat(9)}`,
  birth_date: new Date(Date.UTC(2012, 0, 1 + n)).toISOString().slice(0, 10) });

test('joining twice at once makes one participation, and both are led to its test', async () => {
  const who = await person({ hash });
  const free = await campaign(null, { skills: ['moteur-1', 'moteur-2'] });
  await who.csrf();
  const answers = await Promise.all([1, 2, 3, 4].map(() => who.post(`/campagnes/${free.code}/rejoindre`, {})));
  assert.deepEqual([...new Set(answers.map((a) => a.status))], [303]);
  assert.equal(new Set(answers.map((a) => a.to)).size, 1, answers.map((a) => a.to).join());
  assert.match(answers[0].to, /^\/evaluations\//);
  assert.equal(await sql(`select count(*) from app.assessment where account = '${who.id}'`), '1');
});

test('sending twice at once sends once', async () => {
  const who = await person({ hash });
  const free = await campaign(null);
  const path = (await who.post(`/campagnes/${free.code}/rejoindre`, {})).to;
  const answers = await Promise.all([1, 2, 3].map(() => who.post(`${path}/envoyer`, {})));
  assert.deepEqual([...new Set(answers.map((a) => a.status))], [303]);
  assert.equal(await sql(`select count(*) from app.shared_competence where participation = '${path.split('/')[2]}'`), '16');
});

test('a pupil in two browsers at once gets one account; the other is told so', async () => {
  const browsers = [new Client(), new Client()];
  const pages = await Promise.all(browsers.map((b) => b.post(JOIN(), identity(1))));
  const username = pages[0].page.one('input', (a) => a.name === 'username').value;
  assert.equal(username, 'eleve.numeroaaaaaaaaa0201');
  const answers = await Promise.all(browsers.map((b) => b.post(JOIN(), { ...identity(1), username, password: PASSWORD })));
  assert.deepEqual(answers.map((a) => a.status).sort(), [303, 422]);
  assert.match(answers.find((a) => a.status === 422).page.textById('fautes'), /compte/);
  assert.equal(await sql("select count(*) from app.account where username like 'eleve.numeroaaa%'"), '1');
});

test('what was typed comes back, a password never does', async () => {
  const client = new Client();
  const wrong = await client.post(JOIN(), { first_name: 'Zo"é', last_name: '<b>', birth_date: '1/1/2012' });
  assert.equal(wrong.status, 422);
  assert.equal(wrong.page.byId('first_name').value, 'Zo"é');
  assert.equal(wrong.page.byId('last_name').value, '<b>');
  const username = (await client.post(JOIN(), identity(2))).page.one('input', (a) => a.name === 'username').value;
  const short = await client.post(JOIN(), { ...identity(2), username, password: 'Secret1' });
  assert.equal(short.status, 422);
  assert.equal(short.page.byId('username').value, username);
  assert.ok(!short.text.includes('Secret1'));
});

test('ten wrong dates of birth, and not even the right one is taken, from no address and in no spelling', async () => {
  for (let day = 10; day < 20; day++)
    assert.equal((await new Client().post(JOIN(), { ...identity(3), birth_date: `${day}/02/2012` })).status, 422);
  const right = await new Client().post(JOIN(), { ...identity(3), last_name: 'numerocccccccc' });
  assert.equal(right.status, 422);
  assert.match(right.page.textById('fautes'), /trop d’essais/);
  assert.equal((await new Client().post(JOIN(), identity(4))).status, 200, 'others may go on');
  await sql('delete from app.match_failure');
});

test('a class joins at once behind one address', async () => {
  const answers = await Promise.all(Array.from({ length: 22 }, async (_, i) => {
    const client = new Client();
    const found = await client.post(JOIN(), identity(i + 5), { patient: false });
    assert.equal(found.status, 200, found.page.text.slice(0, 300));
    const username = found.page.one('input', (a) => a.name === 'username').value;
    const joined = await client.post(JOIN(), { ...identity(i + 5), username, password: PASSWORD }, { patient: false });
    assert.equal(joined.status, 303);
    return { username, status: (await client.get(joined.to)).status };
  }));
  assert.deepEqual([...new Set(answers.map((a) => a.status))], [200]);
  assert.equal(new Set(answers.map((a) => a.username)).size, 22);
});

test('who may give no passwords makes the worker hash none', async () => {
  const many = { classe: '5A', answer: Array.from({ length: 190 }, (_, n) => String(n)) };
  const [visitor, learner] = [new Client(), await person({ hash })];
  for (const [who, status] of [[visitor, 303], [learner, 403]]) {
    const answer = await who.post('/orga/eleves/identifiants', many);
    assert.equal(answer.status, status);
    assert.ok(answer.ms < 1500, `${answer.ms} ms: 190 hashes take some four seconds`);
  }
});

test('a campaign sent four times at once is made once, and all are led to it', async () => {
  const typed = { kind: 'assessment', name: 'Deux fois', title: 'Une fois', [`answer.${await sql('select id from app.topic where not retired order by id limit 1')}`]: '3' };
  const answers = await Promise.all(Array.from({ length: 4 }, () => teacher.post('/orga/campagnes/creation', typed)));
  assert.equal(new Set(answers.map((a) => a.to)).size, 1, answers[0].page?.textById('fautes'));
  assert.match(answers[0].to, /^\/orga\/campagnes\/[0-9a-f-]{36}$/);
  for (const changed of [{ title: 'Deux' }, { length: 'deep' }, { name: 'Trois fois' }])
    assert.notEqual((await teacher.post('/orga/campagnes/creation', { ...typed, ...changed })).to, answers[0].to);
  assert.equal(await sql(`select count(*) from app.campaign where name = 'Deux fois'`), '3');
});

test('sheets: kept in no cache, for one\'s own pupils, and the password lets in once', async () => {
  const [own] = await rows(`select id from app.pupil where organization = '${open.organization}' and last_name like 'Numérob%'`);
  const foreign = await person({ hash });
  await campaign(foreign);
  assert.equal((await foreign.post('/orga/eleves/identifiants', { classe: '5A', answer: own.id })).status, 404);
  const nobody = await teacher.post('/orga/eleves/identifiants', { classe: '5A' });
  assert.equal(nobody.status, 422);
  assert.match(nobody.page.textById('fautes'), /au moins un élève/);
  const sheet = await teacher.post('/orga/eleves/identifiants', { classe: '5A', answer: own.id });
  assert.equal(sheet.status, 200);
  assert.equal(sheet.headers['cache-control'], 'no-store');
  const [, login, password] = [...sheet.text.matchAll(/<dd class="code">([^<]*)</g)].map((m) => m[1]);
  assert.match(password, /^[a-hjkmnp-z]{6}[0-9]{2}$/);
  const pupil = new Client();
  const first = await pupil.post('/connexion', { login, password, retour: '/mes-parcours' });
  assert.match(first.to, /^\/nouveau-mot-de-passe\/[\w-]{43}\?retour=\/mes-parcours$/);
  assert.equal((await pupil.get('/accueil')).status, 303, 'no session yet');
  const form = first.to.split('?')[0];
  assert.equal((await pupil.post(form, { password: PASSWORD, retour: '/mes-parcours' })).to, '/mes-parcours');
  assert.equal((await pupil.get('/accueil')).status, 200);
  assert.equal((await new Client().post(form, { password: `${PASSWORD}x` })).status, 404, 'the link is used up');
  assert.equal((await new Client().post('/connexion', { login, password })).status, 422);
});

test('an unknown length is refused and changes nothing', async () => {
  const who = await person({ hash });
  const mine = await campaign(who);
  const before = await sql('select count(*) from app.campaign');
  for (const length of ['longue', '', 'SHORT']) {
    const created = await who.post('/orga/campagnes/creation', { kind: 'collection', name: 'Essai', length });
    assert.equal(created.status, 422, `"${length}"`);
    assert.match(created.page.textById('fautes'), /l’une des trois longueurs/);
  }
  assert.equal(await sql('select count(*) from app.campaign'), before);
  const changed = await who.post(`/orga/campagnes/${mine.campaign}/parametres`, { name: 'Autre', length: 'longue' });
  assert.equal(changed.status, 422);
  assert.match(changed.page.textById('fautes'), /l’une des trois longueurs/);
  assert.equal(await sql(`select name || length from app.campaign where id = '${mine.campaign}'`), 'Essainormal');
  assert.equal((await who.post('/competences/1.1/evaluer', { length: 'longue' })).status, 400);
  assert.equal((await who.get('/competences/1.1?parcours=x')).status, 400);
  assert.equal((await who.get('/competences/1.1?parcours=00000000-0000-4000-8000-000000000000')).status, 404);
  assert.equal(await sql(`select count(*) from app.assessment where account = '${who.id}'`), '0');
});
