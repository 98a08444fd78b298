// Every route of the map, as the program prints it, for every kind of reader: what it answers, and that its page is
// whole. A route that the tables below do not know fails.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, ORIGIN, PASSWORD, assertLacks, assertOurPage, encode, fingerprint, palierctl, campaign, examSession, passwordHash, person,
  pupilSchool, reply, request, satExam, school, sql, startPlacement, token } from './client.mjs';
import { arrive, asked, certifiable, identity, sessionOfToday, sit, tablet } from './exam.mjs';

// status for visitor, person, anonymous (a demonstration's); to: where a 303 leads, name: the page's.
const SIGN_IN = /^\/connexion\?retour=/;
const PERSONS = { visitor: SIGN_IN, person: 200, anonymous: SIGN_IN };
const ANYONE = { visitor: 200, person: 200, anonymous: 200 };
const OWNERS = { visitor: SIGN_IN, person: 200, anonymous: 200 };
const OPERATORS = { visitor: SIGN_IN, person: 403, anonymous: SIGN_IN };
const ORGA = OPERATORS;
const CERTIF = OPERATORS;
const CENTERS = { ...CERTIF, person: 404 }; // a session: not theirs
const CAMPAIGNS = { ...ORGA, person: 404 }; // another school's
const UNKNOWN = { visitor: 404, person: 404, anonymous: 404 }; // no CAS server is configured; a room, for its invigilator alone
const EXAM = { visitor: SIGN_IN, person: 404, anonymous: SIGN_IN }; // a test, but not an exam
const ENTRY = { visitor: SIGN_IN, person: /^\/certification$/, anonymous: SIGN_IN }; // they have no place
const GETS = {
  '/': ANYONE,
  '/demonstration': ANYONE,
  '/inscription': { ...ANYONE, person: /^\/accueil$/ },
  '/connexion': { ...ANYONE, person: /^\/accueil$/ },
  '/connexion/cas/{provider}': UNKNOWN,
  '/connexion/cas/{provider}/retour': UNKNOWN,
  '/mot-de-passe-oublie': ANYONE,
  '/nouveau-mot-de-passe/{code}': ANYONE,
  '/invitations/{code}': ANYONE,
  '/aide': ANYONE,
  '/accessibilite': ANYONE,
  '/mentions-legales': ANYONE,
  '/confidentialite': ANYONE,
  '/plan-du-site': ANYONE,
  '/fiches/{topic}': ANYONE,
  '/accueil': PERSONS,
  '/competences': PERSONS,
  '/competences/{code}': PERSONS,
  '/competences/{code}/details': PERSONS,
  '/evaluations/{assessment}': OWNERS,
  '/evaluations/{assessment}/application': OWNERS, // the demonstration's second question has one
  '/evaluations/{assessment}/bilan': OWNERS,
  '/evaluations/{assessment}/resultats': OWNERS,
  '/mes-tutos': PERSONS,
  '/mon-compte': PERSONS,
  '/mes-espaces': ORGA,
  '/orga/equipe': ORGA,
  '/orga/documentation': ORGA,
  '/orga/campagnes/{campaign}/participants': CAMPAIGNS,
  '/orga/campagnes/{campaign}/participants/{participation}': CAMPAIGNS,
  '/orga/campagnes/{campaign}/resultats': CAMPAIGNS,
  '/orga/campagnes/{campaign}/analyse': CAMPAIGNS,
  '/orga/campagnes/{campaign}/export.csv': CAMPAIGNS,
  '/certif/equipe': CERTIF,
  '/operateur/etablissements': OPERATORS,
  '/operateur/etablissements/creation': OPERATORS,
  '/operateur/courriels': OPERATORS,
  '/campagnes': ANYONE,
  '/campagnes/{code}': ANYONE,
  '/mes-parcours': PERSONS,
  '/participations/{participation}': PERSONS,
  '/orga/eleves/identifiants': ORGA,
  '/orga/campagnes': ORGA,
  '/orga/campagnes/creation': ORGA,
  '/orga/campagnes/{campaign}': CAMPAIGNS,
  '/orga/campagnes/{campaign}/parametres': CAMPAIGNS,
  '/operateur/epreuves': OPERATORS,
  '/operateur/epreuves.csv': OPERATORS,
  '/operateur/epreuves/{id}': OPERATORS,
  '/operateur/calendrier': OPERATORS,
  '/verification-certificat': ANYONE,
  '/certificats/{code}': { visitor: 404, person: 404, anonymous: 404 },
  '/mes-certifications': PERSONS,
  '/mes-certifications/{assessment}': { ...PERSONS, person: 404 },
  '/mes-certifications/{assessment}/certificat.pdf': { ...PERSONS, person: 404 },
  '/orga/certifications': ORGA,
  '/orga/certifications/{class}/certificats.pdf': ORGA,
  '/orga/certifications/{class}/resultats.csv': ORGA,
  '/certif/sessions/{exam_session}/resultats.csv': CENTERS,
  '/jury/sessions': OPERATORS,
  '/jury/sessions/{exam_session}': OPERATORS,
  '/jury/certifications/{assessment}': OPERATORS,
  '/orga/eleves': ORGA,
  '/orga/eleves/import': ORGA,
  '/orga/eleves/import/{import}': { ...ORGA, person: 404 },
  '/certif/sessions': CERTIF,
  '/certif/sessions/creation': CERTIF,
  '/certif/sessions/{exam_session}': CENTERS,
  '/certif/sessions/{exam_session}/codes': CENTERS,
  '/certif/sessions/{exam_session}/modification': CENTERS,
  '/certification': PERSONS,
  '/certification/acces': ENTRY,
  '/certification/attente': ENTRY,
  '/certification/{assessment}': EXAM,
  '/certification/{assessment}/application': EXAM,
  '/certification/{assessment}/fin': EXAM,
  '/certif/surveillance': ANYONE,
  '/certif/surveillance/{exam_session}': UNKNOWN,
  '/certif/surveillance/{exam_session}/candidats/{candidate}': UNKNOWN,
  '/certif/sessions/modele-candidats.csv': CERTIF,
  '/certif/sessions/{exam_session}/candidats': CENTERS,
  '/certif/sessions/{exam_session}/candidats/ajout': CENTERS,
  '/certif/sessions/{exam_session}/candidats/eleves': CENTERS,
  '/certif/sessions/{exam_session}/candidats/import': CENTERS,
  '/certif/sessions/{exam_session}/candidats/{candidate}': CENTERS,
  '/certif/sessions/{exam_session}/emargement.pdf': CENTERS,
  '/certif/sessions/{exam_session}/finalisation': CENTERS,
  '/certif/sessions/{exam_session}/finalisation/{candidate}': CENTERS,
};
const PROBES = ['/sante', '/pret'];

