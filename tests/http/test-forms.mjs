// Forms with faults: 422 on the same form, what was typed is kept (and escaped), each message stands beside its field
// and is tied to it, and a password never comes back.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, PASSWORD, ask, assertLacks, assertOurPage, fieldOf, fingerprint, passwordHash, person, quote, sql,
  syntheticContent } from './client.mjs';

const EVIL = `"><script>alert('à')</script>&amp;{x}`;

let hash;
before(async () => {
  hash = await passwordHash();
  await syntheticContent();
});

// The form again, with a message tied to the control of each faulty field, and to no other.
function assertFaults(answer, page, action, fields, { alias = (n) => n } = {}) {
  assert.equal(answer.status, 422);
  assertOurPage(answer, action);
  assert.equal(answer.page.name, page);
  assert.equal(answer.headers['cache-control'], 'no-store');
  const form = answer.page.form(action);
  assert.ok(form, `no form that posts to ${action}`);
  assert.match(answer.page.csrf ?? '', /^[0-9a-f]{32}$/);
  for (const name of fields) {
    const control = answer.page.elements.find((e) => !e.close && (e.attributes.name === alias(name)
      || e.attributes.id === alias(name)) && e.attributes['aria-invalid'] === 'true')?.attributes;
    assert.ok(control, `${name} is not marked as faulty`);
    const messages = (control['aria-describedby'] ?? '').trim().split(/\s+/).map((id) => {
      assert.ok(answer.page.byId(id), `${name}: described by #${id}, which is not there`);
      return { class: answer.page.byId(id).class, text: answer.page.textById(id) };
    });
    const fault = messages.find((m) => m.class === 'fault');
    assert.ok(fault?.text.length > 5, `${name}: no message tied to it`);
  }
  const faulty = answer.page.elements.filter((e) => !e.close && e.attributes['aria-invalid'] === 'true');
  assert.equal(faulty.length, fields.length, 'another field is marked too');
  const summary = answer.page.textById('fautes');
  assert.ok(summary?.length > 10, 'no summary of the faults');
  assert.match(answer.page.textOf('title'), /erreur|corriger|faute/i, 'the title does not tell');
  return form;
}

function assertNoScript(answer) {
  assertLacks(answer.text, /<script>alert/i, 'not escaped');
}

// ------------------------------------------------------------- sign up

const UP = { first_name: 'Ada', last_name: 'Lovelace', email: 'ada@exemple.fr', password: PASSWORD, terms: 'yes' };

test('sign-up: an empty form has a fault beside each of its five fields', async () => {
  const was = await fingerprint();
  const answer = await new Client().post('/inscription', {});
  assertFaults(answer, 'visitor/sign_up', '/inscription', ['first_name', 'last_name', 'email', 'password', 'terms']);
  assert.equal(await fingerprint(), was);
});

for (const [field, values] of Object.entries({
  first_name: ['', '   ', '\u00a0', 'x'.repeat(101)],
  last_name: ['', '\t\n', 'é'.repeat(101)],
  email: ['', 'ada', '@exemple.fr', 'ada@', 'ada@exemple', 'a b@exemple.fr', 'ada@exemple.fr, b@exemple.fr',
    `${'x'.repeat(260)}@exemple.fr`, 'ada@@exemple.fr', 'ada@exemple..fr'],
  password: ['', 'court1A', 'sansmajuscule1', 'SANSMINUSCULE1', 'SansChiffre', `A1${'a'.repeat(300)}`],
  terms: [''],
})) {
  test(`sign-up: only ${field} is wrong: only it is marked, the rest is kept`, async () => {
    const was = await fingerprint();
    for (const value of values) {
      const answer = await new Client().post('/inscription', { ...UP, [field]: value });
      const form = assertFaults(answer, 'visitor/sign_up', '/inscription', [field]);
      for (const name of ['first_name', 'last_name', 'email'])
        assert.equal(fieldOf(form, name).value, name === field ? value.replace(/[\t\n]/g, (c) => c) : UP[name], name);
      assert.equal(fieldOf(form, 'terms').checked, field !== 'terms');
      assert.equal(fieldOf(form, 'password').value ?? '', '');
    }
    assert.equal(await fingerprint(), was);
  });
}

test('sign-up: hostile values come back as text, the password not at all', async () => {
  const answer = await new Client().post('/inscription', { ...UP, first_name: EVIL, last_name: EVIL, email: EVIL,
    password: EVIL, terms: EVIL });
  const form = assertFaults(answer, 'visitor/sign_up', '/inscription', ['email', 'password']);
  for (const name of ['first_name', 'last_name', 'email']) assert.equal(fieldOf(form, name).value, EVIL);
  assertNoScript(answer);
  const secret = 'Motdepasse-secret-1';
  const again = await new Client().post('/inscription', { ...UP, email: '', password: secret });
  assert.equal(again.status, 422);
  assert.ok(!again.text.includes(secret), 'the password is in the page');
});

