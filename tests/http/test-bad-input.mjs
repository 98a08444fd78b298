// What no form of ours would send. Each parameter of each function behind a route (as the database declares them) gets
// every kind of bad value: 400, or 404 where it names a thing; always a page of ours, never a 500, nothing changed.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { BASE, Client, FORM, ORIGIN, PASSWORD, PREFIX, assertLacks, assertOurPage, campaign, encode, fastcgi, fingerprint, palierctl, person,
  raw, rows, school, sql, startPlacement, token } from './client.mjs';

// Filled by the worker, whatever a request says.
const WORKERS_OWN = ['answer', 'passwords', 'fresh_token', 'client_address', 'seen', 'password_hash', 'password_fault',
  'current_password_hash', 'upload', 'upload_fault', 'upload_school',
  'browser_token', 'cas_providers', 'cas_identifier', 'cas_attributes', 'cas_ticket', 'file'];

// A post that would be taken, by path.
const GOOD = (path, who) => ({
  '/inscription': { first_name: 'Ada', last_name: 'Lo', email: `${token().slice(0, 9)}@exemple.fr`, password: PASSWORD,
    terms: 'yes' },
  '/connexion': { login: 'personne@exemple.fr', password: PASSWORD, retour: '/competences' },
  '/mot-de-passe-oublie': { login: 'personne@exemple.fr' },
  '/nouveau-mot-de-passe/{code}': { password: PASSWORD },
  '/campagnes': { code: who.campaign_code },
  '/orga/campagnes/creation': { kind: 'collection', name: 'Profils' },
  '/orga/campagnes/{campaign}/parametres': { name: 'Autrement' },
  '/mon-compte/identite': { first_name: 'Ada', last_name: 'Lo' },
  '/mon-compte/mot-de-passe': { current_password: PASSWORD, password: `${PASSWORD}x` },
  '/mon-compte/supprimer': { current_password: PASSWORD },
  '/evaluations/{assessment}/chrono': { key: who.key },
  '/evaluations/{assessment}/reponse': { key: who.key, action: 'skip' },
  '/evaluations/{assessment}/application': { key: who.key, action: 'reset' },
  '/certification/{assessment}/chrono': { key: who.key },
  '/certification/{assessment}/reponse': { key: who.key, action: 'skip' },
  '/certification/{assessment}/application': { key: who.key, action: 'reset' },
}[path] ?? {});

const routes = (await palierctl('routes', '--format=tsv')).trimEnd().split('\n').slice(1).map((line) => {
  const [method, path, name] = line.split('\t');
  return { method, path, name };
}).filter((r) => r.name !== '-');
const declared = await rows(`select n.nspname || '.' || p.proname as function, a.name, format_type(a.type, null) as type,
    a.place > p.pronargs - p.pronargdefaults as may_be_left_out
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 cross join unnest(p.proargnames, p.proargtypes::oid[]) with ordinality a (name, type, place)
 where n.nspname in ('visitor', 'learner', 'orga', 'certif', 'jury', 'operator')`);
for (const route of routes)
  route.parameters = declared.filter((d) => d.function === route.name && !WORKERS_OWN.includes(d.name)
    && !(route.name === 'visitor.text_page' && d.name === 'name'));

const NOTHING = '00000000-0000-4000-8000-000000000000';
let who;
const fill = (path, values = {}) => path.replace(/\{(\w+)\}/g, (_, name) => values[name]
  ?? { assessment: who.open, topic: 'moteur', provider: 'ent', code: path.startsWith('/competences') ? '1.1'
    : path.startsWith('/campagnes') ? who.campaign_code : token() }[name]
  ?? who[name] ?? NOTHING);

