// Accounts: signing up, in and out, what a session is, what an attacker learns and how far they get.
import { before, beforeEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, ORIGIN, PASSWORD, PREFIX, assertOurPage, encode, fastcgi, fieldOf, median, passwordHash, person,
  quote, race, rows, sha256, sql, token } from './client.mjs';

let hash;
before(async () => {
  hash = await passwordHash();
});
beforeEach(() => sql('delete from app.sign_in_failure; delete from app.password_reset'));

const signIn = (client, login, password = PASSWORD, more = {}) => client.post('/connexion', { login, password, ...more });
const sessions = (who) => sql(`select count(*) from app.session where account = '${who.id}'`);

// ------------------------------------------------------------- in and out

test('signing up signs in', async () => {
  const client = new Client();
  const answer = await client.post('/inscription', { first_name: ' Ada  Marie ', last_name: 'Lovelace',
    email: ' Ada@Exemple.fr ', password: PASSWORD, terms: 'yes' });
  assert.equal(answer.status, 303);
  assert.equal(answer.to, '/accueil');
  const page = await client.get('/accueil');
  assert.equal(page.status, 200);
  assert.ok(page.page.text.includes('Ada Marie'));
  const [account] = await rows(`select * from app.account where lower(email) = 'ada@exemple.fr'`);
  assert.equal(account.first_name, 'Ada Marie');
  assert.match(account.password_hash, /^\$y\$/);
  assert.ok(account.terms_at);
  assert.ok(!JSON.stringify(account).includes(PASSWORD));
});

test('two sign-ups with one address in the same instant make one account; the other is told at the field', async () => {
  const clients = [new Client(), new Client()];
  for (const client of clients) await client.csrf();
  const answers = await race('account', clients.map((client, i) => () => client.post('/inscription', { first_name: 'Jumeau',
    last_name: `${i}`, email: i ? 'Jumeau@exemple.fr' : 'jumeau@exemple.fr', password: PASSWORD, terms: 'yes' })));
  assert.deepEqual(answers.map((a) => a.status).sort(), [303, 422]);
  const told = answers.find((a) => a.status === 422);
  assert.equal(fieldOf(told.page.form('/inscription'), 'email')['aria-invalid'], 'true');
  assert.equal(await sql(`select count(*) from app.account where lower(email) = 'jumeau@exemple.fr'`), '1');
});

test('signing in by e-mail, in whatever case, or by username', async () => {
  const who = await person({ hash });
  await sql(`update app.account set username = 'lina.berthier' where id = '${who.id}'`);
  for (const login of [who.email, who.email.toUpperCase(), ` ${who.email} `, 'lina.berthier', 'LINA.Berthier']) {
    const client = new Client();
    const answer = await signIn(client, login);
    assert.equal(answer.status, 303, login);
    assert.equal(answer.to, '/accueil');
    assert.equal((await client.get('/accueil')).status, 200);
  }
});

test('a password is compared to the last letter', async () => {
  const who = await person({ hash });
  for (const wrong of [PASSWORD.slice(0, -1), `${PASSWORD} `, PASSWORD.toLowerCase(), ''])
    assert.equal((await signIn(new Client(), who.email, wrong)).status, 422, wrong);
});

test('an account without a password cannot be entered with any', async () => {
  const who = await person();
  for (const wrong of ['', PASSWORD, '*', 'null']) assert.equal((await signIn(new Client(), who.email, wrong)).status, 422);
});

test('signing out ends the session: the old cookie opens nothing, elsewhere one stays in', async () => {
  const who = await person({ hash });
  const elsewhere = new Client();
  await signIn(elsewhere, who.email);
  const old = who.token;
  const answer = await who.post('/deconnexion');
  assert.equal(answer.status, 303);
  assert.equal(answer.to, '/');
  assert.match(answer.headers['set-cookie'][0], new RegExp(`^palier=; Path=${PREFIX}/; HttpOnly; SameSite=Lax; Max-Age=0$`));
  assert.match(answer.headers['clear-site-data'], /"cache"/);
  assert.equal((await new Client(old).get('/accueil')).status, 303);
  assert.equal((await new Client(old).post('/mon-compte/identite', { first_name: 'X', last_name: 'Y' })).status, 303);
  assert.equal(await sql(`select first_name from app.account where id = '${who.id}'`), 'Lina');
  assert.equal((await elsewhere.get('/accueil')).status, 200);
});

