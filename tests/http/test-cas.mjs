// seconds: 180
// Sign-in by a CAS server: the whole way with a real one (LemonLDAP::NG), and every fault with one that lies.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import http from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { BASE, Client, FORM, ORIGIN, PASSWORD, SITE_DIR, assertLacks, assertOurPage, fingerprint, palierctl, passwordHash,
  person, request, rows, site, sql, token, until } from './client.mjs';
import { WORDS, configure, freePort, missing, startServer } from '../cas/cas.mjs';

let real;
let fake;
const asked = []; // the addresses that the liar was asked
const secrets = []; // tickets, that no log may know

const success = (user, attributes = '') => `<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">
  <cas:authenticationSuccess><cas:user>${user}</cas:user><cas:attributes>${attributes}</cas:attributes>
  </cas:authenticationSuccess></cas:serviceResponse>`;

// What the liar answers, by the first part of the path.
const LIES = {
  bon: (answer, ticket) => answer.end(success(ticket.replace(/^ST-(.*?)(-\d+)?$/, '$1').replace(/&/g, '&amp;'), '<cas:PRE>Max</cas:PRE>')),
  lent: () => {},
  engorge: () => {},
  egoutte: (answer) => { answer.write('<cas'); },
  enorme: (answer) => answer.end(success('x') + ' '.repeat(70000)),
  redirige: (answer) => answer.writeHead(302, { location: '/bon/p3/serviceValidate?ticket=ST-x' }).end(success('x')),
  hostile: (answer) => answer.end(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${success('&x;')}`),
  malade: (answer) => answer.writeHead(500).end(success('x')),
  muette: (answer) => answer.end('<html><body>Bienvenue</body></html>'),
  tronque: (answer) => { answer.writeHead(200, { 'content-length': 5000 }); answer.write(success('x')); answer.destroy(); },
  anonyme: (answer) => answer.end(success('x', '<cas:NOM>B</cas:NOM>')),
};

before(async () => {
  const port = await freePort();
  await palierctl('settings', 'set', 'site_address', BASE.href.replace(/\/$/, ''));
  fake = http.createServer((question, answer) => {
    const url = new URL(question.url, 'http://x');
    asked.push(question.url);
    LIES[url.pathname.split('/')[1]](answer, url.searchParams.get('ticket'));
  });
  await new Promise((done) => fake.listen(port, '127.0.0.1', done));
  const providers = Object.fromEntries(Object.keys(LIES).map((name) => [name,
    `url="http://127.0.0.1:${port}/${name}" first_name="PRE" ${name === 'anonyme' ? 'identifier="IDO"' : ''}`]));
  providers.absente = `url="http://127.0.0.1:${await freePort()}/cas"`;
  if (!missing) {
    real = await startServer(SITE_DIR, BASE.origin);
    providers.ent = `url="${real.url}" ca="${real.ca}" logout="true" ${WORDS}`;
    providers.inconnu = `url="${real.url}"`;
    providers.autre = `url="https://localhost:${real.port}/cas" ca="${real.ca}"`;
  }
  await configure(SITE_DIR, site, providers);
});
after(() => {
  real?.stop();
  fake.close();
  fake.closeAllConnections?.();
});

const service = (provider) => `${BASE.href.replace(/\/$/, '')}/connexion/cas/${provider}/retour`;
const back = (provider, ticket) => `/connexion/cas/${provider}/retour?ticket=${encodeURIComponent(ticket)}`;

// The state of all that signing in could change.
async function state() {
  return `${await fingerprint()} ${await sql(`select count(*) from app.identity`)}`;
}

// Somebody at the real server and here; the answer with which they come back.
async function comeByReal(login, { client = new Client(), portal = real.browser(), retour = '' } = {}) {
  const leave = await client.get(`/connexion/cas/ent${retour ? `?retour=${retour}` : ''}`);
  assert.equal(leave.status, 303);
  const to = await portal.signIn(leave.headers.location, login);
  assert.ok(to.startsWith(`${service('ent')}?ticket=`), to);
  const ticket = new URL(to).searchParams.get('ticket');
  secrets.push(ticket);
  return { client, portal, ticket, answer: await client.get(back('ent', ticket)) };
}

async function assertRefused(answer, status, what) {
  assert.equal(answer.status, status, what);
  assertOurPage(answer, what);
  assert.equal(answer.page.name, 'visitor/error');
  assert.ok(answer.page.one('a', (a) => a.href === '/connexion'), `${what}: no way back to the sign-in page`);
  assert.equal(answer.headers['set-cookie'], undefined, `${what}: a cookie`);
}

// ------------------------------------------------------------- by the real server

const options = { skip: missing };

test('the sign-in page leads to each server that is configured, with the way back', options, async () => {
  const { page } = await new Client().get('/connexion?retour=/competences');
  assert.equal(page.one('a', (a) => a.href === '/connexion/cas/ent?retour=/competences') !== undefined, true);
  assert.match(page.text, /Se connecter avec Mon ENT ent/);
  const refused = await new Client().post('/connexion', { login: 'a', password: 'b', retour: '/competences' });
  assert.equal(refused.status, 422);
  assert.ok(refused.page.one('a', (a) => a.href === '/connexion/cas/ent?retour=/competences'), 'after a fault too');
});

test('a server that is not configured is a 404', async () => {
  for (const path of ['/connexion/cas/personne', '/connexion/cas/personne/retour?ticket=ST-1'])
    assertOurPage(await request('GET', path), path);
  assert.equal((await request('GET', '/connexion/cas/personne')).status, 404);
  assert.equal((await request('GET', '/connexion/cas/personne/retour?ticket=ST-1')).status, 404);
  assert.equal((await request('POST', '/connexion/cas/personne/retour')).status, 404);
});

test('our address at the server is the site\'s own, whatever a request says of hosts', options, async () => {
  const answer = await request('GET', '/connexion/cas/ent?retour=/mes-tutos', { headers: { host: 'ailleurs.example',
    'x-forwarded-host': 'ailleurs.example', forwarded: 'host=ailleurs.example' } });
  const to = new URL(answer.headers.location);
  assert.equal(to.origin + to.pathname, `${real.url}/login`);
  assert.deepEqual([...to.searchParams], [['service', service('ent')]]);
});

test('a pupil comes by the real server: account, names, what the school sends, the way back', options, async () => {
  const { client, ticket, answer } = await comeByReal('rtyler', { retour: '/competences/1.1' });
  assert.equal(answer.status, 303, answer.text);
  assert.equal(answer.to, '/competences/1.1');
  assertLacks(answer.headers.location, ticket, 'the redirect');
  assert.equal(answer.headers['referrer-policy'], 'strict-origin');
  assert.equal(client.cookies.length, 2, 'a new cookie');
  const [who] = await rows(`select a.first_name, a.last_name, a.email, a.password_hash, i.identifier, i.attributes
    from app.identity i join app.account a on a.id = i.account where i.provider = 'ent' and i.identifier = 'ido-rtyler'`);
  assert.deepEqual(who, { first_name: 'Zoé', last_name: "D'Almeida", email: null, password_hash: null,
    identifier: 'ido-rtyler', attributes: { first_name: ['Zoé'], last_name: ["D'Almeida"], uai: ['0750001A'],
      profile: ['National_elv'], division: ['6E1', '6E2'] } });
  const account = await client.get('/mon-compte');
  assert.match(account.page.text, /Zoé D'Almeida/);
  assert.match(account.page.text, /Connexion par Mon ENT ent/);
  assert.equal(account.page.form('/mon-compte/mot-de-passe'), undefined, 'no password to change');
  assert.equal(account.page.form('/mon-compte/identite'), undefined, 'names are the school\'s');
});

test('who comes again is the same person; a teacher is another', options, async () => {
  const id = (login) => sql(`select account from app.identity where identifier = 'ido-${login}'`);
  await comeByReal('rtyler');
  const before = await id('rtyler');
  const { answer } = await comeByReal('rtyler');
  assert.equal(answer.to, '/accueil');
  assert.equal(await id('rtyler'), before);
  await comeByReal('dwho');
  assert.notEqual(await id('dwho'), before);
  assert.equal(await sql(`select attributes #>> '{profile,0}' from app.identity where identifier = 'ido-dwho'`), 'National_ens');
});