before(async () => {
  who = await person();
  await sql(`insert into app.role (account, role) values ('${who.id}', 'operator'), ('${who.id}', 'jury')`);
  Object.assign(who, await school(who));
  const { code: campaign_code, campaign: id } = await campaign(who);
  Object.assign(who, { campaign_code, campaign: id });
  who.participation = (await who.post(`/campagnes/${who.campaign_code}/rejoindre`, {})).to.split('/')[2];
  who.open = await startPlacement(who);
  who.key = (await who.get(`/evaluations/${who.open}`)).page.form(`/evaluations/${who.open}/reponse`).fields
    .find((f) => f.name === 'key').value;
  await who.csrf();
});

// Sends fields as a query or as a form; they may hold percent-encoded bytes.
async function send({ method, path }, encoded) {
  if (method === 'GET') return who.get(`${fill(path)}?${encoded}`);
  return who.post(fill(path), encoded);
}

async function refused(answer, statuses, what) {
  assert.ok(statuses.includes(answer.status), `${what}: ${answer.status}, not ${statuses.join(' or ')}`);
  assertOurPage(answer, what);
}

const LONG = 'x'.repeat(10001);
const EVIL = {
  'a NUL': 'a%00b',
  'a bell': 'a%07b',
  'an escape': 'a%1Bb',
  'DEL': 'a%7Fb',
  'a C1 control': 'a%C2%85b',
  'U+FFFE': 'a%EF%BF%BEb',
  'U+FFFF': 'a%EF%BF%BFb',
  'a lone continuation byte': 'a%80b',
  'Latin-1': 'a%E9b',
  'an overlong slash': '%C0%AF',
  'an overlong NUL': '%C0%80',
  'a surrogate': '%ED%A0%80',
  'above U+10FFFF': '%F4%90%80%80',
  'a character cut short': 'a%E2%82',
  'an over-long value': LONG,
};

