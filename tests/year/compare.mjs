// What the site says of a school year against what the answers come to: the pupils' own ledgers, the published rules (marks.mjs) and,
// for what a placement finds, the loop in C (palierctl replay).
import assert from 'node:assert/strict';
import { palierctl, rows } from '../http/client.mjs';
import { COMPETENCES, inTurn } from './class.mjs';
import { exam, percent, standing, worths } from './marks.mjs';

const HIGHEST = 8;
const accounts = (pupils) => pupils.map((p) => `'${p.account}'`).join();

// Every answer that a pupil was told is kept, is kept once, in its order, judged as it was meant.
export async function answersAreKept(pupils) {
  let count = 0;
  for (const pupil of pupils)
    for (const [test, told] of Object.entries(pupil.ledger)) {
      const kept = await rows(`select challenge, verdict from app.answer where assessment = '${test}' order by position`);
      assert.deepEqual(kept, told.map(({ challenge, verdict }) => ({ challenge, verdict })), `${pupil.record.first} ${test}`);
      count += kept.length;
    }
  return count;
}

// Mastery of a campaign: the skills that are known just after it, of those that it asks. By account.
export async function mastery(campaign, pupils) {
  const found = await rows(`select k.account, count(*) filter (where k.status = 'validated') as validated,
      (select count(*) from app.campaign_skill where campaign = '${campaign}') as skills
    from app.knowledge k join app.campaign_skill c on c.skill = k.skill and c.campaign = '${campaign}'
    where k.account in (${accounts(pupils)}) group by k.account`);
  return Object.fromEntries(pupils.map(({ account }) => {
    const { validated = 0, skills = 1 } = found.find((f) => f.account === account) ?? {};
    return [account, percent(validated, skills)];
  }));
}

// 0–20, 21–50, 51–80, 81–100.
export const stars = (mark) => [20, 50, 80].filter((limit) => mark > limit).length;

// The levels of everybody's profile: pix of each skill that is known, by the published worth; each placement's level, by the loop in C.
// Keeps them as pupil.levels.
export async function levelsAreTrue(pupils) {
  const skills = await rows('select id, competence, level from app.skill where not retired');
  const known = await rows(`select account, competence, skill from app.knowledge where status = 'validated' and account in (${accounts(pupils)})`);
  const said = await rows(`select a.id as account, c.code, c.level, c.pix from app.account a cross join lateral web.scorecards(a.id) c
    where a.id in (${accounts(pupils)})`);
  for (const pupil of pupils) {
    pupil.levels = {};
    for (const code of new Set(skills.map((s) => s.competence))) {
      const worth = worths(skills.filter((s) => s.competence === code));
      const earned = known.filter((k) => k.account === pupil.account && k.competence === code)
        .reduce((sum, k) => sum + (worth.get(k.skill) ?? 0), 0);
      const { level, pix } = said.find((s) => s.account === pupil.account && s.code === code);
      assert.deepEqual({ level, pix }, standing(earned, HIGHEST), `${pupil.record.first} ${code}`);
      pupil.levels[code] = { level, pix };
    }
  }
  const placements = await rows(`select id from app.assessment where kind = 'placement' and state = 'completed' and account in (${accounts(pupils)})`);
  assert.equal(placements.length, pupils.length * COMPETENCES.length);
  await inTurn(placements, 2, ({ id }) => palierctl('replay', id));
}

export const certifiable = ({ levels }) => Object.values(levels).filter(({ level }) => level >= 1).length >= 5;

// The result of an exam that counts, and the one that the pupil's own answers come to.
export async function examIsTrue(pupil, neutralised = []) {
  const asked = await rows(`select q.position, q.competence, c.kind = 'qrocm-dep' as double from app.exam_question q
    join app.challenge c on c.id = q.challenge where q.assessment = '${pupil.exam}' order by q.position`);
  const estimates = Object.fromEntries(Object.entries(pupil.levels).filter(([, { level }]) => level >= 1));
  const kept = await rows(`select competence, level, pix from app.exam_competence where assessment = '${pupil.exam}'`);
  assert.deepEqual(Object.fromEntries(kept.map(({ competence, ...mark }) => [competence, mark])), estimates, `${pupil.record.first}: from where`);
  for (const competence of Object.keys(estimates))
    assert.ok([1, 2, 3].includes(asked.filter((q) => q.competence === competence).length), `${pupil.record.first}: questions of ${competence}`);
  const told = pupil.ledger[pupil.exam];
  const questions = asked.map((q) => ({ ...q, neutral: neutralised.includes(q.position), verdict: told[q.position - 1]?.verdict ?? null }));
  pupil.result = exam(questions, pupil.leaves ?? null, estimates, HIGHEST);
  const [said] = await rows(`select id, status, pix, rate from app.exam_result where assessment = '${pupil.exam}' order by id desc limit 1`);
  const marks = await rows(`select competence, level, pix from app.exam_mark where result = ${said.id} order by 1`);
  const { id, ...result } = said;
  assert.deepEqual({ ...result, marks: Object.fromEntries(marks.map(({ competence, ...mark }) => [competence, mark])) },
    { status: pupil.result.status, pix: pupil.result.pix, rate: pupil.result.rate, marks: pupil.result.marks }, pupil.record.first);
  await palierctl('replay', pupil.exam);
}
