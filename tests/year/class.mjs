// The class of the school year that tests/browser/test-year.mjs plays: what its pupils can do, and how they go their way by the forms
// that the pages show, over HTTP. A pupil: { n (0 the weakest … 29), record (of the school's file), client (their cookie) }; of the
// few who have a browser, { page } too: tests/year/pupil.mjs.
import assert from 'node:assert/strict';
import { Client, PASSWORD, PREFIX, assertOurPage, fieldOf, quote, question, rightAnswer, rows, sql } from '../http/client.mjs';

export const PUPILS = 30;
export const COMPETENCES = ['1.1', '1.2', '2.1', '3.1', '4.1', '5.1'];

// Shows a page and sends the form that it has for a path, with all that the form brings along.
export async function fill(who, path, action, values = {}) {
  const shown = await who.follow(path);
  assert.equal(shown.status, 200, `${path}: ${shown.status}`);
  assertOurPage(shown, path);
  const form = shown.page.form(action);
  assert.ok(form, `${shown.page.name} has no form for ${action}`);
  const fields = form.fields.filter((f) => f.name && f.name !== 'csrf' && !(f.name in values) && f.type !== 'submit'
    && f.type !== 'file' && (!['radio', 'checkbox'].includes(f.type) || f.checked)).map((f) => [f.name, f.value ?? '']);
  for (const name of Object.keys(values)) assert.ok(fieldOf(form, name), `${action} has no field ${name}`);
  return who.post(action, [...fields, ...Object.entries(values)]);
}

// That went well; where it leads.
export function fine(answer, what) {
  assert.equal(answer.status, 303, `${what}: ${answer.status} ${answer.page.textById('fautes') ?? answer.page.text.slice(0, 300)}`);
  return answer.to;
}

// Does so many things at a time, in their order.
export async function inTurn(list, atOnce, act) {
  const left = [...list];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (left.length) await act(left.shift());
  }));
}

// ------------------------------------------------------------- what they answer

// Skills up to a level, by competence; some are absent-minded now and then.
function able({ n }, competence, level) {
  const place = Number(competence.replace('.', ''));
  const reach = 0.8 + 6.5 * n / (PUPILS - 1) + ((n * 7 + place) % 5 - 2) * 0.4;
  return level <= reach && (n * 31 + level * 17 + place) % 19 !== 0;
}

// What a pupil says to the question that a test asks now, the so manieth: its verdict is known before. The nervous miss one in six that
// they could; who does not know a word passes, or writes nonsense.
export async function decide(pupil, assessment, nth, nervous) {
  const asked = await question(assessment);
  const [skill] = await rows(`select s.level, s.competence from app.challenge c join app.skill s on s.id = c.skill
    where c.id = ${quote(asked.id)}`);
  const right = able(pupil, skill.competence, skill.level) && !(nervous && (pupil.n * 13 + nth * 7) % 6 === 0);
  const writes = asked.kind === 'qroc' && asked.solution.format === 'text' && nth % 2 === 0;
  return { ...asked, competence: skill.competence, verdict: right ? 'ok' : writes ? 'ko' : 'aband' };
}

export const NONSENSE = 'Aucune idée, vraiment aucune';

function fieldsOf(asked) {
  if (asked.verdict === 'aband') return [['action', 'skip']];
  return [['action', 'answer'], ...asked.verdict === 'ok' ? rightAnswer(asked) : [['answer', NONSENSE]]];
}

// Answers a test to its end (most: so many questions), as its own pages ask. Each answer that was acknowledged is noted in the pupil's
// ledger. Returns the last page; nothing when there were enough.
export async function answerAll(pupil, start, { most = 200, nervous = false } = {}) {
  let path = start;
  for (let nth = 0; nth < most;) {
    const shown = await pupil.client.follow(path);
    assert.equal(shown.status, 200, path);
    const form = shown.page.forms.find((f) => /\/(reponse|chrono)$/.test(f.action ?? ''));
    const action = form?.action.slice(PREFIX.length);
    if (!form && shown.page.name !== 'learner/checkpoint') return shown;
    if (!form) path = start;
    else if (action.endsWith('/chrono')) fine(await pupil.client.post(action, { key: fieldOf(form, 'key').value }), 'timer');
    else {
      const asked = await decide(pupil, action.split('/')[2], nth++, nervous);
      path = fine(await pupil.client.post(action, [['key', fieldOf(form, 'key').value], ...fieldsOf(asked)]), asked.id);
      note(pupil, action.split('/')[2], asked);
    }
  }
  assert.ok(most < 200, 'no end');
  return null;
}

