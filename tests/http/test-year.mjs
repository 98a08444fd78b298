// site: TEST_SECONDS=900
// seconds: 900
// A school year, over HTTP, by the forms that the pages show (a browser without JavaScript): the operator opens a school and the
// calendar, the head joins by mail and imports the pupils, a teacher opens a campaign, thirty pupils of different abilities join, answer
// and send, find out their levels, sit the exam under an invigilator's eyes. What it all comes to is compared with what the answers,
// as each pupil gave them, come to by the published rules (tests/year/marks.mjs).
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, PASSWORD, PREFIX, assertOurPage, fieldOf, palierctl, question, rightAnswer, rows, sql } from './client.mjs';
import { pupils, xml } from '../siecle.mjs';
import { exam, percent, standing, worths } from '../year/marks.mjs';

const PUPILS = 30;
const COMPETENCES = ['1.1', '1.2', '2.1', '3.1', '4.1', '5.1'];
const SCHOOL = '0561534N';
// The exam is held today: a day that is about to end is not begun.
while (await sql("select localtime > '23:51'") === 't') await new Promise((done) => setTimeout(done, 1000));
const today = await sql('select current_date');
const [year, month, day] = today.split('-');
const french = `${day}/${month}/${year}`;

// Shows a page and sends the form that it has for a path, with all that the form brings along.
async function fill(who, path, action, values = {}) {
  const shown = await who.follow(path);
  assert.equal(shown.status, 200, `${path}: ${shown.status}`);
  assertOurPage(shown, path);
  const form = shown.page.form(action);
  assert.ok(form, `${shown.page.name} has no form for ${action}`);
  const fields = form.fields.filter((f) => f.name && f.name !== 'csrf' && !(f.name in values) && f.type !== 'submit'
    && f.type !== 'file' && (!['radio', 'checkbox'].includes(f.type) || f.checked)).map((f) => [f.name, f.value ?? '']);
  const given = Object.entries(values).flatMap(([name, value]) => [value].flat().map((v) => [name, v]));
  for (const [name] of given) assert.ok(fieldOf(form, name), `${action} has no field ${name}`);
  return who.post(action, [...fields, ...given]);
}

// That went well; where it leads.
function fine(answer, what) {
  assert.equal(answer.status, 303, `${what}: ${answer.status} ${answer.page.textById('fautes') ?? answer.page.text.slice(0, 300)}`);
  return answer.to;
}

// The link in the last mail to somebody.
async function mailed(email) {
  const body = await sql(`select body from app.mail where recipient = '${email}' order by id desc limit 1`);
  return /(\/invitations\/[\w-]{43})/.exec(body)[1];
}

async function joinBy(link, first, last) {
  const who = new Client();
  fine(await fill(who, link, `${link}/compte`, { first_name: first, last_name: last, password: PASSWORD, terms: 'on' })
    .catch(async () => {
      const { page } = await who.get(link);
      const form = page.forms.find((f) => f.action.includes('/invitations/') && fieldOf(f, 'password'));
      return who.post(form.action.slice(PREFIX.length), { first_name: first, last_name: last, password: PASSWORD, terms: 'on' });
    }), `${first} joins`);
  return who;
}

async function upload(who, path, bytes, name) {
  const body = Buffer.concat([Buffer.from(`--xyz\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n${await who.csrf()}\r\n`
    + `--xyz\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/xml\r\n\r\n`),
  bytes, Buffer.from('\r\n--xyz--\r\n')]);
  return who.post(path, body, { type: 'multipart/form-data; boundary=xyz', csrf: null });
}

// What a pupil can do: skills up to a level, by competence; some are absent-minded now and then.
function ability(n, competence, level) {
  const reach = 0.8 + 6.5 * n / (PUPILS - 1) + ((n * 7 + Number(competence.replace('.', ''))) % 5 - 2) * 0.4;
  return level <= reach && (n * 31 + level * 17 + Number(competence.replace('.', ''))) % 19 !== 0;
}