test('signing out when nobody is in leads home', async () => {
  const answer = await new Client().post('/deconnexion');
  assert.equal(answer.status, 303);
  assert.equal(answer.to, '/');
});

// ------------------------------------------------------------- what a session is

test('each sign-in has a token of its own of 256 bits; the database has only its SHA-256', async () => {
  const who = await person({ hash });
  await sql(`delete from app.session where account = '${who.id}'`);
  const tokens = [];
  for (let i = 0; i < 5; i++) {
    const client = new Client();
    await signIn(client, who.email);
    tokens.push(client.token);
  }
  assert.equal(new Set(tokens).size, 5);
  for (const value of tokens) {
    assert.match(value, /^[A-Za-z0-9_-]{43}$/);
    assert.equal(Buffer.from(value, 'base64url').length, 32);
  }
  const kept = (await sql(`select encode(token_hash, 'hex') from app.session where account = '${who.id}'`)).split('\n');
  assert.deepEqual(kept.sort(), tokens.map(sha256).sort());
  const everything = await sql('select string_agg(s::text, E\'\\n\') from app.session s');
  for (const value of tokens) assert.ok(!everything.includes(value));
});

test('a token that was there before signing in names no session afterwards', async () => {
  const who = await person({ hash });
  const planted = token();
  const client = new Client(planted);
  assert.equal((await signIn(client, who.email)).status, 303);
  assert.notEqual(client.token, planted);
  assert.equal((await new Client(planted).get('/accueil')).status, 303);
  assert.equal((await client.get('/accueil')).status, 200);
});

test('a form\'s cookie names no session and nothing is kept of it', async () => {
  const before = await sql('select count(*) from app.session');
  const visitor = new Client();
  assert.equal((await visitor.get('/connexion')).status, 200);
  assert.match(visitor.token, /^[A-Za-z0-9_-]{43}$/);
  assert.equal(await sql('select count(*) from app.session'), before);
  const kept = visitor.token;
  await visitor.get('/inscription');
  assert.equal(visitor.token, kept, 'another form gave another cookie');
});

test('pages without a form give a visitor no cookie', async () => {
  for (const path of ['/aide', '/plan-du-site', '/accueil', '/statique/palier.css', '/inconnu'])
    assert.equal((await new Client().get(path)).headers['set-cookie'], undefined, path);
});

test('the cookie: HttpOnly, SameSite, its path, for the browser\'s session; without TLS neither Secure nor __Host-', async () => {
  const who = await person({ hash });
  const client = new Client();
  const answer = await signIn(client, who.email);
  assert.equal(answer.headers['set-cookie'].length, 1);
  assert.match(answer.headers['set-cookie'][0],
    new RegExp(`^palier=[A-Za-z0-9_-]{43}; Path=${PREFIX}/; HttpOnly; SameSite=Lax$`));
});