for (const route of routes) {
  for (const { name, type, may_be_left_out: optional } of route.parameters) {
    const inPath = route.path.includes(`{${name}}`);
    const where = `${route.method} ${route.path}, ${name}`;
    if (inPath) {
      test(`${where}: what cannot be one is a 404`, async () => {
        const bad = ['x', '%00', '%FF', '%EF%BF%BE', '1.1%0A', 'é', "'", '%27%20or%201=1--', LONG.slice(0, 500),
          '-'.repeat(36), 'g'.repeat(36), '00000000-0000-4000-8000-00000000000g', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-'];
        const was = await fingerprint();
        for (const value of bad) {
          if (name === 'code' && value.length === 43) continue;
          const path = fill(route.path, { [name]: value.replace('é', '%C3%A9') });
          const answer = route.method === 'GET' ? await who.get(path)
            : await who.post(path, GOOD(route.path, who));
          await refused(answer, [404, 400], value);
        }
        assert.equal(await fingerprint(), was);
      });
      continue;
    }
    test(`${where}: bytes that are no text are a 400`, async () => {
      const was = await fingerprint();
      for (const [what, value] of Object.entries(EVIL)) {
        const { [name]: _, ...others } = GOOD(route.path, who);
        if (route.method === 'GET' && value === LONG) continue; // nginx's business
        await refused(await send(route, `${encode(others)}&${name}=${value}`), [400], what);
      }
      assert.equal(await fingerprint(), was);
    });
    test(`${where}: given twice is a 400`, async () => {
      const was = await fingerprint();
      const good = GOOD(route.path, who);
      const value = encodeURIComponent(good[name] ?? 'a');
      // No CAS server is configured here: its routes are not there.
      const status = route.path.startsWith('/connexion/cas/') ? 404 : 400;
      await refused(await send(route, `${encode({ ...good, [name]: good[name] ?? 'a' })}&${name}=${value}`), [status], name);
      assert.equal(await fingerprint(), was);
    });
    if (type === 'uuid') {
      test(`${where}: what is no uuid is a 400`, async () => {
        const was = await fingerprint();
        for (const value of [...optional ? [] : [''], 'x', "'", '-'.repeat(36), `${who.key}0`, `{${who.key}`, 'null', '%20', 'é']) {
          const answer = await send(route, encode({ ...GOOD(route.path, who), [name]: decodeURIComponent(value) }));
          await refused(answer, [400], value);
        }
        assert.equal(await fingerprint(), was);
      });
      test(`${where}: a uuid of nothing is a 404`, async () => {
        const was = await fingerprint();
        const answer = await send(route, encode({ ...GOOD(route.path, who),
          [name]: '00000000-0000-4000-8000-000000000000' }));
        await refused(answer, [404], name);
        assert.equal(await fingerprint(), was);
      });
    }
    if (!optional) {
      test(`${where}: left out is a 400`, async () => {
        const was = await fingerprint();
        const { [name]: _, ...others } = GOOD(route.path, who);
        await refused(await send(route, encode(others)), [400], name);
        assert.equal(await fingerprint(), was);
      });
    }
  }
}

for (const what of ['', 'Answer', 'delete', 'answer ', '__proto__']) {
  test(`an action "${what}" on a question is a 400`, async () => {
    const was = await fingerprint();
    await refused(await who.post(`/evaluations/${who.open}/reponse`, { key: who.key, action: what, answer: '1' }), [400], what);
    assert.equal(await fingerprint(), was);
  });
}

test('one answer as answer and as answer.NAME is a 400', async () => {
  await refused(await who.post(`/evaluations/${who.open}/reponse`,
    [['key', who.key], ['action', 'answer'], ['answer', '1'], ['answer.a', '1']]), [400], 'both');
});

test('one field of an answer given twice is a 400', async () => {
  await refused(await who.post(`/evaluations/${who.open}/reponse`,
    [['key', who.key], ['action', 'answer'], ['answer.a', '1'], ['answer.a', '2']]), [400], 'twice');
});

test('bytes that are no text in an answer, by value or by name, are a 400', async () => {
  const was = await fingerprint();
  for (const [what, value] of Object.entries(EVIL)) {
    const fields = `key=${who.key}&action=answer`;
    await refused(await who.post(`/evaluations/${who.open}/reponse`, `${fields}&answer=${value}`), [400], what);
    await refused(await who.post(`/evaluations/${who.open}/reponse`, `${fields}&answer.${value}=1`), [400], `name: ${what}`);
  }
  assert.equal(await fingerprint(), was);
});

test('what is the worker\'s to fill cannot be sent', async () => {
  const email = `${token().slice(0, 9).toLowerCase()}@exemple.fr`;
  const visitor = new Client();
  const fresh = token();
  const answer = await visitor.post('/inscription', { first_name: 'Ada', last_name: 'Lo', email, password: PASSWORD,
    terms: 'yes', password_hash: '$y$j9T$x$y', password_fault: 'password.short', fresh_token: fresh,
    client_address: '1.2.3.4' });
  assert.equal(answer.status, 303, answer.page.textById('fautes'));
  assert.notEqual(visitor.token, fresh);
  const [account] = await rows(`select password_hash from app.account where email = '${email}'`);
  assert.match(account.password_hash, /^\$y\$/);
  assert.notEqual(account.password_hash, '$y$j9T$x$y');
});

test('unknown parameters and odd names are of no account', async () => {
  const answer = await who.get('/accueil?a=1&a=2&constructor=x&%F0%9F%98%80=1&=&&==');
  assert.equal(answer.status, 200);
});

test('a hundred and one parameters too many are a 400, two hundred are taken', async () => {
  const many = (n) => Array.from({ length: n }, (_, i) => [`p${i}`, '1']);
  const two = [['first_name', 'Ada'], ['last_name', 'Lo']];
  assert.equal((await who.post('/mon-compte/identite', [...two, ...many(197)])).status, 303);
  for (const n of [198, 298, 5000])
    await refused(await who.post('/mon-compte/identite', [...two, ...many(n)]), [400], `${n}`);
});

test('a hundred times the same name is still one value too many', async () => {
  await refused(await who.post('/mon-compte/identite', Array(100).fill(['first_name', 'Ada'])), [400], 'hundred');
});

// ------------------------------------------------------------- bodies

test('a body that is too large is a 413 page of ours', async () => {
  const was = await fingerprint();
  const answer = await who.post('/mon-compte/identite', `first_name=${'x'.repeat(1 << 20)}`);
  assert.equal(answer.status, 413);
  assertOurPage(answer, '413');
  assert.equal(await fingerprint(), was);
});

test('a body that is too large for the worker alone is a 413 page of ours', async () => {
  const answer = await fastcgi({ REQUEST_METHOD: 'POST', REQUEST_URI: `${PREFIX}/connexion`, HTTP_ORIGIN: ORIGIN,
    CONTENT_TYPE: FORM, CONTENT_LENGTH: (1 << 20) + 1 }, 'x'.repeat((1 << 20) + 1));
  assert.equal(answer.status, 413);
  assertOurPage(answer, '413');
});

for (const type of ['text/plain', 'application/json', 'application/xml', 'image/png', '', 'application/x-www-form-urlencodedx',
  'multipart/mixed; boundary=x', 'multipart/form-data']) {
  test(`a body of the type "${type}" is a 400`, async () => {
    const was = await fingerprint();
    await refused(await who.post('/mon-compte/identite', Buffer.from(`csrf=${await who.csrf()}&first_name=A&last_name=B`),
      { type }), [400], type);
    assert.equal(await fingerprint(), was);
  });
}

test('a type with a charset and capitals is the same type', async () => {
  const answer = await who.post('/mon-compte/identite', Buffer.from(encode({ csrf: await who.csrf(), first_name: 'A',
    last_name: 'B' })), { type: 'Application/X-WWW-Form-Urlencoded; charset=UTF-8' });
  assert.equal(answer.status, 303);
});

const part = (name, value) => `--xyz\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

test('multipart/form-data is read like any form', async () => {
  const body = Buffer.from(`${part('csrf', await who.csrf())}${part('first_name', 'Élodie')}${part('last_name', 'Ça')}--xyz--\r\n`);
  const answer = await who.post('/mon-compte/identite', body, { type: 'multipart/form-data; boundary=xyz' });
  assert.equal(answer.status, 303);
  assert.ok((await who.get('/mon-compte')).text.includes('Élodie'));
});

for (const [what, make] of Object.entries({
  'without its end': (a) => a,
  'cut in a head': (a) => `${a}--xyz\r\nContent-Dispo`,
  'with bare line feeds': (a) => `${a}--xyz--\r\n`.replaceAll('\r\n', '\n'),
  'without a name': (a) => `${a}--xyz\r\nContent-Disposition: form-data\r\n\r\nx\r\n--xyz--\r\n`,
  'without a head': (a) => `${a}--xyz\r\n\r\nx\r\n--xyz--\r\n`,
  'with an open quote': (a) => `${a}--xyz\r\nContent-Disposition: form-data; name="x\r\n\r\nx\r\n--xyz--\r\n`,
  'that is no form-data': (a) => `${a}--xyz\r\nContent-Disposition: attachment; name="x"\r\n\r\nx\r\n--xyz--\r\n`,
  'with something before it': (a) => `hello\r\n${a}--xyz--\r\n`,
  'with a head of a megabyte': (a) => `${a}--xyz\r\nX: ${'x'.repeat(900000)}\r\n\r\nx\r\n--xyz--\r\n`,
  'with another boundary': (a) => `${a}--xyz--\r\n`.replaceAll('--xyz', '--abc'),
  'with a NUL in a value': (a) => `${a}${part('x', 'a\0b')}--xyz--\r\n`,
  'with a NUL in a head': (a) => `${a}${part('x\0y', 'ab')}--xyz--\r\n`,
  'with ten thousand parts': (a) => `${a}${part('x', 'y').repeat(10000)}--xyz--\r\n`,
  'that is nothing': () => 'x',
})) {
  test(`multipart ${what} is a 400`, async () => {
    const was = await fingerprint();
    const body = Buffer.from(make(`${part('csrf', await who.csrf())}${part('first_name', 'A')}${part('last_name', 'B')}`));
    await refused(await who.post('/mon-compte/identite', body, { type: 'multipart/form-data; boundary=xyz' }), [400], what);
    assert.equal(await fingerprint(), was);
  });
}

