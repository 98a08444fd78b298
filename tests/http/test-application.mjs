// Simulated applications over HTTP, by the links and forms that their pages show: what is done is kept, reset takes it
// back, nobody else gets in, no page's source holds what is not earned, and no input makes a 500.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { PREFIX, ask, assertLacks, assertOurPage, decode, fieldOf, fingerprint, person, reply, rows, sql } from './client.mjs';

let who;
before(async () => { who = await person(); });

const at = (asked, query = '') => `/evaluations/${asked.assessment}/application${query}`;
const look = async (asked, query) => (await who.get(at(asked, query))).page;
const act = (asked, fields) => who.post(at(asked), [['key', asked.key], ...fields]);

// Somebody new for each challenge: a person has one open test a competence.
async function open(challenge) {
  who = await person();
  return ask(who, challenge);
}

// Every page of an application that links lead to, as they are before anything is done.
async function crawl(asked, limit = 400) {
  const seen = new Map();
  const todo = [at(asked)];
  while (todo.length && seen.size < limit) {
    const path = todo.pop();
    const answer = await who.get(path);
    assert.equal(answer.status, 200, path);
    assertOurPage(answer, path);
    seen.set(path, answer.text);
    for (const { attributes: { href } } of answer.page.all('a')) {
      const next = href?.slice(PREFIX.length).replace(/&fil=[^&]*/, '').replace(/#.*/, '');
      if (next?.startsWith(at(asked)) && !seen.has(next) && !todo.includes(next)) todo.push(next);
    }
  }
  return seen;
}

const launches = await rows(`select c.id, c.simulation, s.kind from app.challenge c join app.simulation s on s.id = c.simulation
  where not c.retired order by c.id`);
// What is not shown before anything is done: its texts, as a page would hold them.
const HIDDEN = await rows(`select p.simulation, t.text from app.simulation_part p,
  lateral regexp_split_to_table(p.body, '<[^>]*>') as t (text)
  where not simulation.holds(p.conditions, simulation.world(p.simulation, '{}')) and length(t.text) > 5`);

test('at least four questions of each kind are shipped', () => {
  for (const kind of ['files', 'mail', 'settings', 'web'])
    assert.ok(launches.filter((l) => l.kind === kind).length >= 4, kind);
});

for (const { simulation, id } of new Map(launches.map((l) => [l.simulation, l])).values())
  test(`${simulation}: every page that links lead to is ours, and tells nothing that is not earned`, async () => {
    const asked = await open(id);
    const pages = await crawl(asked);
    assert.ok(pages.size >= 2, `${pages.size} pages`);
    for (const [path, html] of pages)
      for (const { text } of HIDDEN.filter((h) => h.simulation === simulation))
        assert.ok(!decode(html).includes(decode(text)), `${path} says ${text}`);
  });

test('every outcome is reached by doing what its conditions name, and by nothing less', async () => {
  const outcomes = await rows(`select p.simulation, p.conditions, s.changes,
      simulation.holds(p.conditions, simulation.world(p.simulation, s.changes)) as reached,
      (select bool_or(simulation.holds(p.conditions, simulation.world(p.simulation, s.changes - i)))
         from jsonb_object_keys(s.changes) i) as by_less
    from app.simulation_part p cross join lateral (
      select jsonb_object_agg(c ->> 'item', jsonb_build_object(coalesce(c ->> 'property', 'value'), c ->> 'is')) as changes
        from jsonb_array_elements(p.conditions) c where c ? 'is') s
   where p.item = ''`);
  assert.ok(outcomes.length >= 5);
  for (const { simulation, reached, by_less: less } of outcomes) {
    assert.ok(reached, `${simulation}: its outcome is out of reach`);
    assert.equal(less, false, `${simulation}: a part is enough`);
  }
});

test('what is done is kept, earns its word, and is taken back by one button', async () => {
  const asked = await open('dossiers-3c');
  const page = await look(asked);
  const form = page.form(at(asked));
  assert.ok(form);
  const list = await look(asked, '?lieu=telechargements');
  assert.ok(list.all('input', (a) => a.name === 'answer' && a.type === 'checkbox').length === 6);
  const first = await act(asked, [['action', 'move'], ['answer', 'eau'], ['answer', 'telephone'], ['target', 'factures-2026'],
    ['lieu', 'telechargements']]);
  assert.equal(first.status, 303);
  assert.equal(first.to, `${at(asked)}?fait=move&lieu=telechargements`);
  assert.equal((await act(asked, [['action', 'restore'], ['answer', 'electricite']])).status, 303);
  const last = await act(asked, [['action', 'move'], ['answer', 'electricite'], ['target', 'factures-2026']]);
  assert.match((await who.get(last.to)).text, /cerfeuil/);
  const reset = await act(asked, [['action', 'reset']]);
  assert.equal(reset.to, `${at(asked)}?fait=reset`);
  assertLacks((await who.get(reset.to)).text, /cerfeuil/, 'after a reset');
  assert.equal(await sql(`select changes from app.simulation_state where assessment = '${asked.assessment}'`), '{}');
});

test('a switch shows what depends on it', async () => {
  const asked = await open('systeme-donnees-4c');
  assertLacks((await who.get(at(asked, '?lieu=service'))).text, /Finlande/, 'before');
  const form = (await look(asked, '?lieu=service')).forms.find((f) => fieldOf(f, 'target')?.value === 'technique');
  const answer = await act(asked, form.fields.filter((f) => !['csrf', 'key'].includes(f.name)).map((f) => [f.name, f.value]));
  assert.match((await who.get(answer.to)).text, /Finlande/);
});

test('without a token, with a wrong one or from elsewhere nothing changes', async () => {
  const asked = await open('dossiers-3c');
  const was = await fingerprint();
  const fields = [['key', asked.key], ['action', 'delete'], ['answer', 'eau']];
  for (const options of [{ csrf: null }, { csrf: 'x' }, { origin: null }, { origin: 'https://ailleurs.example' }])
    assert.equal((await who.post(at(asked), fields, options)).status, 403);
  assert.equal(await fingerprint(), was);
});

test('it is its owner\'s alone', async () => {
  const asked = await open('dossiers-3c');
  const other = await person();
  const was = await fingerprint();
  assert.equal((await other.get(at(asked))).status, 404);
  assert.equal((await other.post(at(asked), { key: asked.key, action: 'reset' })).status, 404);
  const visitor = await who.get(at(asked), { headers: { cookie: '' } });
  assert.equal(visitor.status, 303);
  assert.match(visitor.to, /^\/connexion/);
  assert.equal(await fingerprint(), was);
});

test('after the answer it is closed, and says the way on', async () => {
  const asked = await open('dossiers-3c');
  await act(asked, [['action', 'delete'], ['answer', 'eau']]);
  await reply(who, asked.assessment);
  await sql(`update app.question set challenge = 'moteur-1a' where assessment = '${asked.assessment}' and position = 2`);
  const closed = await who.get(at(asked));
  assert.equal(closed.status, 409);
  assertOurPage(closed);
  assert.ok(closed.page.one('a', (a) => a.href === `${PREFIX}/evaluations/${asked.assessment}`));
  const was = await fingerprint();
  const late = await act(asked, [['action', 'reset']]);
  assert.equal(late.to, at(asked));
  assert.equal(await fingerprint(), was);
});

test('of two posts at once both are kept', async () => {
  const asked = await open('dossiers-3c');
  const items = ['eau', 'telephone', 'devis', 'ancienne', 'menu', 'photo'];
  const answers = await Promise.all(items.map((i) => act(asked, [['action', 'delete'], ['answer', i]])));
  for (const answer of answers) assert.equal(answer.status, 303);
  const changes = JSON.parse(await sql(`select changes from app.simulation_state where assessment = '${asked.assessment}'`));
  assert.deepEqual(Object.keys(changes).sort(), [...items].sort());
});

test('faults come back in the window, beside what they are about, with what was typed', async () => {
  const asked = await open('structurer-donnees-3c');
  const answer = await act(asked, [['action', 'rename'], ['answer', 'photo-a'], ['value', 'a/b<c>'], ['lieu', 'a-classer'],
    ['objet', 'photo-a'], ['vue', 'proprietes']]);
  assert.equal(answer.status, 422);
  assert.equal(answer.page.name, 'learner/application');
  assert.equal(fieldOf(answer.page.forms.find((f) => fieldOf(f, 'value')), 'value').value, 'a/b<c>');
  assert.ok(answer.page.byId('value-faute'));
  const nothing = await act(asked, [['action', 'delete']]);
  assert.equal(nothing.status, 422);
  assert.ok(nothing.page.byId('answer-faute'));
});

const BAD = ['rien', '../..', '\'', '"', '<b>', '%', '_', '\\', 'é', '-'.repeat(60), 'x'.repeat(2000), '_zz', '_f', '_ff', '{}', '[]',
  'eau', 'documents', 'null', '1e99', '😀', '(((', 'a b', '.', '..', '-nom', 'proprietes'];
for (const { id, kind } of [...new Map(launches.map((l) => [l.kind, l])).values()])
  test(`${kind}: nothing in an address makes a 500`, async () => {
    const asked = await open(id);
    for (const name of ['lieu', 'objet', 'vue', 'tri', 'recherche', 'adresse', 'fil', 'fait'])
      for (const value of BAD) {
        const answer = await who.get(at(asked, `?${name}=${encodeURIComponent(value)}`));
        assert.ok([200, 400, 404].includes(answer.status), `${name}=${value}: ${answer.status}`);
        assertOurPage(answer, `${name}=${value}`);
        assertLacks(answer.text, /="<b>|>[^<]*<b>[^<]*rien/, 'raw markup');
      }
  });
for (const { id, kind } of [...new Map(launches.map((l) => [l.kind, l])).values()])
  test(`${kind}: nothing in a post makes a 500, and what is refused changes nothing`, async () => {
    const asked = await open(id);
    const was = await fingerprint();
    for (const action of ['', 'move', 'rename', 'delete', 'restore', 'mark', 'reply', 'set', 'rien', '\''])
      for (const value of BAD) {
        const answer = await act(asked, [['action', action], ['answer', value], ['target', value], ['value', value]]);
        assert.ok([303, 400, 404, 422].includes(answer.status), `${action} ${value}: ${answer.status}`);
        if (answer.status !== 303) assertOurPage(answer, `${action} ${value}`);
      }
    for (const [name, value] of [['lieu', '../x'], ['objet', '&a=b'], ['vue', 'É']]) {
      const answer = await act(asked, [['action', 'set'], [name, value]]);
      assert.ok([400, 404, 422].includes(answer.status), `${name}=${value}: ${answer.status}`);
    }
    if (kind === 'web') assert.equal(await fingerprint(), was);
  });

test('it works in the demonstration', async () => {
  who = await person({ kind: 'anonymous' });
  const id = await sql(`insert into app.assessment (account, kind, course) values ('${who.id}', 'demonstration', 'demonstration')
    returning id`);
  const key = await sql(`insert into app.question (assessment, position, challenge) values ('${id}', 1, 'transfert-2c') returning key`);
  const asked = { assessment: id, key };
  const question = await who.get(`/evaluations/${id}`);
  assert.ok(question.page.one('a', (a) => a.href === PREFIX + at(asked)), 'the question launches it');
  const answer = await act(asked, [['action', 'set'], ['target', 'envoi-photos'], ['value', 'on'], ['lieu', 'espace']]);
  assert.equal(answer.status, 303);
  assert.match((await who.get(answer.to)).text, /aria-checked="true"/);
});
