// What must not be told: a mailed link's secret in a log or a Referer, how long a password took; logs are for their owner.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { Client, PASSWORD, PREFIX, SITE_DIR, assertLacks, passwordHash, person, request, school, sql, token, until } from './client.mjs';

const log = (name) => readFileSync(`${SITE_DIR}/log/${name}.log`, 'utf8');
const logs = () => readdirSync(`${SITE_DIR}/log`);

test('a mailed link\'s secret is in no log, even if its post is refused, too large or broken', async () => {
  const [code, mark] = [token(), token()];
  const link = `/nouveau-mot-de-passe/${code}`;
  const client = new Client();
  assert.equal((await client.get(link)).status, 200);
  const refused = await client.post(link, { password: 'x' }, { origin: `https://${mark}.example` });
  assert.equal(refused.status, 403);
  assert.equal((await client.post(link, { password: 'x'.repeat(1 << 20) })).status, 413);
  assert.equal((await client.post(link, '%FF')).status, 400);
  assert.equal((await request('PUT', link)).status, 405);
  assert.equal((await client.post(link, { password: '' })).status, 404);
  await until(() => log('access').includes(mark), 'the worker\'s line');
  await until(() => log('nginx-access').split(`POST ${PREFIX}/nouveau-mot-de-passe/* `).length > 4, 'nginx\'s lines');
  for (const name of logs()) assertLacks(readFileSync(`${SITE_DIR}/log/${name}`, 'utf8'), code, name);
});

test('the secret of an invitation is in no log, whether it is read, refused, used to sign in or accepted', async () => {
  const who = await person({ hash: await passwordHash() });
  const { code } = await school(await person());
  const link = `/invitations/${code}`;
  const visitor = new Client();
  assert.equal((await visitor.get(link)).page.name, 'visitor/invitation');
  assert.equal((await visitor.post(link, { password: 'x' })).status, 422);
  assert.equal((await visitor.post(`${link}/accepter`)).to, link);
  assert.equal((await visitor.post(link, '%FF')).status, 400);
  assert.equal((await visitor.post(link, { password: 'x'.repeat(1 << 20) })).status, 413);
  assert.equal((await visitor.post('/connexion', { login: who.email, password: PASSWORD, retour: link })).to, link);
  const mark = token();
  assert.equal((await visitor.post(`${link}/accepter`, {}, { origin: `https://${mark}.example` })).status, 403);
  assert.equal((await visitor.post(`${link}/accepter`)).to, '/orga/campagnes');
  await until(() => log('access').includes(mark), 'the worker\'s line');
  await until(() => log('nginx-access').split(`POST ${PREFIX}/invitations/* `).length > 6, 'nginx\'s lines');
  for (const name of logs()) assertLacks(readFileSync(`${SITE_DIR}/log/${name}`, 'utf8'), code, name);
});

test('the page behind a mailed link sends its address nowhere', async () => {
  assert.equal((await request('GET', `/nouveau-mot-de-passe/${token()}`)).headers['referrer-policy'], 'strict-origin');
  assert.equal((await request('GET', `/invitations/${token()}`)).headers['referrer-policy'], 'strict-origin');
  assert.equal((await request('GET', '/connexion')).headers['referrer-policy'], 'same-origin');
});

test('the log says what was asked, not which error page was the answer; no query', async () => {
  const name = token();
  assert.equal((await request('GET', `/statique/${name}?q=${name}x`)).status, 404);
  assert.equal((await request('DELETE', `/statique/${name}`)).status, 405);
  await until(() => log('nginx-access').includes(`DELETE ${PREFIX}/statique/${name} 405 `), 'the line of a DELETE');
  assert.ok(log('nginx-access').includes(`GET ${PREFIX}/statique/${name} 404 `));
  assertLacks(log('nginx-access'), `${name}x`, 'the log of requests');
});

test('nobody is told how long a password or an unknown login took', async () => {
  const who = await person({ hash: '$y$j9T$abcdefghijklmnopqrstu.$x' });
  const visitor = new Client();
  for (const [path, fields] of [['/connexion', { login: who.email, password: 'Faux-12345' }],
    ['/mot-de-passe-oublie', { login: who.email }], ['/mot-de-passe-oublie', { login: 'personne@exemple.fr' }]]) {
    const answer = await visitor.post(path, fields);
    assert.equal(answer.headers['server-timing'], undefined, path);
  }
  assert.notEqual((await visitor.get('/connexion')).headers['server-timing'], undefined);
});

test('logs are for their owner: others may not read them', async () => {
  await sql('select 1');
  for (const name of ['pg', 'page', 'access', 'nginx', 'nginx-error', 'nginx-access'])
    assert.equal(statSync(`${SITE_DIR}/log/${name}.log`).mode & 0o007, 0, name);
});
