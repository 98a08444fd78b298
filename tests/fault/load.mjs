// What fault tests share: learners who answer as fast as they can and write down what they were told, and the audit
// that holds the ledger against the database.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { SITE_DIR, hangUp, person, question, rightAnswer, rows, site, startPlacement, until } from '../http/client.mjs';

export const LONG = process.env.PALIER_FAULT_ROUNDS === 'long';

// The state, parent and start time of a process.
function look(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /s, '').split(' ');
    return { pid: Number(pid), state: fields[0], parent: Number(fields[1]), at: Number(fields[19]) };
  } catch {
    return {};
  }
}

// The processes of a pool that answer, the oldest first: the children of the one that watches them.
export function workers(pool = 'page') {
  const generation = existsSync(`${SITE_DIR}/pids/generation`)
    ? readFileSync(`${SITE_DIR}/pids/generation`, 'utf8').trim() : '1';
  const leader = parseInt(readFileSync(`${SITE_DIR}/pids/${pool}-${generation}`, 'utf8'), 10);
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(look)
    .filter((p) => p.parent === leader && p.state !== 'Z').sort((a, b) => a.at - b.at).map((p) => p.pid);
}

// Kills the worker that has lived longest: 1, or 0 when it was gone already.
export function killOldest() {
  try {
    process.kill(workers()[0], 'SIGKILL');
    return 1;
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
    return 0;
  }
}

// Kills PostgreSQL's leader and starts it again. A start that comes before it is gone would find it up.
export async function killDatabase() {
  const pid = parseInt(await site('pids', 'pg'), 10);
  assert.ok(pid > 1, 'no PostgreSQL to kill');
  hangUp();
  process.kill(pid, 'SIGKILL');
  await until(() => (look(pid).state ?? 'Z') === 'Z', 'PostgreSQL gone');
  await until(() => site('start', 'pg').then(() => true, () => false), 'PostgreSQL again', 30000);
}

// What a worker gathers of a form's answers.
export function gathered(fields) {
  if (fields.length === 0) return null;
  if (fields.every(([name]) => name === 'answer')) return fields.length > 1 ? fields.map((f) => f[1]) : fields[0][1];
  return Object.fromEntries(fields.map(([name, value]) => [name.slice('answer.'.length), value]));
}

// Somebody who takes placements until told to stop. ledger: one line for each answer that was acknowledged;
// troubles: every answer that was neither a page nor a redirect.
export async function learner({ ledger, troubles, stopped, skips = 0.3 }) {
  while (!stopped()) {
    const who = await person();
    await who.csrf().catch(() => {});
    for (const code of ['1.1', '1.2', '1.3']) {
      let id;
      while (!id && !stopped()) id = await startPlacement(who, code).catch((e) => { troubles.push(`start: ${e.message}`); });
      for (let more = Boolean(id); more && !stopped();) more = await answer(who, id, ledger, troubles, stopped, skips);
    }
  }
}

async function answer(who, id, ledger, troubles, stopped, skips) {
  const asked = await question(id);
  const skip = Math.random() < skips;
  const fields = skip ? [] : rightAnswer(asked);
  const send = async (path, body) => {
    for (let tries = 0; tries < 20; tries++) {
      try {
        const got = body ? await who.post(path, body) : await who.get(path);
        if (got.status === 303 || got.status === 200) return got;
        troubles.push(`${path}: ${got.status}`);
        assert.ok([502, 503, 504].includes(got.status), `${path}: ${got.status} ${got.text.slice(0, 300)}`);
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        troubles.push(`${path}: ${error.code ?? error.message}`);
      }
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`${path}: no answer after 20 tries`);
  };
  if (asked.timed) await send(`/evaluations/${id}/chrono`, [['key', asked.key]]);
  const got = await send(`/evaluations/${id}/reponse`, [['key', asked.key], ['action', skip ? 'skip' : 'answer'], ...fields]);
  assert.equal(got.status, 303);
  ledger.push({ id, position: asked.position, action: skip ? 'skip' : 'answer', sent: gathered(fields), to: got.to });
  if (!stopped()) await send(got.to);
  return !got.to.endsWith('/resultats');
}

// Every acknowledged answer is there, once, as it was sent; and nothing else is.
export async function audit(ledger) {
  const kept = new Map((await rows(`select r.assessment || ':' || r.position as at, r.verdict = 'aband' as skipped,
      r.payload_hash = sha256(convert_to(case when r.verdict = 'aband' then 'skip' else 'answer' end
        || coalesce(given::text, ''), 'UTF8')) as plain, r.given from app.answer r`)).map((r) => [r.at, r]));
  const told = new Map();
  const result = { acknowledged: ledger.length, lost: 0, duplicates: 0, wrong: 0, unknown: 0 };
  for (const line of ledger) {
    const at = `${line.id}:${line.position}`;
    if (told.has(at)) result.duplicates++;
    told.set(at, line);
    const row = kept.get(at);
    if (!row) result.lost++;
    else if (row.skipped !== (line.action === 'skip')
      || (line.action === 'answer' && !same(row.given, line.sent))) result.wrong++;
  }
  for (const at of kept.keys()) if (!told.has(at)) result.unknown++;
  // Nothing hangs in the air: each assessment has one open question, or is over and has none.
  [result.orphans] = (await rows(`select count(*)::int as n from (
      select a.id from app.assessment a
       cross join lateral (select count(*) as n, max(position) as last from app.question q where q.assessment = a.id) q
       cross join lateral (select count(*) as n, max(position) as last from app.answer r where r.assessment = a.id) r
       where case a.state when 'completed' then q.n <> r.n else q.n <> r.n + 1 end
          or q.last <> q.n or coalesce(r.last, 0) <> r.n) wrong`)).map((r) => r.n);
  return result;
}

// As scoring.shape_answer turns it: one tick is a list of one, places are a list.
function same(given, sent) {
  if (Array.isArray(given) && typeof sent === 'string') return given.length === 1 && given[0] === sent;
  if (Array.isArray(given) && !Array.isArray(sent) && sent) {
    const places = Object.keys(sent).sort((a, b) => a - b).map((k) => sent[k]);
    return JSON.stringify(given) === JSON.stringify(places);
  }
  const sorted = (v) => v && typeof v === 'object' && !Array.isArray(v)
    ? Object.fromEntries(Object.keys(v).sort().map((k) => [k, v[k]])) : v;
  return JSON.stringify(sorted(given)) === JSON.stringify(sorted(sent));
}