test('of whom nothing but the identifier is sent: the pages are whole', options, async () => {
  const { client, answer } = await comeByReal('msmith');
  assert.equal(answer.status, 303);
  for (const path of ['/accueil', '/mon-compte']) {
    const page = await client.get(path);
    assert.equal(page.status, 200);
    assertOurPage(page, path);
    assert.match(page.page.text, /Mon espace/);
  }
  assert.ok((await client.get('/mon-compte')).page.form('/mon-compte/identite'), 'names can be given here');
});

test('who signs in ends the session that the browser had', options, async () => {
  const client = await person();
  const was = client.token;
  await comeByReal('rtyler', { client });
  assert.notEqual(client.token, was);
  assert.equal((await new Client(was).get('/accueil')).status, 303, 'the old cookie opens nothing');
});

test('a ticket that has served opens nothing again', options, async () => {
  const { ticket } = await comeByReal('rtyler');
  const was = await state();
  await assertRefused(await new Client().get(back('ent', ticket)), 403, 'replayed');
  assert.equal(await state(), was);
});

test('a ticket for another site opens nothing', options, async () => {
  const other = `${real.url}/login?service=${encodeURIComponent('http://127.0.0.1:9/connexion')}`;
  const to = await real.browser().signIn(other, 'rtyler');
  const was = await state();
  await assertRefused(await new Client().get(back('ent', new URL(to).searchParams.get('ticket'))), 403, 'foreign');
  assert.equal(await state(), was);
});

