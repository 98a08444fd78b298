// Simulated learners on the shipped content: the loop in C and the functions of the database ask and score alike; what
// a table shows comes again; a finished placement can be computed again.
// site: TEST_SECONDS=900
import { spawnSync } from 'node:child_process';
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { person, question, reply, sql, startPlacement } from '../http/client.mjs';
import { satExam } from '../http/world.mjs';

const palierctl = (...args) => spawnSync('palierctl', args, { encoding: 'utf8', maxBuffer: 1 << 26 });

test('240 learners are asked and scored alike by the loop and by the functions of the database', async () => {
  const was = await sql('select (select count(*) from app.assessment) || $$ $$ || (select count(*) from app.account)');
  const { status, stdout, stderr } = palierctl('simulate', '--check', '--learners=240');
  assert.equal(status, 0, stderr);
  const [, placements, questions] = /^(\d+) placements, (\d+) questions: the same in the database/m.exec(stdout) ?? [];
  assert.ok(placements >= 240 && questions >= 6 * placements, stdout);
  assert.equal(await sql('select (select count(*) from app.assessment) || $$ $$ || (select count(*) from app.account)'),
    was, 'and nothing is left of them');
});

// ------------------------------------------------------------- the table

const COLUMNS = ['test', 'rule', 'bank', 'learners', 'questions_mean', 'questions_p95', 'rmse', 'bias', 'exact', 'within_one',
  'retest', 'error_ratio', 'max_exposure', 'overlap', 'unused', 'micros'];

function table(...args) {
  const { status, stdout, stderr } = palierctl('simulate', ...args);
  assert.equal(status, 0, stderr);
  const [head, ...lines] = stdout.trimEnd().split('\n').map((line) => line.split('\t'));
  return { head, rows: lines.map((cells) => Object.fromEntries(cells.map((cell, i) => [head[i], cell]))), lines };
}

test('a table of placements has a header, and rows for every rule', async (t) => {
  const first = table('--learners=40', 'placement');
  assert.deepEqual(COLUMNS.filter((name) => !first.head.includes(name)), []);
  await t.test('each row has a cell a column', () => {
    for (const cells of first.lines) assert.equal(cells.length, first.head.length, cells.join(' '));
  });
  await t.test('the four rules stand side by side', () => {
    assert.deepEqual([...new Set(first.rows.map((row) => row.rule))].sort(), ['everything', 'palier', 'random', 'reference']);
    assert.deepEqual([...new Set(first.rows.map((row) => row.test))], ['placement']);
  });
  await t.test('shares are shares, and lengths those of placements', () => {
    for (const row of first.rows) {
      for (const name of ['exact', 'within_one', 'max_exposure', 'overlap'])
        assert.ok(row[name] >= 0 && row[name] <= 1, `${name} ${row[name]}`);
      assert.ok(Number(row.exact) <= Number(row.within_one));
      if (row.rule === 'palier' && row.form === 'short') assert.equal(row.questions_mean, '8.00');
      if (row.rule === 'palier' && row.form === 'normal') assert.ok(row.questions_mean >= 6 && row.questions_mean <= 15);
    }
  });
  await t.test('its figures come again, but for the time they took', () => {
    const timeless = ({ rows }) => rows.map(({ micros, ...row }) => row);
    assert.deepEqual(timeless(table('--learners=40', 'placement')), timeless(first));
  });
});

// ------------------------------------------------------------- replay

// Answers until the end; every other question is skipped.
async function finish(who, id) {
  for (let i = 0; await sql(`select state from app.assessment where id = '${id}'`) === 'started'; i++)
    await reply(who, id, { skip: i % 2 === 1 });
}

let who;
let id;
before(async () => {
  who = await person();
  id = await startPlacement(who);
});

test('a placement under way is not computed again', () => {
  const { status, stderr } = palierctl('replay', id);
  assert.equal(status, 1);
  assert.notEqual(stderr, '');
});

test('a finished one is, and gives what was reported', async () => {
  await finish(who, id);
  const { status, stdout, stderr } = palierctl('replay', id);
  assert.equal(status, 0, stderr);
  const [reported, again] = stdout.trimEnd().split('\n').map((line) => line.replace(/^\w+:\s*/, ''));
  assert.equal(again, reported);
  assert.match(reported, new RegExp(`^level ${await sql(`select level from app.assessment where id = '${id}'`)}, chance 0\\.\\d+`));
});