for (const type of ['multipart/form-data; boundary=', 'multipart/form-data; boundary="xyz',
  `multipart/form-data; boundary=${'x'.repeat(71)}`]) {
  test(`multipart with the type ${type.slice(0, 50)} is a 400`, async () => {
    await refused(await who.post('/mon-compte/identite', Buffer.from(`${part('a', 'b')}--xyz--\r\n`), { type }), [400], type);
  });
}

// ------------------------------------------------------------- what comes over the wire

const head = (lines) => [`Host: ${BASE.host}`, 'Connection: close', ...lines].join('\r\n');

test('a body shorter than it says, at the worker: 400, and nothing changes', async () => {
  const was = await fingerprint();
  const body = encode({ csrf: await who.csrf(), first_name: 'A', last_name: 'B' });
  const answer = await fastcgi({ REQUEST_METHOD: 'POST', REQUEST_URI: `${PREFIX}/mon-compte/identite`, HTTP_ORIGIN: ORIGIN,
    HTTP_COOKIE: `palier=${who.token}`, CONTENT_TYPE: FORM, CONTENT_LENGTH: body.length + 10 }, body);
  assert.equal(answer.status, 400);
  assert.equal(await fingerprint(), was);
});

for (const length of ['-1', 'abc', '1e3', '0x10', '99999999999999999999', '4 4']) {
  test(`a length of "${length}", at the worker: 400 or 413`, async () => {
    const answer = await fastcgi({ REQUEST_METHOD: 'POST', REQUEST_URI: `${PREFIX}/connexion`, HTTP_ORIGIN: ORIGIN,
      CONTENT_TYPE: FORM, CONTENT_LENGTH: length }, 'login=a');
    await refused(answer, [400, 413], length);
  });
}

