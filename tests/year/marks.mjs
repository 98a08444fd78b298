// What a school year must come to, computed from what people answered, by nothing of the site's own: pix and levels of a
// profile, a campaign's mastery, the marks of a classic exam. Written from the published rules, for compare.mjs.

// Half up, as percentages are shown and compared.
export const percent = (part, whole) => whole === 0 ? 0 : Math.floor((200 * part + whole) / (2 * whole));

// Of skills with a level in one competence, each one's pix: 8 a level, shared by its skills, 4 for one at the most.
export function worths(skills) {
  const at = new Map();
  for (const { level } of skills) at.set(level, (at.get(level) ?? 0) + 1);
  return new Map(skills.map(({ id, level }) => [id, Math.min(4, 8 / at.get(level))]));
}

// Level and pix of a competence from the pix that were earned (6 decimals first: 6 × 4/3 is 8).
export function standing(earned, highest) {
  const exact = Math.round(earned * 1e6) / 1e6;
  return { level: Math.min(Math.floor(exact / 8), highest), pix: Math.min(Math.floor(exact), 8 * highest) };
}

// k: kept; d: a level and 8 pix less; n: not certified. By challenges, right ones and neutralised ones; of each the outcome at a rate
// of 80 and more, of 70 to 79, of 50 to 69.
const TABLE = { 330: 'kkk', 320: 'kdd', 321: 'kkk', 310: 'nnn', 311: 'kdn', 312: 'kkd', 300: 'nnn', 301: 'nnn', 302: 'nnn', 303: 'nnn',
  220: 'kkk', 210: 'kdn', 211: 'kkd', 200: 'nnn', 201: 'nnn', 202: 'nnn', 110: 'kkd', 100: 'nnn', 101: 'nnn' };

// One competence: what its questions count for. A question: { double, verdict, neutral }; double: of kind qrocm-dep, which counts
// twice where there are fewer than three.
function counts(questions) {
  const weight = (q) => q.double && questions.length < 3 ? 2 : 1;
  const right = (q) => q.verdict === 'ok' ? weight(q) : q.verdict === 'partially' && weight(q) === 2 ? 1 : 0;
  const sum = (list, of) => list.reduce((all, q) => all + of(q), 0);
  const challenges = Math.min(3, sum(questions, weight));
  const correct = Math.min(3, sum(questions.filter((q) => !q.neutral), right));
  return { challenges, correct, neutral: Math.min(sum(questions.filter((q) => q.neutral), weight), challenges - correct) };
}

// A classic exam. questions: { competence, double, verdict, neutral }, verdict null where nothing was answered; abandonment null,
// 'candidate' (what was left counts as wrong) or 'technical' (it does not count); estimates: { [competence]: { level, pix } }.
export function exam(questions, abandonment, estimates, highest) {
  const counted = questions.map((q) => ({ ...q, neutral: q.neutral || (q.verdict === null && abandonment === 'technical') }));
  const live = counted.filter((q) => !q.neutral);
  const rate = percent(live.filter((q) => q.verdict === 'ok').length, live.length);
  const column = rate >= 80 ? 0 : rate >= 70 ? 1 : 2;
  const marks = {};
  for (const competence of [...new Set(counted.map((q) => q.competence))].sort()) {
    const { challenges, correct, neutral } = counts(counted.filter((q) => q.competence === competence));
    const outcome = rate < 50 ? 'n' : TABLE[`${challenges}${correct}${neutral}`][column];
    const lost = outcome === 'd' ? 1 : 0;
    marks[competence] = outcome === 'n' ? { level: -1, pix: 0 } : {
      level: Math.min(Math.max(estimates[competence].level - lost, 0), highest),
      pix: Math.min(Math.max(estimates[competence].pix - 8 * lost, 0), 8 * highest),
    };
  }
  const total = Object.values(marks).reduce((all, m) => all + m.pix, 0);
  const trusted = live.length >= Math.ceil(0.66 * counted.length);
  const status = !trusted ? 'cancelled' : rate < 50 || total === 0 ? 'rejected' : 'validated';
  return { status, rate, marks, pix: status === 'validated' ? total : 0 };
}