const SESSION = { level: 'adulte', address: 'Rue', room: 'Salle', hour: '14:00', invigilators: 'Ana Lo',
  day: new Date(Date.now() + 48 * 3600e3).toISOString().slice(0, 10) };

const CANDIDATE = { last_name: 'Lo', first_name: 'Ada', birth_date: '01/02/2000', sex: 'F', birth_country: 'France',
  birth_city_code: '13004' };

// Fields that a post would take from a browser, beside csrf.
const POSTS = {
  '/demonstration': () => [],
  '/inscription': () => ({ first_name: 'Ada', last_name: 'Lo', email: `${token().slice(0, 9)}@exemple.fr`,
    password: PASSWORD, terms: 'yes' }),
  '/connexion': (who) => ({ login: who.email, password: PASSWORD }),
  '/connexion/cas/{provider}/retour': () => [],
  '/deconnexion': () => [],
  '/mot-de-passe-oublie': (who) => ({ login: who.email }),
  '/nouveau-mot-de-passe/{code}': () => ({ password: PASSWORD }),
  '/competences/{code}/evaluer': () => [],
  '/evaluations/{assessment}/chrono': (who) => ({ key: who.key }),
  '/evaluations/{assessment}/application': (who) => ({ key: who.key, action: 'reset' }),
  '/evaluations/{assessment}/reponse': (who) => ({ key: who.key, action: 'skip' }),
  '/mon-compte/identite': () => ({ first_name: 'Ada', last_name: 'Lo' }),
  '/mon-compte/mot-de-passe': () => ({ current_password: PASSWORD, password: `${PASSWORD}x` }),
  '/mon-compte/supprimer': () => ({ current_password: PASSWORD }),
  '/invitations/{code}': () => ({ first_name: 'Ada', last_name: 'Lo', password: PASSWORD, terms: 'yes' }),
  '/invitations/{code}/accepter': () => [],
  '/mes-espaces': (who) => ({ space: who.organization }),
  ...Object.fromEntries(['/orga/equipe', '/certif/equipe'].flatMap((team) => [
    [team, () => ({ emails: 'a@exemple.fr, b@exemple.fr', role: 'member' })],
    [`${team}/invitations/{invitation}/renvoyer`, () => []],
    [`${team}/invitations/{invitation}/annuler`, () => []],
    [`${team}/membres/{member}/role`, () => ({ role: 'admin' })],
    [`${team}/membres/{member}/retirer`, () => []],
  ])),
  '/operateur/etablissements/creation': (who) => ({ name: 'Institut', type: 'SUP', email: who.email }),
  '/operateur/etablissements/{organization}/invitation': () => [],
  '/campagnes': () => ({ code: open.code }),
  '/campagnes/{code}/rejoindre': () => [],
  '/participations/{participation}/envoyer': () => [],
  '/orga/eleves/identifiants': (who) => ({ classe: '3A', answer: who.pupil }),
  '/orga/campagnes/creation': () => ({ kind: 'collection', name: 'Profils' }),
  '/orga/campagnes/{campaign}/parametres': () => ({ name: 'Autrement' }),
  '/orga/campagnes/{campaign}/archiver': () => [],
  '/orga/campagnes/{campaign}/desarchiver': () => [],
  '/operateur/calendrier': () => ({ level: 'bts', opens: '2030-01-01', closes: '2030-02-01' }),
  '/operateur/calendrier/{exam_window}/supprimer': () => [],
  '/orga/eleves/import': () => [],
  '/orga/eleves/import/{import}/appliquer': () => [],
  '/orga/eleves/import/{import}/abandonner': () => [],
  '/orga/eleves/{pupil}/detacher': () => [],
  '/verification-certificat': (who) => ({ code: who.certificate }),
  '/jury/sessions/{exam_session}/publication': () => [],
  '/jury/certifications/{assessment}/questions': () => ({ question: '1', action: 'neutralise' }),
  '/jury/certifications/{assessment}/incidents': (who) => ({ incident: who.incident, resolution: 'Vu' }),
  '/jury/certifications/{assessment}/identite': () => ({ last_name: 'Lo', first_name: 'Ada', birth_date: '01/03/2012', birth_city: 'Vannes' }),
  '/jury/certifications/{assessment}/annulation': () => ({ action: 'cancel' }),
  '/certif/sessions/creation': () => SESSION,
  '/certif/sessions/{exam_session}/modification': () => SESSION,
  '/certif/sessions/{exam_session}/supprimer': () => [],
  '/certification': (who) => identity(who.session),
  '/certification/acces': (who) => ({ access_code: who.session.access_code }),
  '/certification/reprise': () => [],
  '/certification/test': () => [],
  '/certification/{assessment}/chrono': (who) => ({ key: who.key }),
  '/certification/{assessment}/application': (who) => ({ key: who.key, action: 'reset' }),
  '/certification/{assessment}/reponse': (who) => ({ key: who.key, action: 'skip' }),
  '/certif/surveillance': (who) => ({ session: who.session.number, password: who.session.password }),
  '/certif/surveillance/{exam_session}/admettre': (who) => ({ candidate: who.candidate }),
  '/certif/surveillance/{exam_session}/retirer': (who) => ({ candidate: who.candidate }),
  '/certif/surveillance/{exam_session}/candidats/{candidate}/liberer': () => [],
  '/certif/surveillance/{exam_session}/candidats/{candidate}/temps': () => ({ extra_time: '33' }),
  '/certif/surveillance/{exam_session}/candidats/{candidate}/terminer': () => [],
  '/certif/surveillance/{exam_session}/candidats/{candidate}/incident': () => ({ incident: 'fraud' }),
  '/certif/sessions/{exam_session}/candidats/ajout': () => CANDIDATE,
  '/certif/sessions/{exam_session}/candidats/eleves': (who) => ({ answer: who.pupil }),
  '/certif/sessions/{exam_session}/candidats/import': () => [],
  '/certif/sessions/{exam_session}/candidats/{candidate}': () => CANDIDATE,
  '/certif/sessions/{exam_session}/candidats/{candidate}/retirer': () => [],
  '/certif/sessions/{exam_session}/finalisation': () => [],
  '/certif/sessions/{exam_session}/finalisation/{candidate}': () => ({ incident: 'fraud' }),
  '/certif/sessions/{exam_session}/finalisation/{candidate}/incidents/{incident}/supprimer': () => [],
};

