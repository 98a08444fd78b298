// The site that a test has, as tests/with-site says it in the environment: its address, its database by the owner, its
// commands; waiting for what has no event, and races that are sure to happen.
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import assert from 'node:assert/strict';

export const BASE = new URL(process.env.BASE_URL);
export const PREFIX = BASE.pathname.replace(/\/$/, '');
export const ORIGIN = BASE.origin;
export const SITE_DIR = process.env.SITE_DIR;

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

// palierctl must refuse: its words.
export async function refused(...args) {
  try {
    await palierctl(...args);
  } catch (error) {
    return String(error);
  }
  return assert.fail(`palierctl ${args.join(' ')} was not refused`);
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
