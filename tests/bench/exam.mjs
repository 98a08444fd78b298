// What an exam asks of a site at once. One line a figure:
//
// exam_30_open_p95_ms, exam_500_open_p95_ms  A class of 30, then a school of 500 in rooms of 30, signed in and admitted by
//   their invigilators' tablets, open their exam within one second, all from one address, evenly, whoever is still waiting
//   for an answer (open loop). From the moment when a candidate should press the button to the last byte of the page of
//   the first question: a connection, the post, its 303, the GET, gzip. The class comes first, and warms what is warm on
//   a school's morning. What their pages look like is checked when all is over.
// exam_500_errors    answers of both that were not the page of the first question
// exam_open_cpu_ms   CPU of all the site's processes an opening, of the school's; what the client used is on stderr
// exam_admit_p95_ms  an admission, one after the other, which also draws the test
// live_poll_db_ms    a poll of an invigilator's room of 35 of which nothing is new: the time that the database takes,
//   as the worker says
import assert from 'node:assert/strict';
import { PREFIX, median, sql, token } from '../http/client.mjs';
import { admit, certifiable, sessionOfToday, tablet } from '../http/exam.mjs';
import { follow, line, openLoop, p95, text } from './browser.mjs';
import { siteCpu } from './cpu.mjs';

const admissions = [];
const open = (cookie, due) => follow(cookie, `${PREFIX}/certification/test`, '', due);

// Candidates of a room who have entered, as SQL makes them: each with the profile of the model and what it answered.
async function room(size, model) {
  const session = await sessionOfToday({ candidates: size });
  const cookies = Array.from({ length: size }, token);
  await sql(`create temp table entered as select gen_random_uuid() as id, c.id as candidate, t.cookie
      from unnest(array[${session.candidates.map((c) => `'${c.id}'::uuid`)}], array[${cookies.map((c) => `'${c}'`)}])
        as t (candidate, cookie) join app.candidate c on c.id = t.candidate;
    insert into app.account (id, first_name, last_name, username) select id, 'Élève', 'D’Essai', 'bench-' || id from entered;
    insert into app.session (token_hash, account, expires_at)
      select sha256(convert_to(cookie, 'UTF8')), id, now() + interval '12 hours' from entered;
    update app.candidate c set account = p.id, entered_at = now() from entered p where c.id = p.candidate;
    create temp table sat as select gen_random_uuid() as id, p.id as account, a.id as model, a.competence
      from entered p, app.assessment a where a.account = '${model.id}';
    insert into app.assessment (id, account, kind, competence, state, completed_at)
      select id, account, 'placement', competence, 'completed', now() from sat;
    insert into app.question (assessment, position, challenge)
      select s.id, row_number() over (partition by s.id order by k.skill), (select min(c.id) from app.challenge c where c.skill = k.skill)
        from sat s join app.knowledge k on k.assessment = s.model;
    insert into app.knowledge (account, competence, skill, status, source, earned, assessment, position)
      select s.account, k.competence, k.skill, k.status, k.source, k.earned, s.id, 1
        from sat s join app.knowledge k on k.assessment = s.model;
    drop table entered, sat`);
  return { session, cookies };
}

// Rooms of up to 30, their candidates admitted; the cookies of all, and each room with its tablet.
async function school(size, model) {
  const rooms = [];
  for (let left = size; left > 0; left -= 30) rooms.push(await room(Math.min(left, 30), model));
  await sql('analyze app.knowledge, app.candidate, app.assessment, app.question, app.session');
  for (const one of rooms) {
    one.invigilator = await tablet(one.session);
    for (let n = 0; n < one.cookies.length; n++) {
      const began = performance.now();
      await admit(one.invigilator, one.session, n);
      admissions.push(performance.now() - began);
    }
  }
  return { rooms, cookies: rooms.flatMap((r) => r.cookies) };
}

const isFine = ({ status, answer }) => status === '303 200' && text(answer).includes('data-page="learner/exam"');

// All of them within one second.
async function rush(cookies) {
  const size = cookies.length;
  const before = [await siteCpu(), process.cpuUsage()];
  const opened = await openLoop(size, 1000, (i, due) => open(cookies[i], due));
  const client = process.cpuUsage(before[1]);
  const after = await siteCpu();
  const times = opened.map((o) => o.ms);
  const errors = opened.filter((o) => !isFine(o)).map((o) => o.status);
  const cpu = Object.fromEntries(Object.entries(after).map(([part, ms]) => [part, (ms - before[0][part]) / size]));
  if (errors.length > 0) console.error('bench: errors', errors.slice(0, 5));
  console.error(`bench: ${size} open an exam: median ${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms; CPU an `
    + `opening ${Object.entries(cpu).map(([part, ms]) => `${part} ${ms.toFixed(2)}`).join(', ')} ms, the client's `
    + `${((client.user + client.system) / 1000 / size).toFixed(2)} ms`);
  return { p95: p95(times), errors: errors.length, cpu: cpu.all };
}

const model = { id: await sql(`insert into app.account (first_name, last_name, username)
  values ('Modèle', 'D’Essai', 'bench-modele-${token()}') returning id`) };
await certifiable(model);
const class30 = await rush((await school(30, model)).cookies);
line('exam_30_open_p95_ms', class30.p95.toFixed(0), 'ms');
const school500 = await rush((await school(500, model)).cookies);
line('exam_500_open_p95_ms', school500.p95.toFixed(0), 'ms');
line('exam_500_errors', class30.errors + school500.errors, '1');
line('exam_open_cpu_ms', school500.cpu.toFixed(2), 'ms');
line('exam_admit_p95_ms', p95(admissions).toFixed(1), 'ms');

const { session, cookies } = await room(35, model);
const invigilator = await tablet(session);
for (const [n, cookie] of cookies.entries()) {
  await admit(invigilator, session, n);
  assert.ok(isFine(await open(cookie)));
}
const etag = (await invigilator.get(session.path)).headers.etag;
const polls = [];
for (let i = 0; i < 300; i++) {
  const answer = await invigilator.get(session.path, { headers: { 'if-none-match': etag } });
  assert.equal(answer.status, 304);
  polls.push(Number(/db;dur=([\d.]+)/.exec(answer.headers['server-timing'])[1]));
}
line('live_poll_db_ms', median(polls.slice(100)).toFixed(3), 'ms');
process.exit(0);