test('sign-up: an address that is taken, in whatever case, is a fault beside it', async () => {
  const somebody = await person();
  for (const email of [somebody.email, somebody.email.toUpperCase(), `  ${somebody.email} `])
    assertFaults(await new Client().post('/inscription', { ...UP, email }), 'visitor/sign_up', '/inscription', ['email']);
});

test('sign-up: names with every letter, mark and emoji are taken as they are', async () => {
  const names = ['Zoé', 'N’Diaye', 'Łukasz', '李', 'عمر', '👩🏽‍💻 x', 'e\u0301', '&lt;b&gt;'];
  for (const [i, name] of names.entries()) {
    const client = new Client();
    const email = `noms-${i}@exemple.fr`;
    const answer = await client.post('/inscription', { ...UP, first_name: name, email });
    assert.equal(answer.status, 303, name);
    assert.equal(await sql(`select first_name = ${quote(name)} from app.account where email = '${email}'`), 't', name);
    const page = (await client.get('/mon-compte')).page;
    assert.equal(fieldOf(page.form('/mon-compte/identite'), 'first_name').value, name);
  }
});

test('sign-up: signs of a name that nobody sees are left out', async () => {
  const email = 'invisible@exemple.fr';
  assert.equal((await new Client().post('/inscription', { ...UP, first_name: 'O\u200bx\u202e', email })).status, 303);
  assert.equal(await sql(`select first_name from app.account where email = '${email}'`), 'Ox');
});

// ------------------------------------------------------------- sign in

test('sign-in: without a login the field is marked', async () => {
  assertFaults(await new Client().post('/connexion', { password: PASSWORD }), 'visitor/sign_in', '/connexion', ['login']);
});

test('sign-in: a refusal keeps the login and the way back, escaped, and not the password', async () => {
  const secret = 'Motdepasse-secret-2';
  const answer = await new Client().post('/connexion', { login: EVIL, password: secret, retour: '/competences/1.1' });
  const form = assertFaults(answer, 'visitor/sign_in', '/connexion', []);
  assert.equal(fieldOf(form, 'login').value, EVIL);
  assert.equal(fieldOf(form, 'retour').value, '/competences/1.1');
  assertNoScript(answer);
  assert.ok(!answer.text.includes(secret));
});

test('forgotten password: without a login the field is marked', async () => {
  assertFaults(await new Client().post('/mot-de-passe-oublie', {}), 'visitor/forgotten_password', '/mot-de-passe-oublie',
    ['login']);
});

test('new password: a bad one is a fault beside the field, and the link still works', async () => {
  const who = await person({ hash });
  await new Client().post('/mot-de-passe-oublie', { login: who.email });
  const code = /nouveau-mot-de-passe\/([A-Za-z0-9_-]{43})/.exec(await sql(`select body from app.mail
    where recipient = '${who.email}'`))[1];
  const answer = await new Client().post(`/nouveau-mot-de-passe/${code}`, { password: 'court' });
  assertFaults(answer, 'visitor/new_password', `/nouveau-mot-de-passe/${code}`, ['password']);
  assert.equal((await new Client().post(`/nouveau-mot-de-passe/${code}`, { password: PASSWORD })).status, 303);
});

// ------------------------------------------------------------- one's account

test('identity: what was typed is kept beside the fault, escaped', async () => {
  const who = await person();
  const answer = await who.post('/mon-compte/identite', { first_name: '', last_name: EVIL });
  const form = assertFaults(answer, 'learner/account', '/mon-compte/identite', ['first_name']);
  assert.equal(fieldOf(form, 'first_name').value, '');
  assert.equal(fieldOf(form, 'last_name').value, EVIL);
  assertNoScript(answer);
});

test('password: a wrong one and a weak one are each told beside their field, and neither comes back', async () => {
  const who = await person({ hash });
  const answer = await who.post('/mon-compte/mot-de-passe', { current_password: 'Faux-secret-9', password: 'faible-secret' });
  assert.equal(answer.status, 422);
  assertOurPage(answer, 'password');
  const form = answer.page.form('/mon-compte/mot-de-passe');
  for (const name of ['current_password', 'password']) {
    const control = fieldOf(form, name);
    assert.equal(control['aria-invalid'], 'true', name);
    const ids = control['aria-describedby'].trim().split(/\s+/);
    assert.ok(ids.some((id) => answer.page.byId(id)?.class === 'fault'), name);
    assert.equal(control.value ?? '', '');
  }
  assertLacks(answer.text, /-secret/, 'a password is in the page');
  assert.equal(answer.page.all('input', (a) => a['aria-invalid'] === 'true').length, 2, 'fields of another form too');
});