const table = (await palierctl('routes', '--format=tsv')).trimEnd().split('\n').slice(1).map((line) => {
  const [method, path, name, form, pool, flags] = line.split('\t');
  return { method, path, name, form, pool, flags };
});
const gets = table.filter((r) => r.method === 'GET' && r.name !== '-');
const posts = table.filter((r) => r.method === 'POST');
const paths = [...new Set(table.map((r) => r.path))];

let hash;
let open; // a campaign that anybody may join
const readers = {};

// Someone with one assessment under way and one that is over.
async function someone(kind) {
  const who = await person({ kind, hash });
  const demonstration = async () => (await who.post('/demonstration')).to.split('/')[2];
  who.open = await demonstration();
  await reply(who, who.open, { skip: true });
  who.over = await demonstration();
  for (let i = 0; i < 5; i++) await reply(who, who.over, { skip: true });
  return who;
}

const NOTHING = '00000000-0000-4000-8000-000000000000';
const fill = (path, who) => path
  .replace('{assessment}', path.endsWith('/resultats') ? who.over : who.open)
  .replace('{provider}', 'ent').replace('{class}', '3A').replace('{topic}', 'moteur').replace('{id}', 'moteur-1a').replace(/\{code\}/, path.startsWith('/competences') ? '1.1'
    : path.startsWith('/certificats') ? 'P-22222222' : path.startsWith('/campagnes') ? open.code : who.code ?? token())
  .replace(/\{(\w+)\}/g, (_, name) => who[name] ?? NOTHING);

