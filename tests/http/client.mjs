// What the HTTP and fault tests share: a browser without a screen (cookie, forms, Origin), raw bytes, the
// database's owner, and people who are signed in from the start. Reads the site from the environment that
// tests/with-site sets.
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import http from 'node:http';
import net from 'node:net';
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';

export const BASE = new URL(process.env.BASE_URL);
export const PREFIX = BASE.pathname.replace(/\/$/, '');
export const ORIGIN = BASE.origin;
export const SITE_DIR = process.env.SITE_DIR;
export const PASSWORD = 'Palier-essai-2026';

// ------------------------------------------------------------------ HTTP

// One request; path is below the prefix unless `absolute`. Never rejects because of a status.
export function request(method, path, { headers = {}, body, absolute = false, timeout = 60000 } = {}) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const sent = http.request({
      host: BASE.hostname, port: BASE.port, method, path: (absolute ? '' : PREFIX) + path, agent: false, timeout,
      headers: { ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }), ...headers },
    }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => resolve(new Answer(answer.statusCode, answer.headers, Buffer.concat(chunks),
        performance.now() - began)));
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer to ${method} ${path} in ${timeout} ms`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

class Answer {
  constructor(status, headers, body, ms) {
    Object.assign(this, { status, headers, body, ms });
  }
  get text() { return this.body.toString('utf8'); }
  get page() { return this._page ??= new Page(this.text); }
  // Where a redirect leads, below the prefix.
  get to() {
    const location = this.headers.location;
    if (location === undefined) return undefined;
    assert.ok(location.startsWith(`${PREFIX}/`), `Location ${location} is not below ${PREFIX}/`);
    return location.slice(PREFIX.length);
  }
}

// Bytes as they are, on a socket of their own; resolves to all that came back, when the server closes.
export function raw(bytes, { half = false, timeout = 30000 } = {}) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    const socket = net.connect(Number(BASE.port), BASE.hostname, () => {
      socket.write(bytes);
      if (half) socket.end();
    });
    socket.setTimeout(timeout, () => socket.destroy(new Error('the server keeps silent')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(parseRaw(Buffer.concat(chunks))));
  });
}

// The first answer in what came over a socket (or out of a worker).
function parseRaw(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  const head = bytes.subarray(0, end < 0 ? bytes.length : end).toString('latin1').split('\r\n');
  const status = Number(/^(?:HTTP\/1\.[01]|Status:) (\d{3})/.exec(head[0])?.[1] ?? 0);
  const headers = {};
  for (const line of head.slice(1)) {
    const [, name, value] = /^([^:]*):?\s*(.*)$/.exec(line);
    if (name.toLowerCase() === 'set-cookie') (headers['set-cookie'] ??= []).push(value);
    else headers[name.toLowerCase()] = value;
  }
  return new Answer(status, headers, end < 0 ? Buffer.alloc(0) : bytes.subarray(end + 4), 0);
}

// ------------------------------------------------------------- pages

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

export function decode(text) {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name) => {
    if (name[0] !== '#') return NAMED[name] ?? whole;
    return String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}

const VALUE = String.raw`\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)`;
const TAG = new RegExp(String.raw`<!--[\s\S]*?-->|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s=>"'/]+(?:${VALUE})?)*)\s*\/?>`, 'g');
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