test('deleting: a wrong password is told beside its own field, and nothing is deleted', async () => {
  const who = await person({ hash });
  const answer = await who.post('/mon-compte/supprimer', { current_password: 'Faux-9999' });
  assert.equal(answer.status, 422);
  assert.equal(fieldOf(answer.page.form('/mon-compte/supprimer'), 'current_password')['aria-invalid'], 'true');
  assert.equal(answer.page.all('input', (a) => a['aria-invalid'] === 'true').length, 1, 'fields of another form too');
  assert.equal(await sql(`select count(*) from app.account where id = '${who.id}'`), '1');
});

// ------------------------------------------------------------- questions

// The form again after an answer that is none; nothing is recorded, and the key is the same.
async function faulty(challenge, fields, marked = ['answer']) {
  const who = await person();
  const { assessment, key } = await ask(who, challenge);
  const path = `/evaluations/${assessment}/reponse`;
  assert.equal((await who.get(`/evaluations/${assessment}`)).status, 200);
  const was = await fingerprint();
  const answer = await who.post(path, [['key', key], ['action', 'answer'], ...fields]);
  const form = assertFaults(answer, 'learner/question', path, marked);
  assert.equal(fieldOf(form, 'key').value, key);
  assertNoScript(answer);
  assert.equal(await fingerprint(), was);
  return { answer, form, who, assessment, key };
}

test('question, one choice: nothing chosen', async () => {
  const { form } = await faulty('essai-qcu', []);
  assert.equal(form.fields.filter((f) => f.name === 'answer' && f.type === 'radio').length, 2);
});

test('question, several choices: nothing ticked', async () => {
  const { form } = await faulty('essai-qcm', []);
  assert.equal(form.fields.filter((f) => f.type === 'checkbox' && f.checked).length, 0);
});

test('question, several choices: what was ticked is kept', async () => {
  const { form } = await faulty('essai-qcm', [['answer', '1'], ['answer', '3'], ['answer', 'x'.repeat(2001)]]);
  assert.deepEqual(form.fields.filter((f) => f.type === 'checkbox' && f.checked).map((f) => f.value), ['1', '3']);
});

test('question, text: nothing but spaces', async () => {
  await faulty('essai-qroc', [['answer', ' \u00a0 ']]);
});

test('question, text: too long, kept and escaped', async () => {
  const long = EVIL + 'é'.repeat(2000);
  const { form } = await faulty('essai-qroc', [['answer', long]]);
  assert.equal(fieldOf(form, 'answer').value, long);
});

test('question, list: nothing chosen', async () => {
  const { form } = await faulty('essai-select', [['answer', '']]);
  assert.deepEqual(fieldOf(form, 'answer').options, ['', 'Paris', 'Lyon']);
});

test('question, several fields: one empty, the others kept', async () => {
  const { form } = await faulty('essai-fields', [['answer.num1', EVIL], ['answer.ville', ''], ['answer.mois', 'mars']]);
  assert.equal(fieldOf(form, 'answer.num1').value, EVIL);
  assert.equal(fieldOf(form, 'answer.ville').value, '');
  assert.equal(fieldOf(form, 'answer.mois').value, 'mars');
});

test('question, order: a thing at two places, the lists as they were', async () => {
  const { form } = await faulty('essai-order', [['answer.1', 'a'], ['answer.2', 'a'], ['answer.3', 'c']]);
  assert.deepEqual([1, 2, 3].map((n) => fieldOf(form, `answer.${n}`).value), ['a', 'a', 'c']);
});

test('question, order: a place empty, the others kept', async () => {
  const { form } = await faulty('essai-order', [['answer.1', 'a'], ['answer.2', ''], ['answer.3', 'c']]);
  assert.deepEqual([1, 2, 3].map((n) => fieldOf(form, `answer.${n}`).value), ['a', '', 'c']);
});

test('question, matching: one left out, the other kept', async () => {
  const { form } = await faulty('essai-match', [['answer.a', '1']]);
  assert.equal(fieldOf(form, 'answer.a').value, '1');
  assert.equal(fieldOf(form, 'answer.b').value, '');
});

test('question: after a fault the same key takes the answer', async () => {
  const { who, assessment, key } = await faulty('essai-qroc', [['answer', '']]);
  const answer = await who.post(`/evaluations/${assessment}/reponse`, { key, action: 'answer', answer: 'paris' });
  assert.equal(answer.status, 303);
  assert.equal(await sql(`select verdict from app.answer where assessment = '${assessment}' and position = 1`), 'ok');
});