before(async () => {
  hash = await passwordHash();
  open = await campaign(null);
  readers.person = await someone('person');
  readers.anonymous = await someone('anonymous');
  readers.person.participation = (await readers.person.post(`/campagnes/${open.code}/rejoindre`, {})).to.split('/')[2];
  // A visitor asks for somebody's assessment.
  readers.visitor = Object.assign(new Client(), { open: readers.person.open, over: readers.person.over });
});

test('every route of the map is in the tables of this test', () => {
  assert.deepEqual(gets.map((r) => r.path).filter((p) => !GETS[p]), []);
  assert.deepEqual(posts.map((r) => r.path).filter((p) => !POSTS[p]), []);
  assert.deepEqual(table.filter((r) => r.name === '-').map((r) => r.path), PROBES);
});

for (const { path, name } of gets) {
  for (const [reader, wanted] of Object.entries(GETS[path] ?? {})) {
    test(`GET ${path} for ${reader}: ${wanted instanceof RegExp ? 'sent on' : wanted}`, async () => {
      const who = readers[reader];
      const answer = await who.get(fill(path, who));
      if (wanted instanceof RegExp) {
        assert.equal(answer.status, 303);
        assert.match(answer.to, wanted);
        if (wanted === SIGN_IN) assert.equal(answer.to, `/connexion?retour=${fill(path, who)}`);
        return;
      }
      assert.equal(answer.status, wanted);
      assertOurPage(answer, path);
      assert.equal(answer.page.name, wanted === 200 ? name.replace('.', '/') : 'visitor/error', 'data-page');
      assert.match(answer.page.textOf('title') ?? '', /\S.*Palier/, 'title');
      assert.ok(answer.page.textOf('h1').length > 0, 'h1 is empty');
      assertLacks(answer.text, /\{[\w$@.]+\}/, 'a placeholder is left over');
      assert.ok(answer.body.length <= 60 * 1024, `${answer.body.length} bytes`);
      assert.ok(/^<!doctype html/i.test(answer.text), 'no doctype');
      const ids = answer.page.elements.filter((e) => !e.close && e.attributes.id).map((e) => e.attributes.id);
      assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), [], 'ids given twice');
      assert.equal(answer.headers['cache-control'], reader === 'visitor' && wanted === 200 && !/form/.test(
        gets.find((r) => r.path === path).flags) ? 'private, no-cache' : 'no-store');
    });
  }
}

