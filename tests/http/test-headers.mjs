// What stands above every answer: security headers, caching, types; what is served as a file, and what never is.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { BASE, Client, ORIGIN, PREFIX, assertLacks, assertOurPage, person, raw, request, rows } from './client.mjs';

const SECURITY = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'content-security-policy': /default-src 'none'/,
};
const PAGE_POLICY = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
  "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"].join('; ');

function assertSecure(answer, what) {
  for (const [name, pattern] of Object.entries(SECURITY)) {
    assert.ok(answer.headers[name] !== undefined, `${what}: no ${name}`);
    assert.match(answer.headers[name], pattern, `${what}: ${name}`);
  }
  assert.ok(!/[0-9]/.test(answer.headers.server ?? ''), `${what}: ${answer.headers.server}`);
  assert.equal(answer.headers['x-powered-by'], undefined);
}

const share = `${process.env.PALIER_SHARE}`;
const walk = async (folder) => (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((f) => f.isFile()).map((f) => `${f.path ?? f.parentPath}/${f.name}`.slice(folder.length + 1));

let who;
before(async () => {
  who = await person();
});

for (const [what, ask] of Object.entries({
  'a page': () => who.get('/accueil'),
  'a visitor\'s page': () => new Client().get('/'),
  'a redirect': () => new Client().get('/accueil'),
  'a 404': () => who.get('/inconnu'),
  'a 400': () => who.post('/mon-compte/identite', 'first_name=%FF'),
  'a 403': () => who.post('/demonstration', {}, { csrf: null }),
  'a 405': () => who.send('PUT', '/accueil'),
  'a 422': () => who.post('/mon-compte/identite', {}),
  'nginx\'s 404 (a file)': () => who.get('/statique/inconnu.css'),
  'nginx\'s 403 (a folder)': () => who.get('/fichiers/'),
  'nginx\'s 413': () => who.post('/mon-compte/identite', 'x'.repeat(1 << 21)),
  'nginx\'s 414': () => raw(`GET ${PREFIX}/?${'x'.repeat(20000)} HTTP/1.1\r\nHost: ${BASE.host}\r\nConnection: close\r\n\r\n`),
  'nginx\'s 400': () => raw('hello\r\n\r\n'),
  'a stylesheet': () => who.get('/statique/palier.css'),
  'robots.txt': () => who.get('/robots.txt'),
  'a file': () => who.get('/fichiers/1.3/colis.txt'),
  'the probe': () => who.get('/sante'),
})) {
  test(`${what} has the security headers and no version of what serves it`, async () => {
    assertSecure(await ask(), what);
  });
}

test('the policy of a page allows no inline code, and the page needs none', async () => {
  for (const [client, path] of [[who, '/accueil'], [who, '/competences'], [who, '/mon-compte'], [new Client(), '/'],
    [new Client(), '/inscription'], [who, '/inconnu']]) {
    const answer = await client.get(path);
    assert.equal(answer.headers['content-security-policy'], PAGE_POLICY, path);
    assertLacks(answer.text, /<style[\s>]|\sstyle="|\son[a-z]+="|<script(?![^>]*\ssrc=)[^>]*>|javascript:/i, path);
    for (const { attributes } of answer.page.all('script')) assert.match(attributes.src, new RegExp(`^${PREFIX}/statique/`));
  }
});

test('what a person sees is kept nowhere; a visitor\'s page is asked for again; errors and forms are kept nowhere', async () => {
  const wanted = { 'no-store': [await who.get('/accueil'), await who.get('/competences'), await who.get('/aide'),
    await who.get('/inconnu'), await new Client().get('/connexion'), await new Client().get('/inconnu'),
    await new Client().get('/accueil'), await who.post('/mon-compte/identite', {}), await who.get('/statique/rien.css')],
  'private, no-cache': [await new Client().get('/aide'), await new Client().get('/plan-du-site')] };
  for (const [value, answers] of Object.entries(wanted))
    for (const answer of answers) assert.equal(answer.headers['cache-control'], value, answer.page.name);
});

test('Server-Timing says what database, stylesheet and all took', async () => {
  for (const answer of [await who.get('/accueil'), await new Client().get('/accueil'), await who.get('/inconnu')]) {
    const times = Object.fromEntries([...answer.headers['server-timing'].matchAll(/(\w+);dur=([\d.]+)/g)]
      .map((m) => [m[1], Number(m[2])]));
    assert.deepEqual(Object.keys(times), ['db', 'xslt', 'total']);
    assert.ok(times.total >= times.db && times.total > 0 && times.total < 10000, answer.headers['server-timing']);
  }
});

test('a page says its language and its length', async () => {
  const answer = await who.get('/accueil', { headers: { 'accept-language': 'xx, de;q=0.5' } });
  assert.equal(answer.headers['content-language'], 'fr');
  assert.equal(Number(answer.headers['content-length']), answer.body.length);
});

test('without TLS there is no Strict-Transport-Security', async () => {
  assert.equal((await who.get('/')).headers['strict-transport-security'], undefined);
});

test('no answer lets another origin read it', async () => {
  const answer = await who.get('/accueil', { headers: { origin: 'https://ailleurs.example' } });
  assert.equal(answer.headers['access-control-allow-origin'], undefined);
  const asked = await request('OPTIONS', '/accueil', { headers: { origin: 'https://ailleurs.example',
    'access-control-request-method': 'POST' } });
  assert.equal(asked.headers['access-control-allow-origin'], undefined);
});

// ------------------------------------------------------------- the site's own files

const TYPES = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml',
  woff2: 'font/woff2', png: 'image/png', txt: 'text/plain; charset=utf-8', ico: 'image/svg+xml' };