test('a body that breaks off is never acted on', async () => {
  const was = await fingerprint();
  const body = encode({ csrf: await who.csrf(), x: 'y' });
  await raw(`POST ${PREFIX}/competences/1.3/evaluer HTTP/1.1\r\n${head([`Origin: ${ORIGIN}`, `Content-Type: ${FORM}`,
    `Cookie: palier=${who.token}`, `Content-Length: ${body.length + 50}`])}\r\n\r\n${body}`, { half: true });
  assert.equal(await fingerprint(), was);
});

test('a body in chunks is a body like another', async () => {
  const body = encode({ csrf: await who.csrf(), x: 'y' });
  const chunks = body.match(/.{1,7}/gs).map((c) => `${c.length.toString(16)}\r\n${c}\r\n`).join('');
  const answer = await raw(`POST ${PREFIX}/competences/1.3/evaluer HTTP/1.1\r\n${head([`Origin: ${ORIGIN}`, `Content-Type: ${FORM}`,
    `Cookie: palier=${who.token}`, 'Transfer-Encoding: chunked'])}\r\n\r\n${chunks}0\r\n\r\n`);
  assert.equal(answer.status, 303);
});

for (const [what, lines] of Object.entries({
  'two lengths': ['Content-Length: 5', 'Content-Length: 6'],
  'a length that is none': ['Content-Length: five'],
  'a length and chunks': ['Content-Length: 5', 'Transfer-Encoding: chunked'],
  'chunks of chunks': ['Transfer-Encoding: chunked, chunked'],
  'two hosts': [`Host: ${BASE.host}`],
  'a head over its limit': [`Cookie: a=${'x'.repeat(40000)}`],
})) {
  test(`a request with ${what} is a 4xx page of ours`, async () => {
    const answer = await raw(`POST ${PREFIX}/demonstration HTTP/1.1\r\n${head(lines)}\r\n\r\nlogin`);
    assert.ok(answer.status >= 400 && answer.status < 500 || answer.status === 501, `${answer.status}`);
    assertOurPage(answer, what);
  });
}