test('a ticket of one server opens nothing by another', options, async () => {
  const to = await real.browser().signIn(`${real.url}/login?service=${encodeURIComponent(service('ent'))}`, 'rtyler');
  const was = await state();
  await assertRefused(await new Client().get(back('hostile', new URL(to).searchParams.get('ticket'))), 503, 'elsewhere');
  assert.equal(await state(), was);
});

test('no ticket, one that is none, or two: nothing is opened', options, async () => {
  const was = await state();
  for (const query of ['', '?ticket=', '?ticket=ST-faux', `?ticket=${'x'.repeat(600)}`, '?ticket=ST-%20', '?ticket=ST-%C3%A9',
    '?ticket=ST-1&ticket=ST-2'])
    await assertRefused(await new Client().get(`/connexion/cas/ent/retour${query}`), 403, query);
  assert.equal(await state(), was);
});

test('the way back belongs to the browser that was sent: another one goes to its dashboard', options, async () => {
  const sent = new Client();
  const leave = await sent.get('/connexion/cas/ent?retour=/mes-tutos');
  const to = await real.browser().signIn(leave.headers.location, 'rtyler');
  const answer = await new Client().get(back('ent', new URL(to).searchParams.get('ticket')));
  assert.equal(answer.to, '/accueil');
  const { answer: own } = await comeByReal('dwho', { client: sent, retour: '/mes-tutos' });
  assert.equal(own.to, '/mes-tutos');
});

test('single logout by the real server ends the session of that ticket alone', options, async () => {
  const elsewhere = await comeByReal('rtyler');
  const { client, portal } = await comeByReal('rtyler');
  assert.equal((await client.get('/accueil')).status, 200);
  await portal.signOut(real);
  await until(async () => (await client.get('/accueil')).status === 303, 'the session to end');
  assert.equal((await elsewhere.client.get('/accueil')).status, 200, 'the other browser');
});