test('every static file has its type and may be kept for a year', async () => {
  const files = await walk(`${share}/nginx/static`);
  assert.ok(files.length >= 4);
  for (const file of files) {
    const answer = await request('GET', `/statique/${file}`);
    assert.equal(answer.status, 200, file);
    assert.equal(answer.headers['content-type'], TYPES[file.split('.').pop()], file);
    assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable', file);
    assert.equal(answer.headers['set-cookie'], undefined);
    assert.ok(answer.headers.etag, file);
  }
});

test('every file that a page names is there, and its address changes when it does', async () => {
  for (const [client, path] of [[new Client(), '/'], [who, '/accueil'], [who, '/competences']]) {
    const { page } = await client.get(path);
    const named = [...page.all('link'), ...page.all('script'), ...page.all('img')]
      .map(({ attributes }) => attributes.href ?? attributes.src).filter(Boolean);
    assert.ok(named.length >= 3);
    for (const file of named) {
      assert.equal((await request('GET', file, { absolute: true })).status, 200, file);
      if (/\.(css|js)/.test(file)) assert.match(file, /\?v=[0-9a-f]{8}$/);
    }
  }
});

test('what the stylesheet names is there', async () => {
  for (const sheet of ['palier.css', 'theme.css']) {
    const { text } = await request('GET', `/statique/${sheet}`);
    for (const [, named] of text.matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
      if (named.startsWith('data:')) continue;
      const path = new URL(named, `${ORIGIN}${PREFIX}/statique/${sheet}`);
      assert.equal(path.origin, ORIGIN, named);
      assert.equal((await request('GET', path.pathname, { absolute: true })).status, 200, named);
    }
  }
});

test('robots.txt and the icon are there', async () => {
  const robots = await request('GET', '/robots.txt');
  assert.equal(robots.headers['content-type'], 'text/plain; charset=utf-8');
  assert.match(robots.text, /^User-agent/m);
  const icon = await request('GET', '/favicon.ico');
  assert.equal(icon.status, 200);
  assert.equal(icon.headers['content-type'], 'image/svg+xml');
});

test('a text is compressed for who asks, a picture is not', async () => {
  const headers = { 'accept-encoding': 'gzip' };
  const css = await request('GET', '/statique/palier.css', { headers });
  assert.equal(css.headers['content-encoding'], 'gzip');
  assert.match(css.headers.vary, /accept-encoding/i);
  const zip = await request('GET', '/fichiers/1.2/classe.zip', { headers });
  assert.equal(zip.headers['content-encoding'], undefined);
});

test('what is unchanged is not sent again', async () => {
  const first = await request('GET', '/statique/palier.css');
  const second = await request('GET', '/statique/palier.css', { headers: { 'if-none-match': first.headers.etag } });
  assert.equal(second.status, 304);
  assertSecure(second, '304');
});

// ------------------------------------------------------------- the files of questions

// Shown in the browser; all others are downloaded.
const SHOWN = { html: 'text/html; charset=utf-8', svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg',
  jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', pdf: 'application/pdf', txt: 'text/plain; charset=utf-8',
  css: 'text/css; charset=utf-8', mp3: 'audio/mpeg', ogg: 'audio/ogg', mp4: 'video/mp4', webm: 'video/webm',
  log: 'text/plain; charset=utf-8' };
const DOWNLOADED = { csv: 'text/csv; charset=utf-8', tsv: 'text/csv; charset=utf-8',
  ods: 'application/vnd.oasis.opendocument.spreadsheet', odt: 'application/vnd.oasis.opendocument.text',
  odp: 'application/vnd.oasis.opendocument.presentation', zip: 'application/zip', json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8', vcf: 'text/vcard; charset=utf-8', ics: 'text/calendar; charset=utf-8',
  xml: 'application/xml', eml: 'text/plain; charset=utf-8', md: 'text/markdown; charset=utf-8',
  edl: 'text/plain; charset=utf-8', vtt: 'text/vtt; charset=utf-8', srt: 'application/x-subrip; charset=utf-8',
  ora: 'image/openraster', wav: 'audio/x-wav', m3u: 'audio/x-mpegurl', m3u8: 'application/vnd.apple.mpegurl' };