test('question: a skip is taken whatever else the form holds', async () => {
  const who = await person();
  const { assessment, key } = await ask(who, 'essai-order');
  const answer = await who.post(`/evaluations/${assessment}/reponse`, [['key', key], ['action', 'skip'], ['answer.1', 'a'],
    ['answer.2', 'a']]);
  assert.equal(answer.status, 303);
  assert.equal(await sql(`select verdict || coalesce(given::text, '') from app.answer where assessment = '${assessment}'`),
    'aband');
});

for (const [kind, fields, verdict] of [
  ['qcu', [['answer', '2']], 'ok'], ['qcu', [['answer', '1']], 'ko'], ['qcu', [['answer', '9']], 'ko'],
  ['qcu', [['answer', '1'], ['answer', '2']], 'ko'], ['qcu', [['answer.x', '2']], 'ko'],
  ['qcm', [['answer', '3'], ['answer', '1']], 'ok'], ['qcm', [['answer', '1']], 'ko'],
  ['qcm', [['answer', '1'], ['answer', '1'], ['answer', '3']], 'ok'],
  ['qroc', [['answer', ' PÂRIS ']], 'ok'], ['qroc', [['answer', 'Lyon']], 'ko'], ['qroc', [['answer', 'a'], ['answer', 'b']], 'ko'],
  ['select', [['answer', 'Lyon']], 'ok'], ['select', [['answer', 'lyon']], 'ko'],
  ['fields', [['answer.num1', '3'], ['answer.ville', 'lyon'], ['answer.mois', 'mars']], 'ok'],
  ['fields', [['answer.num1', '4'], ['answer.ville', 'lyon'], ['answer.mois', 'mars']], 'ko'],
  ['order', [['answer.1', 'a'], ['answer.2', 'b'], ['answer.3', 'c']], 'ok'],
  ['order', [['answer.1', 'b'], ['answer.2', 'a'], ['answer.3', 'c']], 'ko'],
  ['match', [['answer.a', '1'], ['answer.b', '2']], 'ok'], ['match', [['answer.a', '2'], ['answer.b', '1']], 'ko'],
]) {
  test(`question ${kind}: ${fields.map(([n, v]) => `${n}=${v}`).join(' ')} is ${verdict}`, async () => {
    const who = await person();
    const { assessment, key } = await ask(who, `essai-${kind}`);
    const page = (await who.get(`/evaluations/${assessment}`)).page;
    const form = page.form(`/evaluations/${assessment}/reponse`);
    assert.equal(fieldOf(form, 'key').value, key);
    assert.deepEqual(form.fields.filter((f) => f.name === 'action').map((f) => f.value).sort(), ['answer', 'skip']);
    const answer = await who.post(`/evaluations/${assessment}/reponse`, [['key', key], ['action', 'answer'], ...fields]);
    assert.equal(answer.status, 303, answer.page.textById('fautes'));
    assert.equal(await sql(`select verdict from app.answer where assessment = '${assessment}'`), verdict);
    assertOurPage(await who.follow(answer.to), answer.to);
    assertOurPage(await who.follow(`/evaluations/${assessment}/bilan`), 'checkpoint or results');
  });
}

test('question: a text of any kind comes back in the checkpoint as text', async () => {
  const who = await person();
  const { assessment, key } = await ask(who, 'essai-qroc');
  await who.post(`/evaluations/${assessment}/reponse`, { key, action: 'answer', answer: `${EVIL}]]>\r\n\t😀` });
  const shown = await who.get(`/evaluations/${assessment}/bilan`);
  assertOurPage(shown, 'checkpoint');
  assertNoScript(shown);
  assert.ok(shown.page.text.includes("\"><script>alert('à')</script>&amp;{x}]]> 😀"), shown.page.text);
});

test('every control of every form has its label', async () => {
  const who = await person();
  const pages = [await new Client().get('/inscription'), await new Client().get('/connexion'),
    await new Client().get('/mot-de-passe-oublie'), await who.get('/mon-compte')];
  for (const kind of ['qcu', 'qcm', 'qroc', 'select', 'fields', 'order', 'match']) {
    const learner = await person();
    pages.push(await learner.get(`/evaluations/${(await ask(learner, `essai-${kind}`)).assessment}`));
  }
  for (const { page } of pages) {
    const labels = new Set(page.all('label').map((l) => l.attributes.for).filter(Boolean));
    for (const { tag, attributes, at } of page.elements.filter((e) => !e.close
      && ['input', 'select', 'textarea'].includes(e.tag))) {
      if (attributes.type === 'hidden') continue;
      const before = page.html.slice(0, at);
      const inside = before.lastIndexOf('<label') > before.lastIndexOf('</label');
      assert.ok(inside || labels.has(attributes.id), `${page.name}: ${tag} ${attributes.name} has no label`);
    }
  }
});