test('who signs out here is shown how to leave the server too', options, async () => {
  const { client } = await comeByReal('rtyler');
  const answer = await client.post('/deconnexion');
  assert.equal(answer.to, '/connexion?sorti=ent');
  const { page } = await client.get(answer.to);
  assert.ok(page.one('a', (a) => a.href === `${real.url}/logout`));
  assert.equal((await new Client().get('/connexion?sorti=bon')).page.one('a', (a) => /logout/.test(a.href ?? '')), undefined);
});

test('who has no password deletes their account by a tick, and may come again', options, async () => {
  const { client } = await comeByReal('rtyler');
  const was = await sql(`select account from app.identity where identifier = 'ido-rtyler'`);
  const refused = await client.post('/mon-compte/supprimer', {});
  assert.equal(refused.status, 422);
  assertOurPage(refused, 'without the tick');
  assert.match(refused.page.textById('fautes'), /cochez la case/);
  assert.equal((await client.post('/mon-compte/supprimer', { confirm: 'yes' })).to, '/');
  assert.equal(await sql(`select count(*) from app.account where id = '${was}'`), '0');
  const { answer } = await comeByReal('rtyler');
  assert.equal(answer.status, 303);
  assert.notEqual(await sql(`select account from app.identity where identifier = 'ido-rtyler'`), was);
});