test('so is one that began with what an earlier one had found', async () => {
  await sql(`begin; update app.knowledge set created_at = created_at - interval '5 days' where account = '${who.id}';
    update app.assessment set created_at = created_at - interval '5 days', completed_at = completed_at - interval '5 days'
     where id = '${id}'; commit`);
  const second = await startPlacement(who);
  assert.notEqual(second, id);
  await finish(who, second);
  assert.equal(palierctl('replay', second).status, 0);
  assert.equal(palierctl('replay', id).status, 0, 'the first one still is');
});

for (const [length, least, most] of [['short', 8, 8], ['normal', 6, 15], ['deep', 10, 20]])
  test(`so is a ${length} one`, async () => {
    const other = await person();
    const test = await startPlacement(other, '1.2', { length });
    await finish(other, test);
    const [questions, twice] = (await sql(`select count(*) || ' ' || count(*) - count(distinct c.skill)
      from app.answer r join app.challenge c on c.id = r.challenge where r.assessment = '${test}'`)).split(' ').map(Number);
    assert.ok(questions >= least && questions <= most, `${questions} questions`);
    assert.ok(length === 'deep' ? twice > 0 : twice === 0, `${twice} second questions`);
    const { status, stdout, stderr } = palierctl('replay', test);
    assert.equal(status, 0, stderr);
    const [reported, again] = stdout.trimEnd().split('\n').map((line) => line.replace(/^\w+:\s*/, ''));
    assert.equal(again, reported);
  });

test('what was never begun and what is neither a placement nor an exam is refused', async () => {
  const demonstration = (await who.post('/demonstration')).to.split('/')[2];
  while (await sql(`select state from app.assessment where id = '${demonstration}'`) === 'started')
    await reply(who, demonstration, { skip: true });
  assert.ok(await question(demonstration));
  for (const other of [demonstration, '00000000-0000-4000-8000-000000000000', 'x'])
    assert.equal(palierctl('replay', other).status, 1, other);
  assert.equal(palierctl('replay').status, 2);
});

for (const [what, change] of [['chance', 'chance = chance - 0.01'], ['error', 'error = error + 0.01'],
  ['level', 'level = (level + 1) % 9']])
  test(`another ${what} than was computed is told`, async () => {
    await sql(`create temp table if not exists kept as select level, chance, error from app.assessment where id = '${id}';
      update app.assessment set ${change} where id = '${id}'`);
    const { status, stdout } = palierctl('replay', id);
    await sql(`update app.assessment a set level = k.level, chance = k.chance, error = k.error from kept k where a.id = '${id}'`);
    assert.equal(status, 1);
    assert.match(stdout, /reported: [^\n]*\nagain: /);
    assert.equal(palierctl('replay', id).status, 0, 'and not when it is as it was');
  });

test('an answer that is gone is told, though the score is the same', async () => {
  const other = await person();
  const placement = await startPlacement(other, '1.3');
  await finish(other, placement);
  await sql(`delete from app.answer where assessment = '${placement}' and position = 1`);
  const { status, stderr } = palierctl('replay', placement);
  assert.equal(status, 1);
  assert.match(stderr, /not what was answered/);
});

test('an exam that was scored is computed again, mark by mark', async () => {
  const { exam } = await satExam(await person());
  const { status, stdout, stderr } = palierctl('replay', exam);
  assert.equal(status, 0, stderr);
  const [reported, again] = stdout.trimEnd().split('\n').map((line) => line.replace(/^\w+:\s*/, ''));
  assert.equal(again, reported);
  assert.match(reported, /^validated, \d+ pix, 92 %; 1\.1 level 3, 25 pix \(3 3 0\); /);
  await sql(`update app.exam_question set neutralised = true where assessment = '${exam}' and position = 12`);
  assert.equal(palierctl('replay', exam).status, 1, 'a question is neutralised and nothing was scored again');
  await sql(`select web.score_exam('${exam}', 'neutralisation', null)`);
  assert.equal(palierctl('replay', exam).status, 0, 'the last result counts');
});

test('an exam without a result is refused', async () => {
  const other = await person();
  const exam = await sql(`insert into app.assessment (account, kind) values ('${other.id}', 'exam') returning id`);
  const { status, stderr } = palierctl('replay', exam);
  assert.equal(status, 1);
  assert.match(stderr, /no result/);
});