// Answers a test to its end (most: so many questions): by ability, as its own pages ask; the nervous miss one in six all the same.
// Says what was told to be kept: { challenge, competence, right }.
async function answerAll(pupil, start, base, { most = 200, nervous = false } = {}) {
  const ledger = [];
  let path = start;
  for (let n = 0; n < 200 && ledger.length < most; n++) {
    const shown = await pupil.follow(path);
    assert.equal(shown.status, 200, path);
    const form = shown.page.forms.find((f) => f.action?.endsWith('/reponse'));
    if (!form) {
      const timer = shown.page.forms.find((f) => f.action?.endsWith('/chrono'));
      if (timer) {
        fine(await pupil.post(timer.action.slice(PREFIX.length), { key: fieldOf(timer, 'key').value }), 'timer');
        continue;
      }
      if (shown.page.name !== 'learner/checkpoint') return { ledger, shown };
      path = base;
      continue;
    }
    const action = form.action.slice(PREFIX.length);
    const asked = await question(action.split('/')[2]);
    const [skill] = await rows(`select s.level, s.competence from app.challenge c join app.skill s on s.id = c.skill
      where c.id = '${asked.id}'`);
    const right = ability(pupil.n, skill.competence, skill.level) && !(nervous && (pupil.n * 13 + ledger.length * 7) % 6 === 0);
    path = fine(await pupil.post(action, [['key', fieldOf(form, 'key').value], ['action', right ? 'answer' : 'skip'],
      ...right ? rightAnswer(asked) : []]), asked.id);
    ledger.push({ challenge: asked.id, competence: skill.competence, right });
  }
  assert.ok(ledger.length === most, 'no end');
  return { ledger };
}

// The profile of everybody, from what is kept of each skill, by the rule of the pix; and each level, by the other engine.
async function levelsAreTrue() {
  const skills = await rows('select id, competence, level from app.skill where not retired');
  const known = await rows(`select a.username, k.competence, k.skill from app.knowledge k join app.account a on a.id = k.account
    where k.status = 'validated' and a.username is not null`);
  const said = await rows(`select a.username, c.code, c.level, c.pix from app.account a cross join lateral web.scorecards(a.id) c
    where a.username is not null`);
  const worth = new Map(COMPETENCES.map((c) => [c, worths(skills.filter((s) => s.competence === c))]));
  for (const { username, code, level, pix } of said.filter((s) => worth.has(s.code))) {
    const earned = known.filter((k) => k.username === username && k.competence === code)
      .reduce((sum, k) => sum + (worth.get(code).get(k.skill) ?? 0), 0);
    assert.deepEqual({ level, pix }, standing(earned, 8), `${username} ${code}`);
  }
  const done = (await sql(`select string_agg(id::text, ' ') from (select id from app.assessment where kind = 'placement'
    and state = 'completed' order by id limit 40) d`)).split(' ');
  for (const id of done) assert.match(await palierctl('replay', id), /same|identi|equal|again/i, id);
}

// The result of an exam that counts, and the one that the pupil's own answers come to.
async function compareExam(pupil, neutralised) {
  const id = pupil.exam.split('/').pop();
  const asked = await rows(`select q.position, q.competence, c.kind = 'qrocm-dep' as double from app.exam_question q
    join app.challenge c on c.id = q.challenge where q.assessment = '${id}' order by q.position`);
  const estimates = Object.fromEntries((await rows(`select competence, level, pix from app.exam_competence where assessment = '${id}'`))
    .map((e) => [e.competence, e]));
  const questions = asked.map((q) => ({ ...q, neutral: neutralised.includes(q.position),
    verdict: pupil.ledger[q.position - 1] ? pupil.ledger[q.position - 1].right ? 'ok' : 'aband' : null }));
  pupil.result = exam(questions, pupil.leaves, estimates, 8);
  const [said] = await rows(`select id, status, pix, rate from app.exam_result where assessment = '${id}' order by id desc limit 1`);
  const marks = Object.fromEntries((await rows(`select competence, level, pix from app.exam_mark where result = ${said.id} order by 1`))
    .map((m) => [m.competence, { level: m.level, pix: m.pix }]));
  assert.deepEqual({ status: said.status, pix: said.pix, rate: said.rate, marks },
    { status: pupil.result.status, pix: pupil.result.pix, rate: pupil.result.rate, marks: pupil.result.marks }, `${pupil.username}`);
}

