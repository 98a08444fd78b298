// People who are signed in from the start, and what tests give them: schools, exams, campaigns, placements, a content.
import { randomBytes } from 'node:crypto';
import assert from 'node:assert/strict';
import { quote, rows, sha256, sql, token } from './site.mjs';
import { Client } from './visitor.mjs';

export const PASSWORD = 'Palier-essai-2026';

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
export async function startPlacement(client, code = '1.1', form = {}) {
  const answer = await client.post(`/competences/${code}/evaluer`, form);
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