test('a pupil who comes by the server is matched once, by their date of birth, and known from then on', options, async () => {
  await sql(`delete from app.account a using app.identity i where i.account = a.id and i.identifier = 'ido-rtyler'`);
  const organization = await sql(`insert into app.organization (type, name, email)
    values ('SCO', 'Collège Premier', 'chef@essai.example') returning id`);
  await sql(`insert into app.pupil (organization, national_id, last_name, first_name, birth_date, division) values
    ('${organization}', '111111111AA', 'D''ALMEIDA', 'Zoé', '2012-03-01', '6E1'),
    ('${organization}', '222222222BB', 'D''ALMEIDA', 'Zoé', '2011-07-14', '6E2')`);
  await sql(`insert into app.campaign (organization, code, kind, name) values
    ('${organization}', 'CASESS234', 'collection', 'Une'), ('${organization}', 'CASESS235', 'collection', 'Deux')`);
  const client = new Client();
  const before = await client.get('/campagnes/CASESS234');
  assert.ok(before.page.one('a', (a) => a.href === '/connexion/cas/ent?retour=/campagnes/CASESS234'), 'the way by the portal');
  const { answer } = await comeByReal('rtyler', { client, retour: '/campagnes/CASESS234' });
  assert.equal(answer.to, '/campagnes/CASESS234');
  const asked = (await client.get('/campagnes/CASESS234')).page;
  const form = asked.form('/campagnes/CASESS234/rejoindre');
  const fields = Object.fromEntries(form.fields.filter((f) => f.name).map((f) => [f.name, f.value]));
  assert.equal(fields.first_name, 'Zoé');
  assert.equal(fields.last_name, "D'Almeida");
  const none = await client.post('/campagnes/CASESS234/rejoindre', { ...fields, birth_date: '01/01/2010' });
  assert.equal(none.status, 422, 'a wrong date');
  const joined = await client.post('/campagnes/CASESS234/rejoindre', { ...fields, birth_date: '01/03/2012' });
  assert.match(joined.to ?? joined.page.textById('fautes'), /^\/(participations|evaluations)\//);
  assert.equal(await sql(`select p.national_id from app.pupil p join app.identity i on i.account = p.account
    where i.provider = 'ent' and i.identifier = 'ido-rtyler'`), '111111111AA');
  const { client: again } = await comeByReal('rtyler');
  const known = (await again.get('/campagnes/CASESS235')).page.form('/campagnes/CASESS235/rejoindre');
  assert.ok(!known.fields.some((f) => f.name === 'birth_date'), 'nothing is asked again');
  assert.equal((await again.post('/campagnes/CASESS235/rejoindre')).status, 303);
});

for (const [name, what] of [['inconnu', 'a certificate that nobody vouches for'], ['autre', 'a certificate of another name']]) {
  test(`${what}: the server counts as away`, options, async () => {
    const was = await state();
    await assertRefused(await new Client().get(back(name, 'ST-1')), 503, what);
    assert.equal(await state(), was);
    await until(() => readFileSync(`${SITE_DIR}/log/access.log`, 'utf8').includes(`${name}: SSL`), 'a word in the log');
  });
}

// ------------------------------------------------------------- by one that lies

test('the ticket is one value of the question, whatever is in it', async () => {
  asked.length = 0;
  const ticket = 'ST-1&service=http://ailleurs.example/&renew=true#x%26';
  const answer = await new Client().get(back('bon', ticket));
  assert.equal(answer.status, 303);
  const url = new URL(asked.at(-1), 'http://x');
  assert.deepEqual([...url.searchParams], [['service', service('bon')], ['ticket', ticket]]);
  assert.equal(url.pathname, '/bon/p3/serviceValidate');
});

for (const [name, what] of [['enorme', 'a huge answer'], ['redirige', 'a redirect'], ['hostile', 'a document type'],
  ['malade', 'a success under 500'], ['muette', 'a page of HTML'], ['tronque', 'an answer that breaks off'],
  ['absente', 'nobody there']]) {
  test(`${what}: a page says that the server is away, nothing is opened`, async () => {
    const was = await state();
    asked.length = 0;
    await assertRefused(await new Client().get(back(name, `ST-${name}`)), 503, what);
    assert.equal(await state(), was);
    assert.ok(asked.length <= 2, 'asked once, or again where a kept connection had ended');
  });
}

for (const name of ['lent', 'egoutte']) {
  test(`a slow server (${name}) holds nobody for long, and is then left alone`, async () => {
    const was = await state();
    const first = await new Client().get(back(name, 'ST-1'));
    await assertRefused(first, 503, name);
    assert.ok(first.ms > 3500 && first.ms < 9000, `${first.ms} ms`);
    assert.equal(await state(), was);
  });
}

test('while one server is slow, passwords still sign in', async () => {
  const hash = await passwordHash();
  const who = await person({ hash });
  const slow = [1, 2, 3, 4].map((n) => new Client().get(back('engorge', `ST-${n}`)));
  const answer = await new Client().post('/connexion', { login: who.email, password: PASSWORD });
  assert.equal(answer.status, 303);
  assert.ok(answer.ms < 9000, `${answer.ms} ms`);
  for (const one of await Promise.all(slow)) assert.equal(one.status, 503);
});

test('a success without the identifier opens nothing and says what is missing', async () => {
  const was = await state();
  const answer = await new Client().get(back('anonyme', 'ST-1'));
  await assertRefused(answer, 403, 'no identifier');
  assert.match(answer.page.text, /Il manque votre identifiant/);
  assert.equal(await state(), was);
});

test('a person who comes twice at once has one account', async () => {
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => new Client().get(back('bon', `ST-double-${n}`))));
  for (const answer of answers) assert.equal(answer.status, 303);
  assert.equal(await sql(`select count(*) from app.identity where identifier = 'double'`), '1');
});

test('a class of thirty comes within a few seconds, nobody is turned away', async () => {
  const began = performance.now();
  const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => new Client().get(back('bon', `ST-classe${n}`))));
  for (const answer of answers) assert.equal(answer.status, 303);
  assert.ok(performance.now() - began < 15000);
});

// ------------------------------------------------------------- the server's own posts

const logout = (ticket, { nameId = '@NOT_USED@' } = {}) => `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"
  xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="x" Version="2.0" IssueInstant="2026-11-22T15:00:00Z">
  <saml:NameID>${nameId}</saml:NameID><samlp:SessionIndex>${ticket}</samlp:SessionIndex></samlp:LogoutRequest>`;