test('a school year', async (t) => {
  // 0. The calendar. 1. The school.
  const odile = new Client();
  fine(await fill(odile, '/inscription', '/inscription', { first_name: 'Odile', last_name: 'Perrin', email: 'odile@essai.example',
    password: PASSWORD, terms: 'on' }), 'the operator signs up');
  await palierctl('account', 'grant', 'odile@essai.example', 'operator');
  fine(await fill(odile, '/operateur/calendrier', '/operateur/calendrier', { level: '3e', opens: french, closes: french }), 'a window');
  await palierctl('organization', 'create', `--uai=${SCHOOL}`, '--name=Collège de l’Année', '--type=SCO', '--email=helene@essai.example');
  const head = await joinBy(await mailed('helene@essai.example'), 'Hélène', 'Faure');
  fine(await fill(head, '/orga/equipe', '/orga/equipe', { emails: 'tom@essai.example', role: 'member' }), 'the head invites');
  const teacher = await joinBy(await mailed('tom@essai.example'), 'Tom', 'Lucas');

  // 2. The pupils.
  const options = { pupils: PUPILS, school: SCHOOL, clean: true };
  const preview = fine(await upload(head, '/orga/eleves/import', xml(options), 'ElevesSansAdresses.xml'), 'the import');
  fine(await fill(head, preview, `${preview}/appliquer`), 'applied');
  assert.equal(await sql('select count(*) from app.pupil where enabled'), String(PUPILS));

  // 3. The campaign.
  const campaign = fine(await fill(teacher, '/orga/campagnes/creation', '/orga/campagnes/creation', { kind: 'assessment',
    name: 'Rentrée', title: 'Bienvenue en troisième', welcome: 'Prenez votre temps.', target_profile: 'rentree-3e' }), 'a campaign');
  const [{ code, id: campaignId }] = await rows('select id, code from app.campaign');
  assert.match(code, /^[A-HJ-NP-Z]{6}[2-9]{3}$/);
  assert.equal(campaign, `/orga/campagnes/${campaignId}`);

  // 4. The pupils join, answer and send.
  const school = pupils(options);
  const class_ = [];
  for (const [n, p] of school.entries()) {
    const pupil = new Client();
    Object.assign(pupil, { n, record: p });
    const landing = fine(await fill(pupil, '/campagnes', '/campagnes', { code: ` ${code.slice(0, 6).toLowerCase()} ${code.slice(6)}` }), 'the code');
    const identity = { first_name: p.first, last_name: p.last, birth_date: p.born };
    const matched = await fill(pupil, landing, `/campagnes/${code}/rejoindre`, identity);
    assert.equal(matched.status, 200, `${p.first} ${p.last}: ${matched.status} ${matched.page?.textById('fautes')}`);
    const form = matched.page.form(`/campagnes/${code}/rejoindre`);
    pupil.username = fieldOf(form, 'username')?.value;
    assert.match(pupil.username ?? matched.page.text.slice(0, 500), /^[a-z0-9]+\.[a-z0-9]+\d{4}$/);
    const begun = fine(await pupil.post(`/campagnes/${code}/rejoindre`, { ...identity, username: pupil.username, password: PASSWORD }), 'joined');
    const { shown } = await answerAll(pupil, begun, begun);
    assert.equal(shown.page.name, 'learner/participation', shown.page.name);
    const send = shown.page.forms.find((f) => f.action?.endsWith('/envoyer'));
    fine(await pupil.post(send.action.slice(PREFIX.length)), 'sent');
    class_.push(pupil);
  }
  const shared = await rows(`select p.validated, p.skills, a.username from app.participation p join app.account a on a.id = p.account
    where p.state = 'shared' order by a.username`);
  assert.equal(shared.length, PUPILS);
  t.diagnostic(`campaign: ${shared.map((s) => percent(s.validated, s.skills)).join(' ')} %`);

  // They find out their levels.
  for (const pupil of class_) {
    pupil.levels = {};
    for (const code of COMPETENCES) {
      const begun = fine(await fill(pupil, `/competences/${code}`, `/competences/${code}/evaluer`), `${code} begun`);
      const { shown } = await answerAll(pupil, begun, begun);
      assert.equal(shown.page.name, 'learner/results');
    }
  }
  await levelsAreTrue();
  // 6. The session of the exam.
  const sessionPath = fine(await fill(head, '/certif/sessions/creation', '/certif/sessions/creation', { level: '3e',
    address: '3 rue des Écoles', room: 'B12', day: today, hour: '23:58', invigilators: 'Camille Roux, Zoé Petit', description: '' }), 'a session');
  for (const division of new Set(school.map((p) => p.division))) {
    const path = `${sessionPath}/candidats/eleves`;
    const shown = await head.get(`${path}?classe=${encodeURIComponent(division)}`);
    const boxes = shown.page.form(path).fields.filter((f) => f.type === 'checkbox').map((f) => f.value);
    fine(await fill(head, `${path}?classe=${encodeURIComponent(division)}`, path, { answer: boxes }), `${division} enrolled`);
  }
  assert.equal(await sql('select count(*) from app.candidate'), String(PUPILS));
  const [session] = await rows(`select id, number, access_code, password from app.exam_session`);
  const tablet = new Client();
  fine(await fill(tablet, '/certif/surveillance', '/certif/surveillance', { session: session.number, password: session.password }), 'the tablet');
  const room = `/certif/surveillance/${session.id}`;
  for (const pupil of class_) {
    const way = await pupil.get('/certification');
    const form = way.page.form('/certification');
    if (!form) { pupil.sits = false; continue; }
    pupil.sits = true;
    fine(await fill(pupil, '/certification', '/certification', { session: session.number, first_name: pupil.record.first,
      last_name: pupil.record.last, birth_date: pupil.record.born }), 'a place');
    fine(await fill(pupil, '/certification/acces', '/certification/acces', { access_code: session.access_code }), 'the code');
    const candidate = await sql(`select c.id from app.candidate c join app.account a on a.id = c.account where a.username = '${pupil.username}'`);
    fine(await tablet.post(`${room}/admettre`, { candidate }), 'admitted');
    pupil.exam = fine(await pupil.post('/certification/test'), 'begun');
    pupil.candidate = candidate;
    pupil.leaves = { 8: 'candidate', 14: 'technical' }[pupil.n] ?? null;
    const { ledger, shown } = await answerAll(pupil, pupil.exam, pupil.exam, {
      most: pupil.leaves ? 10 : 200, nervous: pupil.n % 2 === 0 });
    pupil.ledger = ledger;
    if (pupil.leaves) fine(await tablet.post(`${room}/candidats/${candidate}/terminer`), 'ended');
    else assert.equal(shown.page.name, 'learner/exam_end');
  }
  const sitting = class_.filter((p) => p.sits);
  t.diagnostic(`${sitting.length} of ${PUPILS} sat the exam`);
  assert.ok(sitting.length > 5 && sitting.length < PUPILS);

  // Finalised: what each answer came to.
  const finalisation = `${sessionPath}/finalisation`;
  fine(await fill(head, finalisation, finalisation, Object.fromEntries(sitting.filter((p) => p.leaves)
    .map((p) => [`answer.${p.candidate}`, p.leaves]))), 'finalised');
  for (const pupil of sitting) await compareExam(pupil, []);

  // The jury takes a question back, and publishes.
  const jules = new Client();
  fine(await fill(jules, '/inscription', '/inscription', { first_name: 'Jules', last_name: 'Martel', email: 'jules@essai.example',
    password: PASSWORD, terms: 'on' }), 'the jury signs up');
  await palierctl('account', 'grant', 'jules@essai.example', 'jury');
  const doubtful = sitting.find((p) => p.ledger.some((l) => !l.right) && !p.leaves);
  const question_ = 1 + doubtful.ledger.findIndex((l) => !l.right);
  const test_ = doubtful.exam.split('/').pop();
  fine(await fill(jules, `/jury/certifications/${test_}`, `/jury/certifications/${test_}/questions`,
    { question: question_, action: 'neutralise' }).catch(() => jules.post(`/jury/certifications/${test_}/questions`,
    { question: question_, action: 'neutralise' })), 'neutralised');
  await compareExam(doubtful, [question_]);
  assert.equal(await sql(`select count(*) from app.exam_result where assessment = '${test_}'`), '2', 'every result is kept');
  assert.equal((await sitting[0].get('/mes-certifications')).page.all('a', (a) => /certificat\.pdf/.test(a.href)).length, 0);
  fine(await fill(jules, `/jury/sessions/${session.id}`, `/jury/sessions/${session.id}/publication`), 'published');

  // 7. The certificate.
  const passed = sitting.filter((p) => p.result.status === 'validated');
  assert.equal(await sql('select count(*) from app.certificate'), String(passed.length));
  t.diagnostic(`${passed.length} certified: ${passed.map((p) => p.result.pix).join(' ')} pix`);
  const someone = passed[0];
  const id = someone.exam.split('/').pop();
  const page = await someone.get(`/mes-certifications/${id}`);
  assert.match(page.page.text, new RegExp(`\\b${someone.result.pix}\\b`));
  const pdf = await someone.get(`/mes-certifications/${id}/certificat.pdf`);
  assert.equal(pdf.body.subarray(0, 5).toString(), '%PDF-');
  const code_ = await sql(`select code from app.certificate where assessment = '${id}'`);
  const anybody = new Client();
  const shown = await anybody.get(fine(await fill(anybody, '/verification-certificat', '/verification-certificat',
    { code: code_.toLowerCase() }), 'verified'));
  assert.match(shown.page.text, new RegExp(`\\b${someone.result.pix}\\b`));
  const csv = (await head.get(`${sessionPath}/resultats.csv`)).text.trim().split('\n');
  assert.equal(csv.length, 1 + sitting.length);
  const sheet = await head.get(`${sessionPath}/emargement.pdf`);
  assert.equal(sheet.body.subarray(0, 5).toString(), '%PDF-');
});