// What a browser would see of a page, as far as tests ask: elements in order, forms, text.
export class Page {
  constructor(html) {
    this.html = html;
    this.elements = [];
    for (const match of html.matchAll(TAG)) {
      if (match[2] === undefined) continue;
      const attributes = {};
      for (const [, name, a, b, c] of match[3].matchAll(ATTRIBUTE))
        attributes[name.toLowerCase()] ??= decode(a ?? b ?? c ?? '');
      this.elements.push({ close: match[1] === '/', tag: match[2].toLowerCase(), attributes, at: match.index,
        end: match.index + match[0].length });
    }
  }
  all(tag, test = () => true) {
    return this.elements.filter((e) => !e.close && e.tag === tag && test(e.attributes));
  }
  one(tag, test) {
    return this.all(tag, test)[0]?.attributes;
  }
  byId(id) {
    return this.elements.find((e) => !e.close && e.attributes.id === id)?.attributes;
  }
  // The text inside the first element that fits.
  textOf(tag, test = () => true) {
    const from = this.elements.findIndex((e) => !e.close && e.tag === tag && test(e.attributes));
    if (from < 0) return undefined;
    let depth = 0;
    for (let i = from; i < this.elements.length; i++) {
      const e = this.elements[i];
      if (e.tag === tag) depth += e.close ? -1 : 1;
      if (depth === 0) return plain(this.html.slice(this.elements[from].end, e.at));
    }
    return plain(this.html.slice(this.elements[from].end));
  }
  textById(id) {
    const found = this.elements.find((e) => !e.close && e.attributes.id === id);
    return found && this.textOf(found.tag, (a) => a.id === id);
  }
  get text() { return plain(this.html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')); }
  get name() { return this.one('body')?.['data-page']; }
  get csrf() { return this.one('input', (a) => a.name === 'csrf')?.value; }
  get forms() {
    const forms = [];
    let form = null;
    let select = null;
    for (const { close, tag, attributes, end } of this.elements) {
      if (tag === 'form') forms.push(form = close ? null : { action: attributes.action, method: attributes.method,
        fields: [] });
      if (!form) continue;
      if (tag === 'input' && !close) form.fields.push({ ...attributes, tag,
        checked: attributes.checked !== undefined });
      if (tag === 'button' && !close) form.fields.push({ type: 'submit', ...attributes, tag });
      if (tag === 'textarea' && !close) form.fields.push({ ...attributes, tag,
        value: decode(this.html.slice(end, this.html.indexOf('</textarea', end))) });
      if (tag === 'select') {
        if (!close) form.fields.push(select = { ...attributes, tag, options: [], value: '' });
        else select = null;
      }
      if (tag === 'option' && !close && select) {
        select.options.push(attributes.value);
        if (attributes.selected !== undefined) select.value = attributes.value;
      }
    }
    return forms.filter(Boolean);
  }
  // The form that posts to a path (below the prefix).
  form(path) {
    return this.forms.find((f) => f.action === PREFIX + path);
  }
}

function plain(html) {
  return decode(html.replace(/<[^>]*>/g, ' ')).replace(/[ \t\r\n]+/g, ' ').trim();
}

export function fieldOf(form, name) {
  return form?.fields.find((f) => f.name === name);
}

// Unlike assert.doesNotMatch it shows the place, not the whole page.
export function assertLacks(text, pattern, what) {
  const at = text.search(pattern);
  assert.ok(at < 0, `${what}: …${text.slice(Math.max(0, at - 60), at + 100)}…`);
}

// Is this one of our own pages: French, whole, with a way on, and silent about what is behind it?
export function assertOurPage(answer, what = '') {
  const { page } = answer;
  const html = answer.text;
  assert.match(answer.headers['content-type'] ?? '', /^text\/html; charset=utf-8$/i, `${what}: content type`);
  assert.equal(page.one('html')?.lang, 'fr', `${what}: lang`);
  assert.equal(page.all('h1').length, 1, `${what}: one h1`);
  assert.ok(page.all('a', (a) => a.href?.startsWith(`${PREFIX}/`)).length > 0, `${what}: a way on`);
  assertLacks(html, /sqlstate|postgres|libpq|libxml|fastcgi|<center>nginx|ERROR:|plpgsql/i, `${what}: raw error`);
  assert.ok(html.trimEnd().endsWith('</html>'), `${what}: whole`);
}

// ------------------------------------------------------------- a browser

export function encode(fields) {
  if (typeof fields === 'string' || Buffer.isBuffer(fields)) return fields;
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields).flatMap(([name, value]) =>
    Array.isArray(value) ? value.map((v) => [name, v]) : [[name, value]]);
  return pairs.map(([n, v]) => `${encodeURIComponent(n)}=${encodeURIComponent(v)}`).join('&');
}

export const FORM = 'application/x-www-form-urlencoded';

export class Client {
  constructor(token = null) {
    this.token = token;
    this.cookies = []; // the Set-Cookie lines, as they came
  }
  async send(method, path, options = {}) {
    const headers = { ...options.headers };
    if (this.token && headers.cookie === undefined) headers.cookie = `palier=${this.token}`;
    const answer = await request(method, path, { ...options, headers });
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, value] = /^(?:__Host-)?palier=([^;]*)/.exec(line) ?? [];
      this.cookies.push(line);
      this.token = value && !/max-age=0/i.test(line) ? value : null;
    }
    return answer;
  }
  get(path, options) {
    return this.send('GET', path, options);
  }
  // GET, and further as long as it is sent on.
  async follow(path, limit = 5) {
    let answer = await this.get(path);
    for (let i = 0; i < limit && answer.status === 303; i++) answer = await this.get(answer.to);
    return answer;
  }
  // What a form page hides for this cookie; a visitor gets a cookie with it.
  async csrf() {
    const token = this.token;
    if (this.known?.token === token && token) return this.known.value;
    const value = (await this.get('/demonstration')).page.csrf;
    this.known = { token: this.token, value };
    return value;
  }
  // Posts fields with the CSRF value and the Origin of a browser. `csrf: null` and `origin: null` leave them out.
  // Tests come faster than people: unless told otherwise a post waits where nginx says that there are too many.
  async post(path, fields = {}, { csrf, origin = ORIGIN, headers = {}, type = FORM, patient = true,
    ...options } = {}) {
    if (csrf === undefined) csrf = await this.csrf();
    let body = encode(fields);
    if (csrf !== null && !Buffer.isBuffer(body) && type === FORM)
      body = `csrf=${encodeURIComponent(csrf)}${body ? `&${body}` : ''}`;
    for (;;) {
      const answer = await this.send('POST', path, { ...options, body, headers: {
        'content-type': type, ...(origin === null ? {} : { origin }), ...headers } });
      if (answer.status !== 429 || !patient) return answer;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

// ------------------------------------------------------------- the database

function run(command, args, input, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (d) => { out += d; });
    child.stderr.on('data', (d) => { err += d; });
    child.on('error', reject);
    child.on('close', (code) => code === 0 ? resolve(out)
      : reject(new Error(`${command} ${args.join(' ')}: status ${code}\n${err}${out}`)));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

// One psql for all questions: starting one for each would take longer than asking.
const psql = { child: null, queue: Promise.resolve() };

function startPsql() {
  const child = spawn('psql', ['-X', '-A', '-t', '-q', '-v', 'ON_ERROR_STOP=1', '-d', process.env.PALIER_DB],
    { env: { ...process.env, PGCLIENTENCODING: 'UTF8', PGOPTIONS: '' } });
  child.out = child.err = '';
  child.stdout.setEncoding('utf8').on('data', (d) => { child.out += d; child.look?.(); });
  child.stderr.setEncoding('utf8').on('data', (d) => { child.err += d; });
  child.stdin.on('error', () => {});
  child.on('close', () => {
    if (psql.child === child) psql.child = null;
    child.fail?.(new Error(child.err || 'psql ended'));
  });
  return psql.child = child;
}

// What is under way keeps node alive, an idle psql does not.
function hold(child, on) {
  for (const part of [child, child.stdin, child.stdout, child.stderr]) part[on ? 'ref' : 'unref']();
}

function askPsql(text) {
  const child = psql.child ?? startPsql();
  const mark = randomBytes(9).toString('hex');
  hold(child, true);
  return new Promise((resolve, reject) => {
    child.fail = reject;
    child.look = () => {
      const end = child.out.indexOf(`${mark}\n`);
      if (end < 0) return;
      const out = child.out.slice(0, end).replace(/\n$/, '');
      child.out = '';
      child.fail = child.look = null;
      hold(child, false);
      resolve(out);
    };
    child.stdin.write(`${text.replace(/[;\s]*$/, '')}\n;\n\\echo ${mark}\n`);
  });
}

// Runs SQL as the owner; the rows as psql prints them (columns by |), without the last newline.
export function sql(text) {
  const answer = psql.queue.then(() => askPsql(text));
  psql.queue = answer.catch(() => {});
  return answer;
}

// Ends psql, for tests that take the database away.
export function hangUp() {
  psql.child?.kill();
  psql.child = null;
}

// Runs SQL as the cluster's superuser, once.
export function superuser(text) {
  return run('psql', ['-X', '-A', '-t', '-q', '-v', 'ON_ERROR_STOP=1', '-h', `${SITE_DIR}/run`, '-U', 'postgres', '-d', 'palier'],
    text, { PGOPTIONS: '' });
}

export async function rows(text) {
  return JSON.parse(await sql(`select coalesce(json_agg(r), '[]') from (${text}) r`));
}

export const quote = (text) => `'${String(text).replaceAll("'", "''")}'`;

export function palierctl(...args) {
  return run('palierctl', args, '');
}

export function site(...args) {
  return run(process.env.SITE ?? `${SITE_DIR}/app/share/palier/nginx/site`, [args[0], SITE_DIR, ...args.slice(1)], '');
}

// One value for all that a post could change.
export function fingerprint() {
  const tables = ['account', 'session', 'sign_in_failure', 'password_reset', 'mail', 'assessment', 'question', 'answer',
    'knowledge', 'simulation_state', 'campaign', 'campaign_skill', 'participation', 'shared_skill', 'shared_competence',
    'pupil', 'match_failure', 'exam_window', 'exam_session', 'candidate', 'incident'];
  return sql(`select md5(string_agg(line, '|' order by line)) from (${
    tables.map((t) => `select '${t}:' || t::text as line from app.${t} t`).join(' union all ')}) all_lines`);
}

export const sha256 = (text) => createHash('sha256').update(text).digest('hex');
export const token = () => randomBytes(32).toString('base64url');

// ------------------------------------------------------------- people

let hashOfPassword;

// The stored hash of PASSWORD, made once by signing somebody up.
export function passwordHash() {
  return hashOfPassword ??= (async () => {
    const email = `modele-${randomBytes(4).toString('hex')}@exemple.fr`;
    const answer = await new Client().post('/inscription', { first_name: 'Mo', last_name: 'Dèle', email,
      password: PASSWORD, terms: 'yes' });
    assert.equal(answer.status, 303, `signing up: ${answer.text.slice(0, 500)}`);
    return sql(`select password_hash from app.account where email = ${quote(email)}`);
  })();
}

// Somebody with an account and an open session; { kind: 'anonymous' } for a demonstration's.
export async function person({ kind = 'person', first = 'Lina', last = 'Berthier', hash = null } = {}) {
  const client = new Client(token());
  client.email = kind === 'person' ? `p-${randomBytes(6).toString('hex')}@exemple.fr` : null;
  client.id = await sql(`with a as (
      insert into app.account (kind, first_name, last_name, email, terms_at, password_hash)
      values (${quote(kind)}, ${quote(kind === 'person' ? first : '')}, ${quote(kind === 'person' ? last : '')},
        ${client.email ? quote(client.email) : 'null'}, now(), ${hash ? quote(hash) : 'null'}) returning id
    ) insert into app.session (token_hash, account, expires_at)
      select decode('${sha256(client.token)}', 'hex'), id, now() + interval '1 hour' from a returning account`);
  return client;
}

// A school that somebody administers, with its center, a colleague in both and an invitation that waits; their ids, and its link's code.
export async function school(client, { name = 'Collège d’essai' } = {}) {
  const code = token();
  const { id: member } = await person({ first: 'Tom', last: 'Lucas' });
  const ids = JSON.parse(await sql(`with o as (insert into app.organization (type, name, email)
      values ('SCO', ${quote(name)}, ${quote(client.email)}) returning id),
    c as (insert into app.center (organization, name) select id, ${quote(name)} from o returning id),
    w as (select * from (values ('${client.id}'::uuid, 'admin'), ('${member}', 'member')) w (account, role)),
    om as (insert into app.organization_member (organization, account, role) select o.id, account, role from o, w),
    cm as (insert into app.center_member (center, account, role) select c.id, account, role from c, w),
    i as (insert into app.invitation (code_hash, organization, center, email, role)
      select decode('${sha256(code)}', 'hex'), o.id, c.id, '${token().slice(0, 9).toLowerCase()}@exemple.fr', 'member' from o, c returning id)
    select json_build_object('organization', o.id, 'center', c.id, 'invitation', i.id) from o, c, i`));
  return { ...ids, member, code };
}

// A school and its center, where somebody works, with an exam session in it and a candidate; their ids.
export async function examSession(client, { level = 'adulte' } = {}) {
  const organization = await sql(`insert into app.organization (type, name, email)
    values ('SCO', 'Collège d’essai', 'chef@exemple.fr') returning id`);
  const pupil = await sql(`insert into app.pupil (organization, national_id, last_name, first_name, birth_date, division)
    values ('${organization}', '1A', 'Élève', 'Un', '2012-03-01', '3e A') returning id`);
  const center = await sql(`insert into app.center (name, organization) values ('Centre d’essai', '${organization}') returning id`);
  await sql(`insert into app.center_member (center, account, role) values ('${center}', '${client.id}', 'admin')`);
  const exam_session = await sql(`insert into app.exam_session
      (center, level, address, room, starts_at, invigilators, access_code, password)
    values ('${center}', '${level}', 'Rue des Écoles', 'Salle 1', current_date + 1, 'Ana Lo',
      web.draw_signs('BCDFGHJKMPQRTVWXY', 4) || web.draw_signs('2346789', 2), '23BCD') returning id`);
  const candidate = await sql(`insert into app.candidate (exam_session, last_name, first_name, birth_date)
    values ('${exam_session}', 'Candidat', 'Une', '2000-03-01') returning id`);
  const incident = await sql(`insert into app.incident (candidate, category) values ('${candidate}', 'fraud') returning id`);
  return { organization, pupil, center, exam_session, candidate, incident };
}

// An exam that the client's person sat, in a finalised session of a center where they work, scored; with an incident
// that is settled. published: with its certificate. Needs the session's center: see examSession.
export async function satExam(client, { published = false } = {}) {
  const { center, exam_session } = await examSession(client);
  const ids = JSON.parse(await sql(`with s as (update app.exam_session set state = 'finalised', finalised_at = now(), starts_at = current_date + time '09:00'
      where id = '${exam_session}'),
    c as (insert into app.candidate (exam_session, last_name, first_name, birth_date, birth_city, account)
      select '${exam_session}', last_name, first_name, '2012-03-01', 'Vannes', id from app.account where id = '${client.id}' returning id),
    a as (insert into app.assessment (account, kind, state, completed_at) values ('${client.id}', 'exam', 'completed', now()) returning id),
    e as (insert into app.exam (assessment, candidate, max_level, ends_at, ended, ended_at) select a.id, c.id, 8, now(), 'candidate', now() from a, c),
    k as (insert into app.exam_competence select a.id, code, 3, 25 from a, app.competence),
    n as (select a.id, row_number() over (order by x.code, x.challenge) as place, x.code, x.challenge from a, (
      select c.code, h.id as challenge from app.competence c cross join lateral (
        select h.id from app.challenge h join app.skill s on s.id = h.skill where s.competence = c.code and not h.retired order by h.id limit 3) h) x),
    x as (insert into app.exam_question (assessment, position, competence, challenge) select id, place, code, challenge from n),
    q as (insert into app.question (assessment, position, challenge) select id, place, challenge from n returning assessment, position, challenge),
    r as (insert into app.answer (assessment, position, challenge, verdict, payload_hash)
      select assessment, position, challenge, case when position % 12 = 0 then 'ko' else 'ok' end, '' from q),
    i as (insert into app.incident (candidate, category, effect, resolved_at, resolution) select id, 'fraud', 'jury', now(), 'Vu' from c returning id)
    select json_build_object('exam', a.id, 'incident', i.id) from a, i`));
  await sql(`select web.score_exam('${ids.exam}', 'finalisation', null)`);
  if (published) await sql(`update app.exam_session set state = 'published', published_at = now() where id = '${exam_session}'`);
  if (published) await sql(`select web.certify('${ids.exam}')`);
  const certificate = published && await sql(`select code from app.certificate where assessment = '${ids.exam}'`);
  return { center, exam_session, certificate, ...ids };
}

// A school in which the client's person has a role, with pupils, and an import of one more that waits.
export async function pupilSchool(client, { role = 'admin', uai = null, pupils = 1 } = {}) {
  const organization = await sql(`insert into app.organization (type, uai, name, email)
    values ('SCO', ${uai ? quote(uai) : 'null'}, 'Collège d’essai', 'chef@essai.example') returning id`);
  await sql(`insert into app.organization_member values ('${organization}', '${client.id}', '${role}')`);
  if (!pupils) return { organization };
  await sql(`insert into app.pupil (organization, national_id, last_name, first_name, birth_date, division, account, reconciled_at)
    select '${organization}', lpad(n::text, 9, '0') || 'AA', 'Nom ' || n, 'Prénom', '2012-03-01', '3A',
      case n when 1 then '${client.id}'::uuid end, now() from generate_series(1, ${pupils}) n`);
  const id = await sql(`insert into app.pupil_import (organization, account, file_name, pupils, added, changed, same, gone, refused)
    values ('${organization}', '${client.id}', 'eleves.xml', 1, 1, 0, 0, 0, 0) returning id`);
  await sql(`insert into app.pupil_import_row (import, place, line, key, national_id, last_name, preferred_name, first_name,
      middle_name, third_name, sex, birth_date, birth_city, birth_city_code, birth_department, birth_country, mef, status,
      exit_date, division, born, verdict)
    values ('${id}', 1, 1, '1', '123456789ZZ', 'Nouvelle', '', 'Élève', '', '', 'F', '01/03/2012', '', '33063', '033', '100', '', 'ST',
      '', '3A', '2012-03-01', 'new')`);
  return { organization, import: id,
    pupil: await sql(`select id from app.pupil where organization = '${organization}' and account = '${client.id}'`) };
}

// A school with a campaign that asks these skills (none: a collection), whose team the person belongs to; their ids.
export async function campaign(client, { skills = [], type = 'SCO' } = {}) {
  const organization = await sql(`insert into app.organization (type, name, email)
    values ('${type}', 'Établissement d’essai', 'chef@exemple.fr') returning id`);
  if (client) await sql(`insert into app.organization_member (organization, account, role) values ('${organization}', '${client.id}', 'admin')`);
  const [id, code] = (await sql(`insert into app.campaign (organization, code, kind, name, title)
    values ('${organization}', web.campaign_code(), '${skills.length ? 'assessment' : 'collection'}', 'Essai', 'Parcours d’essai')
    returning id || ' ' || code`)).split(' ');
  for (const skill of skills) await sql(`insert into app.campaign_skill values ('${id}', '${skill}')`);
  return { organization, campaign: id, code };
}

// ------------------------------------------------------------- placements

// Starts (or resumes) the test of a competence; its id.
export async function startPlacement(client, code = '1.1') {
  const answer = await client.post(`/competences/${code}/evaluer`);
  assert.equal(answer.status, 303);
  const [, id] = /^\/evaluations\/([0-9a-f-]{36})$/.exec(answer.to) ?? [];
  assert.ok(id, `sent to ${answer.to}`);
  return id;
}

// A placement whose first question is the challenge asked for, for somebody who has none open in its competence.
export async function ask(client, challenge) {
  const id = await sql(`select web.begin_placement('${client.id}', s.competence) from app.challenge c
      join app.skill s on s.id = c.skill where c.id = ${quote(challenge)}`);
  const key = await sql(`update app.question set challenge = ${quote(challenge)} where assessment = '${id}' returning key`);
  return { assessment: id, key };
}

// The question to answer now: its key, position and challenge.
export async function question(assessment) {
  const [found] = await rows(`select q.key, q.position, c.id, c.kind, c.solution, c.proposals, c.timer is not null as timed
    from app.question q join app.challenge c on c.id = q.challenge
   where q.assessment = '${assessment}' order by q.position desc limit 1`);
  return found;
}

// The fields that answer a challenge rightly, or wrongly.
export function rightAnswer({ kind, solution, proposals }) {
  switch (kind) {
    case 'qcu': return [['answer', solution.accept]];
    case 'qcm': return solution.accept.map((v) => ['answer', v]);
    case 'qroc': return [['answer', solution.accept[0]]];
    case 'qrocm-ind': return Object.entries(solution.fields).map(([n, v]) => [`answer.${n}`, v[0]]);
    case 'qrocm-dep': {
      const names = [...proposals.matchAll(/<field\b[^>]*\bname="([^"]*)"/g)].map((m) => m[1]);
      const groups = Object.values(solution.groups);
      return names.map((n, i) => [`answer.${n}`, groups[i]?.[0] ?? '']);
    }
    case 'order': return solution.accept.map((v, i) => [`answer.${i + 1}`, v]);
    case 'match': return Object.entries(solution.accept).map(([n, v]) => [`answer.${n}`, v]);
    default: throw new Error(`a new kind: ${kind}`);
  }
}

// Answers or skips the question at hand; the answer to the post.
export async function reply(client, assessment, { skip = false } = {}) {
  const asked = await question(assessment);
  if (asked.timed && !skip) await client.post(`/evaluations/${assessment}/chrono`, { key: asked.key });
  return client.post(`/evaluations/${assessment}/reponse`, [['key', asked.key], ['action', skip ? 'skip' : 'answer'],
    ...skip ? [] : rightAnswer(asked)]);
}

// A small content of its own in the place of all of competence 5.2: one challenge of each kind, essai-KIND.
export async function syntheticContent() {
  const challenges = [
    ['qcu', 'text', '<choice id="1">Un</choice><choice id="2">Deux</choice>', { accept: '2' }],
    ['qcm', 'text', '<choice id="1">Un</choice><choice id="2">Deux</choice><choice id="3">Trois</choice>',
      { accept: ['1', '3'] }],
    ['qroc', 'text', '', { accept: ['Paris'], format: 'text' }],
    ['select', 'select', '<option>Paris</option><option>Lyon</option>', { accept: ['Lyon'], format: 'select' }, 'qroc'],
    ['fields', 'text', '<field name="num1" label="Nombre" format="number"/><field name="ville" label="Ville" format="text"/>'
      + '<field name="mois" label="Mois" format="select"><option>janvier</option><option>mars</option></field>',
    { fields: { num1: ['3'], ville: ['Lyon'], mois: ['mars'] }, selects: ['mois'] }, 'qrocm-ind'],
    ['order', 'text', '<positions first="Début" last="Fin"/><item id="b">Ouvrir</item><item id="c">Trier</item>'
      + '<item id="a">Prendre</item>', { accept: ['a', 'b', 'c'] }],
    ['match', 'text', '<left id="a">.ods</left><left id="b">.odt</left><right id="2">texte</right>'
      + '<right id="1">tableur</right>', { accept: { a: '1', b: '2' } }],
    ['timed', 'text', '', { accept: ['Paris'], format: 'text' }, 'qroc', 60],
  ];
  await sql(`begin;
    update app.challenge set retired = true where skill in (select id from app.skill where competence = '5.2');
    update app.skill set retired = true where competence = '5.2';
    update app.topic set retired = true where competence = '5.2';
    insert into app.topic (id, competence, name, position) values ('essai', '5.2', 'Essais', 1);
    insert into app.lesson (topic, title, minutes, body) values ('essai', 'Essayer', 1, '<p>Essayez.</p>');
    ${challenges.map(([name, format, proposals, solution, kind = name, timer = null], i) => `
    insert into app.skill (id, topic, competence, level, name, pix_value)
      values ('essai-${i + 1}', 'essai', '5.2', ${i + 1}, 'Essai ${i + 1}', 4);
    insert into app.challenge (id, skill, kind, task, format, timer, title, body, proposals, solution, expected, explain)
      values ('essai-${name}', 'essai-${i + 1}', '${kind}', 'essai-${name}', '${format}', ${timer}, 'Essai ${name}',
        '<p>Que répondre ?</p>', ${quote(proposals)}, ${quote(JSON.stringify(solution))}, '<line>Ceci</line>',
        '<p>Parce que.</p>');`).join('')}
    select from content.load_models();
    commit;`);
}

// ------------------------------------------------------------- a worker without nginx

// Asks a worker of a pool over its own socket, as nginx would (FastCGI); what nginx itself would never pass on.
export function fastcgi(parameters, body = '', pool = 'page') {
  const generation = (() => {
    try { return readFileSync(`${SITE_DIR}/pids/generation`, 'utf8').trim(); } catch { return '1'; }
  })();
  const record = (type, content) => {
    const head = Buffer.alloc(8);
    head.writeUInt8(1, 0);
    head.writeUInt8(type, 1);
    head.writeUInt16BE(1, 2);
    head.writeUInt16BE(content.length, 4);
    return Buffer.concat([head, content]);
  };
  const pairs = Buffer.concat(Object.entries({ REQUEST_METHOD: 'GET', QUERY_STRING: '', SERVER_PROTOCOL: 'HTTP/1.1',
    REMOTE_ADDR: '127.0.0.1', HTTP_HOST: BASE.host, REQUEST_ID: 'test', ...parameters }).flatMap(([name, value]) => {
    const [n, v] = [Buffer.from(name), Buffer.from(String(value))];
    const length = (b) => {
      const four = Buffer.alloc(4);
      four.writeUInt32BE((b.length | 0x80000000) >>> 0);
      return b.length < 128 ? Buffer.from([b.length]) : four;
    };
    return [length(n), length(v), n, v];
  }));
  const stdin = Buffer.from(body);
  return new Promise((resolve, reject) => {
    const socket = net.connect(`${SITE_DIR}/run/${pool}-${generation}.sock`, () => {
      socket.write(record(1, Buffer.from([0, 1, 0, 0, 0, 0, 0, 0])));
      socket.write(record(4, pairs));
      socket.write(record(4, Buffer.alloc(0)));
      for (let at = 0; at < stdin.length; at += 32768) socket.write(record(5, stdin.subarray(at, at + 32768)));
      socket.write(record(5, Buffer.alloc(0)));
    });
    const chunks = [];
    socket.setTimeout(30000, () => socket.destroy(new Error('the worker keeps silent')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      const all = Buffer.concat(chunks);
      const out = [];
      for (let at = 0; at + 8 <= all.length;) {
        const size = all.readUInt16BE(at + 4);
        if (all[at + 1] === 6) out.push(all.subarray(at + 8, at + 8 + size));
        at += 8 + size + all[at + 6];
      }
      resolve(parseRaw(Buffer.concat(out)));
    });
  });
}

// ------------------------------------------------------------- waiting

// Waits until the condition holds; its value. For what has no event to await.
export async function until(condition, what, ms = 15000) {
  const end = Date.now() + ms;
  for (;;) {
    const value = await condition();
    if (value) return value;
    assert.ok(Date.now() < end, `in ${ms} ms never: ${what}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}

// Sends posts that are all under way, each stopped by a lock, before the first of them may write to a table: a race that
// is sure to happen. No more than there are workers.
export async function race(table, posts) {
  await sql(`begin; lock table app.${table} in share row exclusive mode`);
  const answers = posts.map((post) => post());
  try {
    await until(async () => Number(await sql('select count(distinct pid) from pg_locks where not granted')) >= posts.length,
      'all posts at the gate', 1500);
  } finally {
    await sql('rollback');
  }
  return Promise.all(answers);
}

// Posts while somebody else's change is not committed yet, and waits until the post is held up by it.
export async function during(change, post) {
  await sql(`begin; ${change}`);
  const answer = post();
  try {
    await until(async () => await sql('select count(*) from pg_locks where not granted') > 0,
      'the post held up', 3000);
  } finally {
    await sql('commit');
  }
  return answer;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