const tell = (body, headers = {}) => request('POST', '/connexion/cas/bon/retour', { body, headers: { 'content-type': FORM, ...headers } });
const form = (xml) => `logoutRequest=${encodeURIComponent(xml)}`;

test('a logout request ends the session of its ticket, from anywhere and without a cookie', async () => {
  const client = new Client();
  await client.get(back('bon', 'ST-sortie-1'));
  assert.equal((await client.get('/accueil')).status, 200);
  assert.equal((await tell(form(logout('ST-sortie-1')), { origin: 'https://cas.example' })).status, 200);
  assert.equal((await client.get('/accueil')).status, 303);
});

test('whatever else a logout request holds, it is answered alike and changes nothing', async () => {
  const client = new Client();
  await client.get(back('bon', 'ST-reste-1'));
  const was = await state();
  const cookie = { cookie: `palier=${client.token}` };
  for (const body of ['', 'x', 'logoutRequest=', form('<x/>'), form(logout('')), form(logout('ST-autre-1')),
    form(logout('ST-autre-1', { nameId: 'reste' })), form(logout("ST-' or 1=1")), form(logout('%')),
    form(`<!DOCTYPE a [<!ENTITY t "ST-reste-1">]>${logout('&t;')}`), form(`${logout('ST-reste-1')}<x/>`),
    form(logout('ST-reste-1') + ' '.repeat(9000)), 'logoutRequest=%00', 'logoutRequest=%FF', `${form(logout('x'))}&a=%C0%AF`]) {
    const answer = await tell(body, cookie);
    assert.equal(answer.status, 200, body.slice(0, 60));
    assert.equal(answer.text, 'ok\n');
    assert.equal(answer.headers['set-cookie'], undefined);
  }
  assert.equal((await tell(form(logout('ST-reste-1')), { 'content-type': 'text/plain' })).status, 200);
  assert.equal((await request('POST', '/connexion/cas/lent/retour', { body: form(logout('ST-reste-1')),
    headers: { 'content-type': FORM } })).status, 200, 'another server\'s word');
  assert.equal((await tell(`logoutRequest=${'x'.repeat(40000)}`)).status, 413);
  assert.equal(await state(), was);
  assert.equal((await client.get('/accueil')).status, 200);
});

test('a way back given twice is a 400, one out of the site is none', async () => {
  const answer = await request('GET', '/connexion/cas/bon?retour=/a&retour=/b');
  assert.equal(answer.status, 400);
  assertOurPage(answer, 'twice');
  const client = new Client();
  await client.get('/connexion/cas/bon?retour=https://ailleurs.example/');
  assert.equal((await client.get(back('bon', 'ST-retour-1'))).to, '/accueil');
});

test('only that route needs neither Origin nor CSRF value', async () => {
  const client = await person();
  for (const path of ['/deconnexion', '/mon-compte/supprimer', '/connexion'])
    assert.equal((await client.post(path, {}, { csrf: null, origin: null })).status, 403, path);
  assert.equal((await client.post('/connexion/cas/bon', {}, { origin: ORIGIN })).status, 405);
});

test('tickets are in no log', async () => {
  const mark = token();
  secrets.push(mark);
  await new Client().get(back('absente', `ST-${mark}`));
  await new Client().get(back('bon', `ST-${mark}`));
  await request('GET', `/connexion/cas/personne/retour?ticket=ST-${mark}`);
  await request('GET', `/connexion/cas/bon/retour?ticket=ST-${mark}${'x'.repeat(9000)}`);
  const last = token();
  await request('GET', `/statique/${last}`);
  await until(() => readFileSync(`${SITE_DIR}/log/nginx-access.log`, 'utf8').includes(last), 'nginx\'s lines');
  for (const name of readdirSync(`${SITE_DIR}/log`))
    for (const secret of secrets) assertLacks(readFileSync(`${SITE_DIR}/log/${name}`, 'utf8'), secret, name);
});