// pupil.ledger: { [test]: [{ challenge, competence, verdict }, in order] }.
export function note(pupil, test, { id, competence, verdict }) {
  ((pupil.ledger ??= {})[test] ??= []).push({ challenge: id, competence, verdict });
}

// ------------------------------------------------------------- their year

// By the code, names and date of birth, to the first question.
export async function join(pupil, code) {
  const { first, last, born } = pupil.record;
  pupil.client ??= new Client();
  const landing = fine(await fill(pupil.client, '/campagnes', '/campagnes', { code: ` ${code.slice(0, 6).toLowerCase()} ${code.slice(6)}` }), 'the code');
  const identity = { first_name: first, last_name: last, birth_date: born };
  const matched = await fill(pupil.client, landing, `/campagnes/${code}/rejoindre`, identity);
  assert.equal(matched.status, 200, `${first} ${last}: ${matched.status} ${matched.page?.textById('fautes')}`);
  const username = fieldOf(matched.page.form(`/campagnes/${code}/rejoindre`), 'username')?.value;
  assert.match(username, /^[a-z0-9]+\.[a-z0-9]+\d{4}$/);
  return fine(await pupil.client.post(`/campagnes/${code}/rejoindre`, { ...identity, username, password: PASSWORD }), 'joined');
}

export async function send(pupil, page) {
  assert.equal(page.name, 'learner/participation', page.name);
  const form = page.forms.find((f) => f.action?.endsWith('/envoyer'));
  fine(await pupil.client.post(form.action.slice(PREFIX.length)), 'sent');
}

// A campaign from its code to its results sent.
export async function takeCampaign(pupil, code) {
  const begun = await join(pupil, code);
  await send(pupil, (await answerAll(pupil, begun)).page);
}

// Their level in these competences.
export async function findLevels(pupil, competences) {
  for (const code of competences) {
    const begun = fine(await fill(pupil.client, `/competences/${code}`, `/competences/${code}/evaluer`), `${code} begun`);
    assert.equal((await answerAll(pupil, begun)).page.name, 'learner/results');
  }
}

// The profile of a pupil whom the school knows, sent as a collection.
export async function sendProfile(pupil, code) {
  const path = fine(await fill(pupil.client, `/campagnes/${code}`, `/campagnes/${code}/rejoindre`), 'the collection');
  await send(pupil, (await pupil.client.follow(path)).page);
}

// Takes their place in a session, or not, where the page says that it is too early.
export async function takePlace(pupil, session) {
  const { first, last, born } = pupil.record;
  const { page } = await pupil.client.get('/certification');
  pupil.sits = page.form('/certification') !== undefined;
  if (!pupil.sits) return;
  fine(await fill(pupil.client, '/certification', '/certification', { session: session.number, first_name: first, last_name: last,
    birth_date: born }), 'a place');
  fine(await fill(pupil.client, '/certification/acces', '/certification/acces', { access_code: session.access_code }), 'the code');
}

// Sits the test after having been admitted (most: leaves it after so many questions).
export async function sit(pupil, most = 200) {
  const path = fine(await pupil.client.post('/certification/test'), 'begun');
  pupil.exam = path.split('/').pop();
  const last = await answerAll(pupil, path, { most, nervous: pupil.n % 2 === 0 });
  if (last) assert.equal(last.page.name, 'learner/exam_end');
}

export const candidateOf = (pupil, session) => sql(`select c.id from app.candidate c where c.exam_session = '${session.id}'
  and c.last_name = ${quote(pupil.record.last)} and c.first_name = ${quote(pupil.record.first)} and c.birth_date = ${
  quote(pupil.record.born.split('/').reverse().join('-'))}`);