test('every file of the questions has its type, its way of coming, its policy, and is whole', async () => {
  const files = await walk(`${share}/content/files`);
  assert.ok(files.length > 50);
  for (const file of files) {
    const end = file.split('.').pop().toLowerCase();
    const answer = await request('GET', `/fichiers/${file.split('/').map(encodeURIComponent).join('/')}`);
    assert.equal(answer.status, 200, file);
    assert.equal(answer.headers['content-type'], SHOWN[end] ?? DOWNLOADED[end], file);
    assert.equal(answer.headers['content-disposition'], DOWNLOADED[end] ? 'attachment' : undefined, file);
    assert.equal(answer.headers['cache-control'], 'public, max-age=3600', file);
    assertSecure(answer, file);
    assert.ok(answer.body.equals(await readFile(`${share}/content/files/${file}`)), `${file} is not as it was made`);
  }
});

test('a page that a question opens runs no script, sends no form, and is no page of ours', async () => {
  const [file] = (await walk(`${share}/content/files`)).filter((f) => f.endsWith('.html'));
  const policy = (await request('GET', `/fichiers/${file}`)).headers['content-security-policy'];
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /form-action 'none'/);
  assert.match(policy, /sandbox(?![^;]*allow-scripts)/);
  assert.doesNotMatch(policy, /script-src/);
});

test('the pages that questions open hold no script and no form that leads out', async () => {
  for (const file of (await walk(`${share}/content/files`)).filter((f) => /\.(html?|svg)$/.test(f))) {
    const text = await readFile(`${share}/content/files/${file}`, 'utf8');
    assertLacks(text, /<script|\son(?:click|load|error)=|javascript:/i, file);
    assertLacks(text, /(?:src|href|action)="https?:\/\/(?![^"]*\.example)/i, file);
  }
});

test('no part of a question\'s solution can be fetched', async () => {
  const names = ['1.1/moteur.xml', '1.2/dossiers.xml', 'framework.xml', 'content.rng', 'courses/demonstration.xml', 'README.md'];
  const ways = [(n) => `/fichiers/${n}`, (n) => `/fichiers/../${n}`, (n) => `/fichiers/%2e%2e/${n}`, (n) => `/fichiers/..%2f${n}`,
    (n) => `/fichiers/1.1/../../${n}`, (n) => `/fichiers/1.1/%2e%2e/%2e%2e/${n}`, (n) => `/fichiers/.%2e/${n}`,
    (n) => `/fichiers/..%5c${n}`, (n) => `/fichiers/%252e%252e/${n}`, (n) => `/fichiers/..;/${n}`, (n) => `/fichiers/..%00/${n}`,
    (n) => `/fichiers../${n}`, (n) => `/fichiers%2f..%2f${n}`, (n) => `/fichiers/%c0%ae%c0%ae/${n}`, (n) => `/fichiers//..//${n}`,
    (n) => `/statique/../../content/${n}`, (n) => `/statique../content/${n}`, (n) => `/statique/..%2f..%2fcontent/${n}`,
    (n) => `/content/${n}`, (n) => `/${n}`, (n) => `/fichiers/FILES/../${n}`];
  for (const name of names) {
    for (const way of ways) {
      const answer = await raw(`GET ${PREFIX}${way(name)} HTTP/1.1\r\nHost: ${BASE.host}\r\nConnection: close\r\n\r\n`);
      assert.ok([400, 403, 404].includes(answer.status), `${way(name)}: ${answer.status}`);
      assertOurPage(answer, way(name));
    }
  }
});

test('nothing else of the installation can be fetched', async () => {
  for (const path of ['/statique/../palier.conf.in', '/statique/../site', '/statique../site', '/statique/%2e%2e/site',
    '/statique/..%2f..%2fsql/web/enter.sql', '/fichiers/../../xslt/palier-fr.xsl', '/xslt/palier-fr.xsl', '/sql/', '/nginx.conf',
    '/palier.env', '/.palier-site', '/statique/.', '/statique/', '/fichiers/1.1', '/fichiers/1.1/', '/erreurs/', '/erreurs/404.html']) {
    const answer = await raw(`GET ${PREFIX}${path} HTTP/1.1\r\nHost: ${BASE.host}\r\nConnection: close\r\n\r\n`);
    assert.ok([301, 400, 403, 404].includes(answer.status), `${path}: ${answer.status}`);
    if (answer.status !== 301) assertOurPage(answer, path);
  }
});

test('no file of a question is one of its solutions', async () => {
  const files = await walk(`${share}/content/files`);
  const solutions = await rows('select id, explain from app.challenge');
  for (const file of files.filter((f) => /\.(html|txt|csv|json|svg|md|xml|eml|ics|vcf)$/.test(f))) {
    const text = await readFile(`${share}/content/files/${file}`, 'utf8');
    assertLacks(text, /<(?:challenge|accept|solution)\b|judge\(/i, file);
    for (const { id, explain } of solutions) assert.ok(!text.includes(explain), `${file} explains ${id}`);
  }
});

test('a post to a file is a 405 page of ours', async () => {
  for (const path of ['/statique/palier.css', '/robots.txt', '/fichiers/1.3/colis.txt']) {
    const answer = await who.post(path, {});
    assert.equal(answer.status, 405, path);
    assert.equal(answer.headers.allow, 'GET, HEAD', path);
    assertOurPage(answer, path);
  }
});
