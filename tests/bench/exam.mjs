// A school of 500, signed in and admitted, opens an exam within one second, whoever is still waiting for an answer (open
// loop): from the moment when a candidate presses the button to the whole page of the first question, two requests. A
// class of 30 does so before, and warms what is warm on a school's morning. Then polls of an invigilator's room of
// 35 of which nothing is new: the time that the database takes, as the worker says. One line a figure.
import assert from 'node:assert/strict';
import { median, request, sql, token } from '../http/client.mjs';
import { certifiable, sessionOfToday, tablet } from '../http/exam.mjs';
import { ORIGIN, sha256 } from '../http/client.mjs';

const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
const csrfOf = (cookie) => sha256(`csrf:${cookie}`).slice(0, 32);

// A session of candidates who only have to press the button; each a cookie.
async function school(size) {
  const session = await sessionOfToday({ candidates: size });
  const cookies = Array.from({ length: size }, token);
  await sql(`create temp table pressed as select gen_random_uuid() as id, n, c.id as candidate, t.cookie
      from unnest(array[${session.candidates.map((c) => `'${c.id}'::uuid`)}], array[${cookies.map((c) => `'${c}'`)}])
        with ordinality as t (candidate, cookie, n) join app.candidate c on c.id = t.candidate;
    insert into app.account (id, first_name, last_name, username) select id, 'Élève', 'D’Essai', 'bench-' || id from pressed;
    insert into app.session (token_hash, account, expires_at)
      select sha256(convert_to(cookie, 'UTF8')), id, now() + interval '1 hour' from pressed;
    update app.candidate c set account = p.id, entered_at = now(), admitted_at = now()
      from pressed p where c.id = p.candidate`);
  await certifiable({ id: await sql('select id from pressed where n = 1') });
  await sql(`insert into app.assessment (account, kind, competence, state, completed_at)
      select p.id, 'placement', a.competence, 'completed', now() from pressed p, app.assessment a
       where a.account = (select id from pressed where n = 1) and p.n > 1;
    insert into app.knowledge (account, competence, skill, status, source, earned, assessment, position)
      select a.account, k.competence, k.skill, k.status, k.source, k.earned, a.id, 1
        from app.knowledge k join app.assessment a on a.competence = k.competence and a.kind = 'placement'
        join pressed p on p.id = a.account and p.n > 1
       where k.account = (select id from pressed where n = 1);
    drop table pressed; analyze app.knowledge, app.candidate, app.assessment, app.session`);
  return { session, cookies };
}

async function open(cookie) {
  const began = performance.now();
  const headers = { cookie: `palier=${cookie}`, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' };
  const started = await request('POST', '/certification/test', { headers, body: `csrf=${csrfOf(cookie)}` });
  const page = started.status === 303 ? await request('GET', started.to, { headers: { cookie: headers.cookie } }) : started;
  const fine = page.status === 200 && page.text.includes('data-page="learner/exam"');
  return { fine, ms: performance.now() - began, status: `${started.status} ${page.status}` };
}

async function rush(size) {
  const { cookies } = await school(size);
  const opened = [];
  const began = performance.now();
  for (let i = 0; i < size; i++) {
    const wait = i * 1000 / size - (performance.now() - began);
    if (wait > 1) await pause(wait);
    opened.push(open(cookies[i]).catch((error) => ({ fine: false, ms: 60000, status: error.code })));
  }
  const done = await Promise.all(opened);
  const times = done.map((d) => d.ms).sort((a, b) => a - b);
  const errors = done.filter((d) => !d.fine);
  if (errors.length > 0) console.error('bench: errors', errors.slice(0, 5));
  console.error(`bench: ${size} open an exam: median ${times[size >> 1].toFixed(0)} ms, worst ${times[size - 1].toFixed(0)} ms`);
  return { p95: times[Math.ceil(size * 0.95) - 1], errors: errors.length };
}

const line = (name, value, unit) => console.log(`${name}\t${value}\t${unit}`);
const class30 = await rush(30);
line('exam_30_open_p95_ms', class30.p95.toFixed(0), 'ms');
const school500 = await rush(500);
line('exam_500_open_p95_ms', school500.p95.toFixed(0), 'ms');
line('exam_500_errors', class30.errors + school500.errors, '1');

const { session, cookies } = await school(35);
for (const cookie of cookies) assert.ok((await open(cookie)).fine);
const invigilator = await tablet(session);
const etag = (await invigilator.get(session.path)).headers.etag;
const polls = [];
for (let i = 0; i < 300; i++) {
  const answer = await invigilator.get(session.path, { headers: { 'if-none-match': etag } });
  assert.equal(answer.status, 304);
  polls.push(Number(/db;dur=([\d.]+)/.exec(answer.headers['server-timing'])[1]));
}
line('live_poll_db_ms', median(polls.slice(100)).toFixed(3), 'ms');
process.exit(0);
