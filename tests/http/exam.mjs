// What the tests of the exam share: a session with candidates, people whose profile is certifiable, an invigilator's tablet,
// and the way of a candidate to the first question.
import assert from 'node:assert/strict';
import { Client, fieldOf, person, quote, sql } from './client.mjs';

// What a statement that writes returns.
const written = async (text) => JSON.parse(await sql(text));

// Levels of five competences and more, proven directly: up to this difficulty. A person who could take the exam.
export async function certifiable(who, level = 3) {
  await sql(`with done as (
      insert into app.assessment (account, kind, competence, state, completed_at)
      select '${who.id}', 'placement', c.code, 'completed', now() from app.competence c
       where c.code in ('1.1', '1.2', '2.1', '3.1', '4.1', '5.1') returning id, competence
    ) insert into app.knowledge (account, competence, skill, status, source, earned, assessment, position)
      select '${who.id}', s.competence, s.id, 'validated', 'direct', s.pix_value, d.id, 1
        from app.skill s join done d on d.competence = s.competence
       where not s.retired and s.level <= ${level}`);
  return who;
}

// An exam session of today with so many candidates: Élève1 D’Essai, born on 2012-03-01, and so on.
export async function sessionOfToday({ candidates = 1, day = 'current_date', extra = 0 } = {}) {
  const code = await sql("select web.draw_signs('BCDFGHJKMPQRTVWXY', 4) || web.draw_signs('2346789', 2)");
  const session = await written(`with c as (insert into app.center (name) values ('Collège d’Essai') returning id),
    s as (insert into app.exam_session (center, level, address, room, starts_at, invigilators, access_code, password)
    select c.id, '3e', 'Rue', 'Salle B12', ${day} + time '08:00', 'Camille Roux', ${quote(code)}, '23BCD' from c
    returning id, number, access_code, password) select row_to_json(s) from s`);
  session.candidates = await written(`with c as (insert into app.candidate (exam_session, last_name, first_name, birth_date, extra_time)
    select '${session.id}', 'D’Essai', 'Élève' || n, '2012-03-01', ${extra} from generate_series(1, ${candidates}) n
    returning id, first_name, last_name) select json_agg(c) from c`);
  session.path = `/certif/surveillance/${session.id}`;
  return session;
}

export const identity = (session, n = 0, changes = {}) => ({ session: session.number,
  first_name: session.candidates[n].first_name, last_name: session.candidates[n].last_name, birth_date: '01/03/2012',
  ...changes });

// The tablet of a session's invigilator.
export async function tablet(session) {
  const client = new Client();
  const answer = await client.post('/certif/surveillance', { session: session.number, password: session.password });
  assert.equal(answer.to, session.path, answer.page.textById('fautes'));
  return client;
}

export const admit = async (invigilator, session, n = 0) => {
  const answer = await invigilator.post(`${session.path}/admettre`, { candidate: session.candidates[n].id });
  assert.equal(answer.to, session.path);
};

// A person on the way of a candidate, up to the waiting room.
export async function arrive(session, n = 0, who = null) {
  who ??= await certifiable(await person());
  const entered = await who.post('/certification', identity(session, n));
  assert.equal(entered.to, '/certification/acces', entered.page.textById('fautes'));
  const given = await who.post('/certification/acces', { access_code: session.access_code.toLowerCase() });
  assert.equal(given.to, '/certification/attente', given.page.textById('fautes'));
  return who;
}

// The same, admitted and at the first question. exam: its path.
export async function sit(session, invigilator, n = 0) {
  const who = await arrive(session, n);
  await admit(invigilator, session, n);
  const started = await who.post('/certification/test');
  assert.match(started.to ?? started.page.textById('fautes'), /^\/certification\/[0-9a-f-]{36}$/);
  who.exam = started.to;
  who.assessment = started.to.slice('/certification/'.length);
  return who;
}

// The form of the question at hand.
export async function asked(who) {
  const { page } = await who.get(who.exam);
  const form = page.form(`${who.exam}/reponse`);
  return form && { page, form, key: fieldOf(form, 'key').value };
}

export const skip = async (who, key) => who.post(`${who.exam}/reponse`, { key: key ?? (await asked(who)).key, action: 'skip' });