test('every link of every page leads to a page', async () => {
  const seen = new Map();
  for (const [reader, who] of Object.entries(readers)) {
    for (const { path } of gets) {
      const answer = await who.get(fill(path, who));
      if (answer.status !== 200) continue;
      for (const { attributes: { href } } of answer.page.all('a')) {
        assert.ok(href !== undefined, `${path}: a link to nowhere`);
        if (/^(#|mailto:)/.test(href)) {
          if (href.length > 1 && href[0] === '#')
            assert.ok(answer.page.byId(href.slice(1)), `${path} (${reader}): ${href} leads to nothing`);
          continue;
        }
        if (/^https?:/.test(href)) continue;
        assert.match(href, /^\//, `${path}: ${href}`);
        const target = href.replace(/#.*/, '');
        if (seen.has(reader + target)) continue;
        const found = await who.get(target);
        seen.set(reader + target, found.status);
        assert.ok(found.status === 200 || found.status === 303, `${path} (${reader}): ${href} is a ${found.status}`);
      }
    }
  }
  assert.ok(seen.size > 40, `only ${seen.size} links`);
});

for (const { path, flags } of table.filter((r) => r.name === '-')) {
  test(`GET ${path} says ok in one plain line (${flags})`, async () => {
    const answer = await new Client().get(path);
    assert.equal(answer.status, 200);
    assert.equal(answer.text, 'ok\n');
    assert.match(answer.headers['content-type'], /^text\/plain/);
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.equal(answer.headers['set-cookie'], undefined);
  });
}

for (const { path } of gets) {
  test(`HEAD ${path} has the head of GET and no body`, async () => {
    const who = readers.person;
    const [head, get] = [await who.send('HEAD', fill(path, who)), await who.get(fill(path, who))];
    assert.equal(head.status, get.status);
    assert.equal(head.body.length, 0);
    for (const name of ['content-type', 'cache-control', 'location']) assert.equal(head.headers[name], get.headers[name]);
  });
}

for (const path of paths) {
  const methods = table.filter((r) => r.path === path).map((r) => r.method);
  const allow = [...methods.includes('GET') ? ['GET', 'HEAD'] : [], ...methods.includes('POST') ? ['POST'] : []];
  const wrong = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', ...['GET', 'POST'].filter((m) => !methods.includes(m))];
  test(`${path} takes ${allow.join(', ')}; anything else is a 405 that says so`, async () => {
    const who = readers.person;
    for (const method of wrong) {
      const answer = await who.send(method, fill(path, who), { headers: { origin: ORIGIN } });
      assert.equal(answer.status, 405, method);
      assert.equal(answer.headers.allow, allow.join(', '), method);
      assertOurPage(answer, `${method} ${path}`);
    }
  });
}

for (const path of ['/inconnu', '/competences/', '/competences/9.9', '/competences/11', '/competences/1.1/', '/fiches/',
  '/fiches/Moteur', '/fiches/inconnue', '/evaluations/x', '/accueil/', '/sante/x', '//', '/%61ide', '/index.php',
  '/evaluations/00000000-0000-4000-8000-000000000000', '/.git/config', '/erreurs/404.html', '/nouveau-mot-de-passe/court',
  '/fiches/moteur%0a']) {
  test(`GET ${path} is a 404 page of ours`, async () => {
    const answer = await readers.person.get(path);
    assert.equal(answer.status, 404);
    assertOurPage(answer, path);
    if (answer.page.name) assert.equal(answer.page.name, 'visitor/error');
  });
}

test('a path that leads out of the site is a 400 page of ours', async () => {
  for (const path of ['/%2e%2e/%2e%2e/etc/passwd', '/../../etc/passwd', '/statique/../../../etc/passwd']) {
    const answer = await readers.person.get(path, { absolute: true });
    assert.equal(answer.status, 400, path);
    assertOurPage(answer, path);
  }
});

test('the two probes answer while nobody is known and change nothing', async () => {
  const was = await fingerprint();
  for (const path of PROBES) assert.equal((await request('GET', path)).status, 200);
  assert.equal(await fingerprint(), was);
});

// ------------------------------------------------------------- forged posts

// The same of the exam: on the way in, at a question, or who watches over it.
async function sitting(path) {
  const session = await sessionOfToday();
  const watches = await tablet(session);
  let who = path === '/certification' ? await certifiable(await person()) : await arrive(session);
  if (path === '/certification/acces') await sql(`update app.candidate set entered_at = null where account = '${who.id}'`);
  if (/\/(test|reprise)$/.test(path)) await sql(`update app.candidate set admitted_at = now() where account = '${who.id}'`);
  if (/\{assessment\}|terminer$/.test(path)) {
    await sql(`update app.candidate set account = null where account = '${who.id}'`);
    who = await sit(session, watches);
    Object.assign(who, { open: who.assessment, key: (await asked(who)).key });
  }
  if (path.startsWith('/certif/')) who = path === '/certif/surveillance' ? new Client() : watches;
  return Object.assign(who, { session, exam_session: session.id, candidate: session.candidates[0].id });
}

// Somebody for whom each post would do something; each test has their own.
async function victim(path) {
  if (/^\/(certification|certif\/surveillance)/.test(path)) return sitting(path);
  const known = await person({ hash });
  const who = ['/inscription', '/connexion'].includes(path) ? Object.assign(new Client(), { email: known.email }) : known;
  if (path.startsWith('/operateur/')) await sql(`insert into app.role values ('${who.id}', 'operator')`);
  if (path.includes('{exam_window}'))
    who.exam_window = await sql("insert into app.exam_window (level, opens, closes) values ('cap', '2031-01-01', '2031-01-02') returning id");
  if (path.startsWith('/orga/eleves')) Object.assign(who, await pupilSchool(who));
  else if (/^\/(orga|certif\/equipe|invitations|mes-espaces|operateur\/etab)/.test(path)) Object.assign(who, await school(who));
  else if (/^\/(jury|verification)/.test(path)) {
    const sat = await satExam(who, { published: path.startsWith('/verif') });
    Object.assign(who, sat, { open: sat.exam });
    if (path.startsWith('/jury')) await sql(`insert into app.role values ('${who.id}', 'jury')`);
  } else if (path.startsWith('/certif/')) Object.assign(who, await examSession(who));
  if (path.endsWith('/accepter')) // somebody else's
    await sql(`delete from app.center_member where account = '${who.id}'; delete from app.organization_member where account = '${who.id}'`);
  if (path.startsWith('/orga/campagnes')) Object.assign(who, await campaign(who));
  if (path.includes('{participation}'))
    who.participation = (await who.post(`/campagnes/${open.code}/rejoindre`, {})).to.split('/')[2];
  if (path.startsWith('/evaluations/')) {
    who.open = await startPlacement(who);
    who.key = (await who.get(`/evaluations/${who.open}`)).page.forms.flatMap((f) => f.fields)
      .find((f) => f.name === 'key')?.value;
  }
  return who;
}

const FORGERIES = {
  'without csrf': () => ({ csrf: null }),
  'with an empty csrf': () => ({ csrf: '' }),
  "with another session's csrf": async () => ({ csrf: await readers.anonymous.csrf() }),
  'from a foreign origin': () => ({ origin: 'https://ailleurs.example' }),
  'from the origin null': () => ({ origin: 'null' }),
  'from the same host on another port': () => ({ origin: 'http://127.0.0.1:1' }),
  'with the own origin as a part of a foreign one': () => ({ origin: `${ORIGIN}.ailleurs.example` }),
  'without Origin and Referer': () => ({ origin: null }),
  'with a foreign Referer': () => ({ origin: null, headers: { referer: `https://ailleurs.example/${ORIGIN}/` } }),
};

// A CAS server's own post has neither Origin nor cookie: test-cas.mjs says what it may do.
for (const { path } of posts.filter((r) => !/cas_logout/.test(r.flags))) {
  test(`POST ${path} that is forged is a 403 page, changes nothing, and a true one gets through`, async () => {
    const who = await victim(path);
    const where = fill(path, who);
    await who.csrf();
    const was = await fingerprint();
    for (const [what, how] of Object.entries(FORGERIES)) {
      const answer = await who.post(where, POSTS[path](who), await how(who));
      assert.equal(answer.status, 403, what);
      assertOurPage(answer, what);
      assert.equal(await fingerprint(), was, what);
    }
    const none = await new Client().post(where, POSTS[path](who), { csrf: null });
    assert.equal(none.status, 403, 'a visitor without cookie and csrf');
    assert.equal(await fingerprint(), was);
    const referer = await who.post(where, POSTS[path](who), { origin: null, headers: { referer: `${ORIGIN}/x?y#z` } });
    const wanted = path.startsWith('/nouveau') ? 404 : /\/(import|finalisation)$/.test(path) ? 422 // without a file, a test
      : path === '/orga/eleves/identifiants' ? 200 : 303;
    assert.equal(referer.status, wanted, `a true one: ${referer.page.text.slice(0, 200)}`);
  });
}

test('a csrf value in the query counts for nothing', async () => {
  const who = await person();
  const was = await fingerprint();
  const answer = await who.post(`/demonstration?csrf=${await who.csrf()}`, encode({}), { csrf: null });
  assert.equal(answer.status, 403);
  assert.equal(await fingerprint(), was);
});