test('an address over its limit is a 414 page of ours', async () => {
  const answer = await raw(`GET ${PREFIX}/aide?${'x'.repeat(20000)} HTTP/1.1\r\n${head([])}\r\n\r\n`);
  assert.equal(answer.status, 414);
  assertOurPage(answer, '414');
});

test('a request that is none is a 400 page of ours', async () => {
  for (const line of ['hello', `GET ${PREFIX}/\x01 HTTP/1.1`, `GET ${PREFIX}/ HTTP/9.9`, `G\x00T ${PREFIX}/ HTTP/1.1`]) {
    const answer = await raw(`${line}\r\n${head([])}\r\n\r\n`);
    assert.ok([400, 405, 505].includes(answer.status), `${JSON.stringify(line)}: ${answer.status}`);
    assertOurPage(answer, line);
  }
});

test('TRACE is a 405 page of ours', async () => {
  const answer = await raw(`TRACE ${PREFIX}/ HTTP/1.1\r\n${head([])}\r\n\r\n`);
  assert.equal(answer.status, 405);
  assertOurPage(answer, 'TRACE');
});

test('raw bytes of no text in path and query are a 4xx page of ours', async () => {
  for (const where of ['/fiches/\xff\xfe', '/aide?x=\xff', '/\xc0\xaf', '/connexion?retour=\xed\xa0\x80']) {
    const answer = await raw(Buffer.from(`GET ${PREFIX}${where} HTTP/1.1\r\n${head([])}\r\n\r\n`, 'latin1'));
    assert.ok([400, 404].includes(answer.status), `${where}: ${answer.status}`);
    assertOurPage(answer, where);
  }
});

test('nothing of a request comes back as a header', async () => {
  for (const path of ['/connexion?retour=/a%0d%0aX-Evil:%201', '/a%0d%0aX-Evil:%201', '/accueil%0d%0aX-Evil:%201',
    '/aide?x=%0d%0aX-Evil:%201']) {
    const answer = await new Client().get(path);
    assert.equal(answer.headers['x-evil'], undefined, path);
    assert.ok(answer.status < 500, `${path}: ${answer.status}`);
  }
});

test('a forged host or forwarded address changes nothing in a page', async () => {
  const headers = { host: 'ailleurs.example', 'x-forwarded-host': 'ailleurs.example', 'x-forwarded-proto': 'https',
    'x-forwarded-for': '1.2.3.4', forwarded: 'for=1.2.3.4;host=ailleurs.example' };
  const answer = await new Client().get('/connexion', { headers });
  assert.equal(answer.status, 200);
  assertLacks(answer.text + JSON.stringify(answer.headers), /ailleurs|1\.2\.3\.4/, 'what was forged is shown');
  assert.doesNotMatch(answer.headers['set-cookie'].join(), /Secure|__Host/);
  const forged = await new Client().get('/accueil', { headers });
  assert.equal(forged.headers.location, `${PREFIX}/connexion?retour=/accueil`);
});

test('cookies that are no token are no cookie', async () => {
  for (const cookie of ['palier=', 'palier=x', `palier=${'x'.repeat(3000)}`, `palier=${token()}x`, 'palier=%00', 'palier',
    `Palier=${who.token}`, `xpalier=${who.token}`, `palier="${who.token}"`, `__Host-palier=${who.token}`, ';;;===', '\x80\xff']) {
    const answer = await new Client().get('/accueil', { headers: { cookie } });
    assert.equal(answer.status, 303, cookie);
    assert.equal(answer.to, '/connexion?retour=/accueil');
  }
});