test('the cookie under TLS: __Host-palier and Secure, and the other name does not count', async () => {
  const who = await person();
  const parameters = { REQUEST_URI: '/connexion', HTTPS: 'on' };
  const form = await fastcgi(parameters);
  assert.equal(form.status, 200);
  assert.match(form.headers['set-cookie'][0], /^__Host-palier=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  const page = { REQUEST_URI: '/accueil', HTTPS: 'on' };
  assert.equal((await fastcgi({ ...page, HTTP_COOKIE: `palier=${who.token}` })).status, 303);
  assert.equal((await fastcgi({ ...page, HTTP_COOKIE: `__Host-palier=${who.token}` })).status, 200);
});

test('a session that has run out is none', async () => {
  const who = await person();
  assert.equal((await who.get('/accueil')).status, 200);
  await sql(`update app.session set expires_at = now() where account = '${who.id}'`);
  assert.equal((await who.get('/accueil')).status, 303);
});

test('acting keeps a session alive, looking does not, and never beyond a week', async () => {
  const who = await person();
  const left = () => sql(`select round(extract(epoch from expires_at - now()) / 3600) from app.session
    where account = '${who.id}'`);
  assert.equal(await left(), '1');
  await who.get('/accueil');
  assert.equal(await left(), '1');
  await who.post('/mon-compte/identite', { first_name: 'Lina', last_name: 'B' });
  assert.equal(await left(), '12');
  await sql(`update app.session set created_at = now() - interval '6 days 23 hours', expires_at = now() + interval '1 hour'
    where account = '${who.id}'`);
  await who.post('/mon-compte/identite', { first_name: 'Lina', last_name: 'B' });
  assert.equal(await left(), '1');
});

// ------------------------------------------------------------- the way back

test('after signing in one is where one wanted to be', async () => {
  const who = await person({ hash });
  const client = new Client();
  const asked = await client.get('/competences/1.1/details');
  assert.equal(asked.to, '/connexion?retour=/competences/1.1/details');
  const form = (await client.get(asked.to)).page.form('/connexion');
  const answer = await signIn(client, who.email, PASSWORD, { retour: fieldOf(form, 'retour').value });
  assert.equal(answer.to, '/competences/1.1/details');
});

test('a post of nobody\'s leads to signing in, and then to the form it came from', async () => {
  const answer = await new Client().post('/competences/1.1/evaluer');
  assert.equal(answer.status, 303);
  assert.equal(answer.to, '/connexion?retour=/competences/1.1&envoi=perdu');
});

test('whose session was closed meanwhile reads that what was sent is not kept', async () => {
  const who = await person();
  const csrf = await who.csrf();
  await new Client(who.token).post('/deconnexion', {}, { csrf });
  const sent = await who.post('/mon-compte/identite', { first_name: 'Ada', last_name: 'Lovelace' }, { csrf });
  const page = await who.get(sent.to);
  assert.equal(page.status, 200);
  assert.match(page.page.text, /ce que vous venez d’envoyer n’a pas été enregistré/);
  assert.equal(fieldOf(page.page.form('/connexion'), 'retour').value, '/mon-compte');
});

const AWAY = ['//ailleurs.example', '///ailleurs.example', '/\\ailleurs.example', '\\/ailleurs.example', '\\\\ailleurs.example',
  'https://ailleurs.example', 'http:ailleurs.example', 'https:/ailleurs.example', 'javascript:alert(1)', 'data:text/html,x',
  '/\tailleurs.example', '/\t/ailleurs.example', '/%09/ailleurs.example', '/%2f%2failleurs.example', '/%5cailleurs.example',
  '//ailleurs.example/%2e%2e', '@ailleurs.example', '/@ailleurs.example', '.ailleurs.example', '/.ailleurs.example',
  '/..//ailleurs.example', '/a//ailleurs.example', '/a\r\nX-Evil: 1', '/a\nLocation: //x', ' //ailleurs.example', '/accueil?x=//a',
  '/accueil#//a', '/．．/ailleurs', '/\u2215ailleurs.example', '/〱ailleurs.example', '?x', '#x', '', '/', 'accueil',
  `${ORIGIN}.ailleurs.example/`, '/:80', '/accueil;//x', '/é'];

test('no way back leads anywhere but into the site', async () => {
  const who = await person({ hash });
  for (const retour of AWAY) {
    if (!/[\r\n]/.test(retour) || retour) {
      const shown = await who.get(`/connexion?retour=${encodeURIComponent(retour)}`);
      assert.equal(shown.status, 303, retour);
      assert.equal(shown.to, '/accueil', JSON.stringify(retour));
      const form = await new Client().get(`/connexion?retour=${encodeURIComponent(retour)}`);
      assert.equal(fieldOf(form.page.form('/connexion'), 'retour')?.value ?? '/accueil', '/accueil', JSON.stringify(retour));
    }
  }
  for (const retour of AWAY.slice(0, 15)) {
    const answer = await signIn(new Client(), who.email, PASSWORD, { retour });
    assert.equal(answer.status, 303, JSON.stringify(retour));
    assert.equal(answer.to, '/accueil', JSON.stringify(retour));
    assert.equal(answer.headers['x-evil'], undefined);
  }
});

// ------------------------------------------------------------- what an attacker learns

// A page without what differs from one visitor to the next.
const bare = (answer, login) => answer.text.replaceAll(/value="[0-9a-f]{32}"/g, '').replaceAll(login, 'LOGIN')
  .replaceAll(/datetime="[^"]*"/g, '');

test('an unknown login and a wrong password get the same answer', async () => {
  const who = await person({ hash });
  const unknown = 'p-000000000000@exemple.fr';
  const [a, b] = [await signIn(new Client(), who.email, 'Faux-12345'), await signIn(new Client(), unknown, 'Faux-12345')];
  assert.equal(a.status, 422);
  assert.equal(b.status, 422);
  assert.equal(bare(a, who.email), bare(b, unknown));
  assert.deepEqual(Object.keys(a.headers).sort(), Object.keys(b.headers).sort());
});

test('an unknown login and a wrong password take the same time', async () => {
  const who = await person({ hash });
  const unknown = 'p-000000000000@exemple.fr';
  const client = new Client();
  await client.csrf();
  const times = { [who.email]: [], [unknown]: [] };
  for (let i = 0; i < 30; i++) {
    for (const login of i % 2 ? [who.email, unknown] : [unknown, who.email]) {
      const answer = await signIn(client, login, 'Faux-12345');
      assert.equal(answer.status, 422);
      times[login].push(answer.ms);
    }
    await sql('delete from app.sign_in_failure');
  }
  const [known, not] = Object.values(times).map(median);
  assert.ok(Math.abs(known - not) <= 0.25 * Math.max(known, not),
    `medians: known ${known.toFixed(1)} ms, unknown ${not.toFixed(1)} ms`);
});

test('a forgotten password: the same answer whether there is such an account or not', async () => {
  const who = await person({ hash });
  const unknown = 'p-000000000000@exemple.fr';
  const [a, b] = [await new Client().post('/mot-de-passe-oublie', { login: who.email }),
    await new Client().post('/mot-de-passe-oublie', { login: unknown })];
  assert.deepEqual([a.status, a.to], [303, '/mot-de-passe-oublie?envoye=1']);
  assert.deepEqual([b.status, b.to], [a.status, a.to]);
  assert.deepEqual(Object.keys(a.headers).sort(), Object.keys(b.headers).sort());
  assertOurPage(await new Client().get(a.to), 'sent');
});

test('five failures slow a login down, even with the right password; another login still gets in', async () => {
  const [who, other] = [await person({ hash }), await person({ hash })];
  for (let i = 0; i < 5; i++) assert.equal((await signIn(new Client(), who.email, 'Faux-12345')).status, 422);
  const had = await sessions(who);
  const answer = await signIn(new Client(), who.email);
  assert.equal(answer.status, 422);
  assertOurPage(answer, 'wait');
  const refused = await signIn(new Client(), 'personne@exemple.fr', 'Faux-12345');
  assert.notEqual(answer.page.textById('fautes'), refused.page.textById('fautes'), 'it does not say that one must wait');
  assert.equal(fieldOf(answer.page.form('/connexion'), 'login').value, who.email);
  assert.equal(await sessions(who), had);
  assert.equal((await signIn(new Client(), other.email)).status, 303);
  // When the time is over the right password opens.
  await sql(`update app.sign_in_failure set at = at - interval '16 seconds'`);
  assert.equal((await signIn(new Client(), who.email)).status, 303);
});

test('a login that nobody has is slowed down just the same', async () => {
  for (let i = 0; i < 5; i++) await signIn(new Client(), 'personne@exemple.fr', 'Faux-12345');
  const who = await person({ hash });
  for (let i = 0; i < 5; i++) await signIn(new Client(), who.email, 'Faux-12345');
  const [a, b] = [await signIn(new Client(), 'personne@exemple.fr'), await signIn(new Client(), who.email)];
  assert.equal(bare(a, 'personne@exemple.fr'), bare(b, who.email));
});

test('guesses for one\'s own password are slowed down too', async () => {
  const who = await person({ hash });
  for (let i = 0; i < 5; i++)
    assert.equal((await who.post('/mon-compte/supprimer', { current_password: `Faux-${i}` })).status, 422);
  assert.equal((await who.post('/mon-compte/supprimer', { current_password: PASSWORD })).status, 422);
  assert.equal((await who.post('/mon-compte/mot-de-passe', { current_password: PASSWORD, password: `${PASSWORD}x` })).status,
    422);
  assert.equal(await sql(`select count(*) from app.account where id = '${who.id}'`), '1');
});

test('no password and no login stand in the log of failures', async () => {
  await signIn(new Client(), 'MonMotDePasse-1', 'Faux-12345');
  const kept = await sql('select string_agg(f::text, \' \') from app.sign_in_failure f');
  assert.doesNotMatch(kept, /MonMotDePasse|Faux/);
});

// ------------------------------------------------------------- passwords

const linkOf = async (email) => /\/nouveau-mot-de-passe\/([A-Za-z0-9_-]{43})/.exec(await sql(`select body from app.mail
  where recipient = ${quote(email)} order by id desc limit 1`))?.[1];

test('a forgotten password: the mailed link sets a new one, once, signs in, and ends the other sessions', async () => {
  const who = await person({ hash });
  await new Client().post('/mot-de-passe-oublie', { login: who.email.toUpperCase() });
  const code = await linkOf(who.email);
  assert.ok(code);
  assert.equal(await sql(`select count(*) from app.password_reset where account = '${who.id}'
    and code_hash = decode('${sha256(code)}', 'hex')`), '1', 'the database keeps the code itself');
  const client = new Client();
  const form = await client.get(`/nouveau-mot-de-passe/${code}`);
  assertOurPage(form, 'form');
  const fresh = 'Tout-nouveau-77';
  const answer = await client.post(`/nouveau-mot-de-passe/${code}`, { password: fresh });
  assert.deepEqual([answer.status, answer.to], [303, '/accueil']);
  assert.equal((await client.get('/accueil')).status, 200);
  assert.equal((await who.get('/accueil')).status, 303, 'an old session is still open');
  assert.equal((await signIn(new Client(), who.email)).status, 422, 'the old password still opens');
  assert.equal((await signIn(new Client(), who.email, fresh)).status, 303);
  // Used up.
  assert.equal((await new Client().post(`/nouveau-mot-de-passe/${code}`, { password: 'Encore-autre-88' })).status, 404);
  const again = await new Client().get(`/nouveau-mot-de-passe/${code}`);
  assert.equal(again.status, 200);
  assert.equal(again.page.form(`/nouveau-mot-de-passe/${code}`), undefined);
  assert.equal((await signIn(new Client(), who.email, 'Encore-autre-88')).status, 422);
});

test('a mailed link used twice in the same instant sets one password', async () => {
  const who = await person({ hash });
  await new Client().post('/mot-de-passe-oublie', { login: who.email });
  const code = await linkOf(who.email);
  const clients = [new Client(), new Client()];
  for (const client of clients) await client.csrf();
  const answers = await race('password_reset', clients.map((client, i) => () =>
    client.post(`/nouveau-mot-de-passe/${code}`, { password: `Tout-nouveau-${i}` })));
  assert.deepEqual(answers.map((a) => a.status).sort(), [303, 404]);
  const winner = answers.findIndex((a) => a.status === 303);
  assert.equal((await signIn(new Client(), who.email, `Tout-nouveau-${winner}`)).status, 303);
  assert.equal((await signIn(new Client(), who.email, `Tout-nouveau-${1 - winner}`)).status, 422);
});

test('a link that is a day old opens nothing', async () => {
  const who = await person({ hash });
  await new Client().post('/mot-de-passe-oublie', { login: who.email });
  const code = await linkOf(who.email);
  await sql(`update app.password_reset set expires_at = now() where account = '${who.id}'`);
  assert.equal((await new Client().post(`/nouveau-mot-de-passe/${code}`, { password: 'Tout-nouveau-77' })).status, 404);
  assert.equal((await signIn(new Client(), who.email)).status, 303);
});

test('asking again and again sends one mail in five minutes', async () => {
  const who = await person({ hash });
  for (let i = 0; i < 4; i++) await new Client().post('/mot-de-passe-oublie', { login: who.email });
  assert.equal(await sql(`select count(*) from app.mail where recipient = '${who.email}'`), '1');
});

test('asking many times at once sends one mail, by whatever name', async () => {
  const who = await person({ hash });
  await sql(`update app.account set username = 'plusieurs' where id = '${who.id}'`);
  const clients = await Promise.all(Array.from({ length: 8 }, async () => {
    const client = new Client();
    await client.csrf();
    return client;
  }));
  await Promise.all(clients.map((client, i) => client.post('/mot-de-passe-oublie', { login: i % 2 ? who.email : 'Plusieurs' })));
  assert.equal(await sql(`select count(*) from app.mail where recipient = '${who.email}'`), '1');
  assert.equal(await sql(`select count(*) from app.password_reset where account = '${who.id}'`), '1');
});

test('the mail names the site\'s own address, whatever the request said', async () => {
  const who = await person({ hash });
  await new Client().post('/mot-de-passe-oublie', { login: who.email }, { headers: { 'x-forwarded-host': 'ailleurs.example' } });
  const body = await sql(`select body from app.mail where recipient = '${who.email}'`);
  const address = await sql('select site_address from app.setting');
  assert.ok(body.includes(`${address}/nouveau-mot-de-passe/`), body);
  assert.doesNotMatch(body, /ailleurs/);
});

test('a new password ends one\'s other sessions and keeps this one', async () => {
  const who = await person({ hash });
  const elsewhere = new Client();
  await signIn(elsewhere, who.email);
  const answer = await who.post('/mon-compte/mot-de-passe', { current_password: PASSWORD, password: 'Tout-nouveau-77' });
  assert.equal(answer.status, 303);
  assert.equal((await who.follow(answer.to)).status, 200);
  assert.equal((await elsewhere.get('/accueil')).status, 303);
  assert.equal((await signIn(new Client(), who.email)).status, 422);
  assert.equal((await signIn(new Client(), who.email, 'Tout-nouveau-77')).status, 303);
});

test('deleting one\'s account leaves nothing of it, and the cookie goes', async () => {
  const who = await person({ hash });
  await who.post('/competences/1.1/evaluer');
  await who.post('/demonstration');
  const answer = await who.post('/mon-compte/supprimer', { current_password: PASSWORD });
  assert.deepEqual([answer.status, answer.to], [303, '/']);
  assert.equal(who.token, null);
  for (const [table, column] of [['account', 'id'], ['session', 'account'], ['assessment', 'account'], ['knowledge', 'account']])
    assert.equal(await sql(`select count(*) from app.${table} where ${column} = '${who.id}'`), '0', table);
  assert.equal((await signIn(new Client(), who.email)).status, 422);
});

test('a demonstration\'s account is no person: no profile, no account page', async () => {
  const visitor = new Client();
  const answer = await visitor.post('/demonstration');
  assert.equal(answer.status, 303);
  assert.match(answer.to, /^\/evaluations\//);
  assert.equal((await visitor.get(answer.to)).status, 200);
  for (const path of ['/accueil', '/competences', '/mon-compte', '/mes-tutos'])
    assert.equal((await visitor.get(path)).status, 303, path);
  for (const path of ['/mon-compte/identite', '/mon-compte/supprimer', '/mon-compte/mot-de-passe'])
    assert.match((await visitor.post(path, { first_name: 'a', last_name: 'b', current_password: 'c', password: 'd' })).to,
      /^\/connexion/, path);
});

test('a form sent twice at signing in opens a session each time and nothing else', async () => {
  const who = await person({ hash });
  const client = new Client();
  const body = encode({ csrf: await client.csrf(), login: who.email, password: PASSWORD });
  const two = [new Client(client.token), new Client(client.token)];
  const answers = await Promise.all(two.map((c) => c.post('/connexion', body, { csrf: null })));
  assert.deepEqual(answers.map((a) => a.status), [303, 303]);
  assert.notEqual(two[0].token, two[1].token);
});
