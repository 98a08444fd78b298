// The exam and who watches over it: the way in, each refusal by its words, admissions, exactly once, time, coming back, the
// invigilator's room, and that nobody reaches what is not theirs.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, assertOurPage, during, fieldOf, fingerprint, person, rows, sql, token } from './client.mjs';
import { admit, arrive, asked, certifiable, sessionOfToday, identity, sit, skip, tablet } from './exam.mjs';

const fault = (answer) => answer.page.textById('fautes') ?? `${answer.status} ${answer.to}`;
const count = (who) => sql(`select count(*) from app.answer where assessment = '${who.assessment}'`);

// ------------------------------------------------------------- the way in

test('a profile that is not certifiable says what is missing, and may not enter', async () => {
  const who = await person();
  const session = await sessionOfToday();
  const { page } = await who.get('/certification');
  assert.match(page.text, /Encore 5 compétences, et votre profil sera certifiable/);
  const answer = await who.post('/certification', identity(session));
  assert.equal(answer.status, 422);
  assert.match(fault(answer), /cinq compétences au niveau 1/);
});

test('each thing that is wrong with what was typed has its words, and changes nothing', async () => {
  const who = await certifiable(await person());
  const session = await sessionOfToday({ candidates: 3 });
  await sql(`update app.candidate set first_name = 'Élève2' where id = '${session.candidates[2].id}'`);
  const early = await sessionOfToday({ day: 'current_date + 1' });
  const late = await sessionOfToday({ day: 'current_date - 1' });
  const over = await sessionOfToday();
  await sql(`update app.exam_session set state = 'finalised' where id = '${over.id}'`);
  const was = await sql('select md5(string_agg(c::text, $$ $$ order by id)) from app.candidate c');
  for (const [fields, words] of [
    [identity(session, 0, { session: '' }), /Indiquez le numéro de la session/],
    [identity(session, 0, { first_name: ' ' }), /Ce champ est à remplir/],
    [identity(session, 0, { last_name: 'x'.repeat(101) }), /trop long/],
    [identity(session, 0, { birth_date: '' }), /Indiquez une date/],
    [identity(session, 0, { birth_date: '30/02/2012' }), /Cette date n’existe pas/],
    [identity(session, 0, { session: '999999999' }), /Il n’y a pas de session avec ce numéro/],
    [identity(session, 0, { session: 'douze' }), /Il n’y a pas de session avec ce numéro/],
    [identity(session, 0, { birth_date: '02/03/2012' }), /Personne de ce nom/],
    [identity(session, 0, { first_name: 'Elevé' }), /Personne de ce nom/],
    [identity(session, 1), /Plusieurs personnes de ce nom/],
    [identity(early), /n’est pas pour aujourd’hui/],
    [identity(late), /a eu lieu un autre jour/],
    [identity(over), /Cette session est terminée/],
  ]) {
    await sql('delete from app.sign_in_failure');
    const answer = await who.post('/certification', fields);
    assert.equal(answer.status, 422, JSON.stringify(fields));
    assert.match(fault(answer), words);
    assertOurPage(answer, 'entry');
  }
  assert.equal(await sql('select md5(string_agg(c::text, $$ $$ order by id)) from app.candidate c'), was);
});

test('a name is the same without accents, capitals, hyphens and spaces, and a date in both ways of writing', async () => {
  const who = await certifiable(await person());
  const session = await sessionOfToday();
  const answer = await who.post('/certification', identity(session, 0, { first_name: ' eleve 1', last_name: 'DESSAI',
    birth_date: '2012-03-01', session: ` n° ${session.number} ` }));
  assert.equal(answer.to, '/certification/acces', fault(answer));
});

test('a place is taken by one account, and an account takes one place of a session', async () => {
  const session = await sessionOfToday({ candidates: 2 });
  const who = await arrive(session);
  const other = await certifiable(await person());
  assert.match(fault(await other.post('/certification', identity(session))), /déjà prise par un autre compte/);
  assert.match(fault(await who.post('/certification', identity(session, 1))), /déjà celui d’une autre inscription/);
});

test('a pupil enters with the account that the school knows', async () => {
  const session = await sessionOfToday({ candidates: 1 });
  const pupil = await sql(`with o as (insert into app.organization (type, name, email)
      values ('SCO', 'Collège', 'a@exemple.fr') returning id)
    insert into app.pupil (organization, national_id, last_name, first_name, birth_date, division)
    select id, '${token().slice(0, 11)}', 'D’Essai', 'Élève1', '2012-03-01', '3A' from o returning id`);
  await sql(`update app.candidate set pupil = '${pupil}' where id = '${session.candidates[0].id}'`);
  const who = await certifiable(await person());
  assert.match(fault(await who.post('/certification', identity(session))), /ne connaît pas encore votre compte/);
  const other = await certifiable(await person());
  await sql(`update app.pupil set account = '${other.id}' where id = '${pupil}'`);
  assert.match(fault(await who.post('/certification', identity(session))), /vous connaît sous un autre compte/);
  assert.equal((await other.post('/certification', identity(session))).to, '/certification/acces');
});

test('who guesses must wait: identities by account, the access code by place, the password by session', async () => {
  const session = await sessionOfToday();
  const who = await certifiable(await person());
  const guess = (fields) => who.post('/certification', identity(session, 0, fields));
  for (let i = 0; i < 5; i++) assert.match(fault(await guess({ birth_date: `0${i + 2}/03/2012` })), /Personne de ce nom/);
  assert.match(fault(await guess({})), /trop d’essais/);
  await sql('delete from app.sign_in_failure');
  await guess({});
  for (let i = 0; i < 5; i++)
    assert.match(fault(await who.post('/certification/acces', { access_code: `XXXX2${i}` })), /pas le code d’accès/);
  assert.match(fault(await who.post('/certification/acces', { access_code: session.access_code })), /trop d’essais/);
  assert.match(fault(await who.post('/certification/acces', { access_code: ' ' })), /Indiquez le code d’accès/);
  const stranger = new Client();
  for (const [i, written] of [session.number, `0${session.number}`, `n° ${session.number}`, `#${session.number}`, `${session.number}`.split('').join(' ')].entries()) {
    const answer = await stranger.post('/certif/surveillance', { session: written, password: `2222${i}` });
    assert.match(fault(answer), /ne vont pas ensemble/);
  }
  assert.match(fault(await stranger.post('/certif/surveillance', { session: session.number, password: session.password })),
    /trop d’essais/);
  await sql('delete from app.sign_in_failure');
});

test('waiting is a live page: unchanged it is a 304, admitted it is the way in', async () => {
  const session = await sessionOfToday();
  const invigilator = await tablet(session);
  const who = await arrive(session);
  const first = await who.get('/certification/attente');
  assert.match(first.page.textOf('h1'), /en attente/);
  assert.match(first.headers.etag, /^W\/"[0-9a-f]{16}"$/);
  assert.ok(first.page.one('div', (a) => a['data-live'] === '2'), 'the live part');
  const headers = { 'if-none-match': first.headers.etag };
  const second = await who.get('/certification/attente', { headers });
  assert.equal(second.status, 304);
  assert.equal(second.body.length, 0);
  assert.match(fault(await who.post('/certification/test')), /pas encore accepté/);
  await admit(invigilator, session);
  const third = await who.get('/certification/attente', { headers });
  assert.equal(third.status, 200);
  assert.match(third.page.textOf('h1'), /C’est à vous/);
});

// ------------------------------------------------------------- the test

test('the test asks each question once, says nothing of right or wrong, and ends with the last', async () => {
  const session = await sessionOfToday();
  const invigilator = await tablet(session);
  const who = await sit(session, invigilator);
  const [{ n }] = await rows(`select count(*)::int as n from app.exam_question where assessment = '${who.assessment}'`);
  assert.ok(n >= 15 && n <= 18, `${n} questions`);
  const before = await sql(`select md5(string_agg(k::text, $$ $$ order by skill)) from app.knowledge k where account = '${who.id}'`);
  for (let i = 1; i <= n; i++) {
    const { page, key } = await asked(who);
    assert.match(page.textOf('h1'), new RegExp(`^Question\\s${i}\\s+sur ${n}$`));
    assert.match(page.textOf('p', (a) => a.class === 'ends'), /Fin à .*1\sh\s4[45]/);
    const answer = await skip(who, key);
    assert.equal(answer.to, who.exam);
    assert.equal((await skip(who, key)).to, who.exam, 'a replay is led the same way');
  }
  const end = await who.get(who.exam);
  assert.equal(end.to, `${who.exam}/fin`);
  const page = (await who.get(end.to)).page;
  assert.match(page.text, new RegExp(`${n} réponses enregistrées sur ${n} questions`));
  assert.equal(await sql(`select ended from app.exam where assessment = '${who.assessment}'`), 'candidate');
  assert.equal(await sql(`select md5(string_agg(k::text, $$ $$ order by skill)) from app.knowledge k where account = '${who.id}'`),
    before, 'the exam teaches the profile nothing');
  assert.match(fault(await who.post('/certification', identity(session))), /qu’une fois/);
});

test('a second, different answer is a 409 that leads back to the exam', async () => {
  const session = await sessionOfToday();
  const who = await sit(session, await tablet(session));
  const { key } = await asked(who);
  await skip(who, key);
  const answer = await who.post(`${who.exam}/reponse`, { key, action: 'answer', answer: 'Autre' });
  assert.equal(answer.status, 409);
  assert.equal(answer.page.name, 'learner/conflict');
  assert.ok(answer.page.one('a', (a) => a.href === who.exam), 'the way back');
  assert.equal(await count(who), '1');
});

test('after its end and half a minute an answer is not taken, and shown; before, it is', async () => {
  const session = await sessionOfToday();
  const who = await sit(session, await tablet(session));
  const { key } = await asked(who);
  await sql(`update app.exam set ends_at = now() - interval '5 seconds' where assessment = '${who.assessment}'`);
  assert.equal((await skip(who, key)).to, who.exam, 'on its way');
  assert.equal((await who.get(who.exam)).to, `${who.exam}/fin`, 'no further question');
  await sql(`update app.exam set ends_at = now() - interval '31 seconds' where assessment = '${who.assessment}'`);
  assert.equal((await skip(who, key)).to, who.exam, 'what was taken is still taken');
  const [{ key: next }] = await rows(`select key from app.question where assessment = '${who.assessment}' and position = 2`);
  const late = await who.post(`${who.exam}/reponse`, { key: next, action: 'answer', answer: 'Trop tard' });
  assert.equal(late.status, 409);
  assertOurPage(late, 'late');
  assert.match(late.page.textOf('h1'), /Le temps est écoulé/);
  assert.equal(await count(who), '1');
  assert.equal(await sql(`select ended || ' ' || (ended_at = ends_at) from app.exam where assessment = '${who.assessment}'`),
    'time true');
  assert.equal((await who.post(`${who.exam}/chrono`, { key: next })).status, 409);
  assert.equal((await who.post(`${who.exam}/application`, { key: next, action: 'reset' })).status, 409);
});

test('on another machine the test goes on at the same question after a new admission, and there alone', async () => {
  const session = await sessionOfToday();
  const invigilator = await tablet(session);
  const who = await sit(session, invigilator);
  await skip(who);
  const { key } = await asked(who);
  const other = new Client(token());
  await sql(`insert into app.session (token_hash, account, expires_at)
    values (sha256(convert_to('${other.token}', 'UTF8')), '${who.id}', now() + interval '1 hour')`);
  assert.equal((await other.get(who.exam)).to, '/certification/attente');
  const elsewhere = await other.post(`${who.exam}/reponse`, { key, action: 'skip' });
  assert.equal(elsewhere.status, 409);
  assert.match(elsewhere.page.textOf('h1'), /continue sur un autre ordinateur/);
  assert.match((await other.get('/certification/attente')).page.text, /Demander à reprendre ici/);
  assert.equal((await other.post('/certification/reprise')).to, '/certification/attente');
  assert.match((await invigilator.get(session.path)).page.text, /Demande à reprendre/);
  assert.match(fault(await other.post('/certification/test')), /pas encore accepté/);
  await admit(invigilator, session);
  assert.equal((await other.post('/certification/test')).to, who.exam);
  other.exam = who.exam;
  assert.equal((await asked(other)).key, key, 'the same question');
  assert.equal((await who.get(who.exam)).to, '/certification/attente', 'the first machine is out');
  assert.equal((await skip(who, key)).status, 409);
  assert.equal((await skip(other, key)).to, who.exam);
  assert.equal(await count(who), '2');
});

test('twenty starts at once begin one test', async () => {
  const session = await sessionOfToday();
  const invigilator = await tablet(session);
  const who = await arrive(session);
  await admit(invigilator, session);
  await who.csrf();
  const answers = await Promise.all(Array.from({ length: 20 }, () => who.post('/certification/test')));
  assert.deepEqual([...new Set(answers.map((a) => a.status))], [303]);
  assert.equal(new Set(answers.map((a) => a.to)).size, 1);
  assert.equal(await sql(`select count(*) from app.exam where candidate = '${session.candidates[0].id}'`), '1');
  assert.equal(await sql(`select admitted_at is null from app.candidate where id = '${session.candidates[0].id}'`), 't');
});

test('once the session is finalised nothing begins, goes on or is answered', async () => {
  const session = await sessionOfToday({ candidates: 2 });
  const invigilator = await tablet(session);
  const who = await sit(session, invigilator);
  const waits = await arrive(session, 1);
  await admit(invigilator, session, 1);
  const { key } = await asked(who);
  await sql(`update app.exam_session set state = 'finalised', finalised_at = now() where id = '${session.id}'`);
  const answer = await skip(who, key);
  assert.equal(answer.status, 409);
  assert.match(answer.page.textOf('h1'), /La session est terminée/);
  assert.equal((await waits.post('/certification/test')).to, '/certification');
  assert.equal(await count(who), '0');
  assert.match(fault(await invigilator.post(`${session.path}/admettre`, { candidate: session.candidates[1].id })),
    /plus rien n’y change/);
});

test('no other page reaches an exam, nor anybody else', async () => {
  const session = await sessionOfToday();
  const who = await sit(session, await tablet(session));
  const { key } = await asked(who);
  const other = await person();
  await other.csrf();
  const was = await fingerprint();
  for (const end of ['', '/application', '/bilan', '/resultats'])
    assert.equal((await who.get(`/evaluations/${who.assessment}${end}`)).status, 404, end);
  for (const end of ['reponse', 'chrono', 'application'])
    assert.equal((await who.post(`/evaluations/${who.assessment}/${end}`, { key, action: 'skip' })).status, 404, end);
  for (const end of ['', '/application', '/fin']) assert.equal((await other.get(who.exam + end)).status, 404, end);
  for (const end of ['reponse', 'chrono', 'application'])
    assert.equal((await other.post(`${who.exam}/${end}`, { key, action: 'skip' })).status, 404, end);
  assert.equal((await new Client().get(who.exam)).to, `/connexion?retour=${encodeURIComponent(who.exam).replaceAll('%2F', '/')}`);
  assert.equal(await fingerprint(), was);
});

// ------------------------------------------------------------- the room

test('the room is live, finds names, and warns when it is crowded', async () => {
  const session = await sessionOfToday({ candidates: 21 });
  const invigilator = await tablet(session);
  const room = await invigilator.get(session.path);
  assertOurPage(room, 'room');
  assert.match(room.headers['cache-control'], /no-store/);
  assert.match(room.page.text, /21 candidats pour une seule personne/);
  assert.equal(room.page.all('h3').length, 21);
  assert.equal((await invigilator.get(session.path, { headers: { 'if-none-match': room.headers.etag } })).status, 304);
  const found = await invigilator.get(`${session.path}?recherche=ELEVE%2021`);
  assert.equal(found.page.all('h3').length, 1);
  assert.match((await invigilator.get(`${session.path}?recherche=zzz`)).page.text, /Aucun candidat ne correspond/);
  await arrive(session, 3);
  const changed = await invigilator.get(session.path, { headers: { 'if-none-match': room.headers.etag } });
  assert.equal(changed.status, 200);
  assert.match(changed.page.textOf('li', (a) => a.class?.startsWith('card seat')), /Élève4 .*Attend d’entrer/);
  const waiting = await invigilator.get(`${session.path}?etat=waiting`);
  assert.equal(waiting.page.all('h3').length, 1);
  const form = waiting.page.form(`${session.path}/admettre`);
  assert.equal((await invigilator.post(`${session.path}/admettre`, { candidate: fieldOf(form, 'candidate').value,
    etat: fieldOf(form, 'etat').value })).to, `${session.path}?etat=waiting`, 'back to the list');
  assert.match((await invigilator.get(`${session.path}?etat=waiting`)).page.text, /Personne dans cette liste/);
});

test('a list to come back to that no answer has room for is bad input, and admits nobody', async () => {
  const session = await sessionOfToday();
  const invigilator = await tablet(session);
  const answer = await invigilator.post(`${session.path}/admettre`, { candidate: session.candidates[0].id, etat: 'é'.repeat(9000) });
  assert.equal(answer.status, 400);
  assertOurPage(answer, '400');
  assert.equal(await sql(`select admitted_at is null from app.candidate where id = '${session.candidates[0].id}'`), 't');
});

test('an admission is taken back, a place is freed', async () => {
  const session = await sessionOfToday();
  const invigilator = await tablet(session);
  const who = await arrive(session);
  await admit(invigilator, session);
  const candidate = session.candidates[0].id;
  assert.equal((await invigilator.post(`${session.path}/retirer`, { candidate })).to, session.path);
  assert.match(fault(await who.post('/certification/test')), /pas encore accepté/);
  assert.equal((await invigilator.post(`${session.path}/candidats/${candidate}/liberer`)).status, 303);
  assert.equal((await who.get('/certification/attente')).to, '/certification');
  assert.match((await invigilator.get(session.path)).page.text, /Pas encore là/);
  await sit(session, invigilator);
  assert.match(fault(await invigilator.post(`${session.path}/candidats/${candidate}/liberer`)), /a commencé/);
});

test('time is added in minutes and in percent, while the test runs too', async () => {
  const session = await sessionOfToday({ extra: 33 });
  const invigilator = await tablet(session);
  const seat = `${session.path}/candidats/${session.candidates[0].id}`;
  const give = (fields) => invigilator.post(`${seat}/temps`, fields);
  const length = () => sql(`select extract(epoch from ends_at - starts_at)::int / 60.0 from app.exam e
    where candidate = '${session.candidates[0].id}'`);
  assert.match(fault(await give({})), /Indiquez le temps à donner/);
  assert.match(fault(await give({ minutes: '10' })), /n’a pas commencé/);
  for (const extra_time of ['201', '-1', 'x', '1.5']) assert.match(fault(await give({ extra_time })), /de 0 à 200/);
  const who = await sit(session, invigilator);
  assert.equal(Number(await length()), 139.65);
  for (const minutes of ['0', '241', 'x']) assert.match(fault(await give({ minutes })), /de 1 à 240/);
  const { ends_at } = Object.fromEntries((await invigilator.get(seat)).page.form(`${seat}/temps`).fields.map((f) => [f.name, f.value]));
  assert.equal((await give({ minutes: '10', ends_at })).to, seat);
  assert.match(fault(await give({ minutes: '10', ends_at })), /vient de changer/, 'sent twice it is added once');
  assert.equal(Number(await length()), 149.65);
  assert.equal((await give({ extra_time: '50 %' })).to, seat);
  assert.equal(Number(await length()), 167.5);
  await sql(`update app.exam set ends_at = now() + interval '10 minutes' where assessment = '${who.assessment}'`);
  assert.match(fault(await give({ extra_time: '0' })), /serait déjà fini/);
});

test('the invigilator ends a test, and reports what happened', async () => {
  const session = await sessionOfToday();
  const invigilator = await tablet(session);
  const seat = `${session.path}/candidats/${session.candidates[0].id}`;
  assert.match(fault(await invigilator.post(`${seat}/terminer`)), /n’a pas commencé/);
  const who = await sit(session, invigilator);
  const report = (fields) => invigilator.post(`${seat}/incident`, fields);
  for (const [fields, words] of [
    [{}, /Choisissez ce qui s’est passé/],
    [{ incident: 'rien' }, /Choisissez un incident de la liste/],
    [{ incident: 'in_challenge.file_not_opening' }, /Indiquez le numéro de la question/],
    [{ incident: 'in_challenge.file_not_opening', question: '99' }, /pas de question de ce numéro/],
    [{ incident: 'signature_issue' }, /Décrivez ce qui s’est passé/],
    [{ incident: 'fraud', description: 'x'.repeat(2001) }, /trop longue/],
  ]) assert.match(fault(await report(fields)), words);
  assert.equal(await sql('select count(*) from app.incident'), '0');
  for (const answer of await Promise.all(Array.from({ length: 4 }, () => report({ incident: 'in_challenge.file_not_opening', question: '2', description: ' Rien ' }))))
    assert.equal(answer.to, seat, 'sent four times at once it is reported once');
  assert.deepEqual(await rows('select category, subcategory, question, description from app.incident'),
    [{ category: 'in_challenge', subcategory: 'file_not_opening', question: 2, description: 'Rien' }]);
  const { key } = await asked(who);
  assert.equal((await invigilator.post(`${seat}/terminer`)).to, seat);
  assert.match((await invigilator.get(seat)).page.text, /Terminé par la surveillance/);
  assert.match(fault(await invigilator.post(`${seat}/terminer`)), /est terminé/);
  assert.match(fault(await invigilator.post(`${session.path}/admettre`, { candidate: session.candidates[0].id })), /est terminé/);
  assert.match((await skip(who, key)).page.textOf('h1'), /a été arrêté/);
});

test('while the session is finalised nothing more is reported, given or admitted', async () => {
  const session = await sessionOfToday();
  const invigilator = await tablet(session);
  const seat = `${session.path}/candidats/${session.candidates[0].id}`;
  await invigilator.csrf();
  for (const [path, fields] of [[`${seat}/incident`, { incident: 'fraud' }], [`${seat}/temps`, { extra_time: '50' }],
    [`${session.path}/admettre`, { candidate: session.candidates[0].id }]]) {
    const was = await fingerprint();
    const answer = await during(`update app.exam_session set state = 'finalised', finalised_at = now() where id = '${session.id}'`,
      () => invigilator.post(path, fields));
    assert.match(fault(answer), /Cette session est terminée/, path);
    await sql(`update app.exam_session set state = 'open', finalised_at = null where id = '${session.id}'`);
    assert.equal(await fingerprint(), was, path);
  }
});

test('an invigilator sees their session alone, and is nobody elsewhere; nobody else sees it', async () => {
  const session = await sessionOfToday();
  const other = await sessionOfToday();
  const invigilator = await tablet(session);
  const stranger = await certifiable(await person());
  const candidate = other.candidates[0].id;
  await stranger.csrf();
  const was = await fingerprint();
  for (const who of [invigilator, stranger]) {
    const path = who === invigilator ? other.path : session.path;
    assert.equal((await who.get(path)).status, 404);
    assert.equal((await who.get(`${path}/candidats/${candidate}`)).status, 404);
    for (const end of ['admettre', 'retirer']) assert.equal((await who.post(`${path}/${end}`, { candidate })).status, 404, end);
    for (const end of ['liberer', 'temps', 'terminer', 'incident'])
      assert.equal((await who.post(`${path}/candidats/${candidate}/${end}`, { minutes: '5' })).status, 404, end);
  }
  assert.equal((await invigilator.post(`${session.path}/admettre`, { candidate })).status, 404, 'a candidate of another session');
  assert.equal((await invigilator.get('/accueil')).to, '/connexion?retour=/accueil');
  assert.equal(await fingerprint(), was);
  assert.equal((await invigilator.post('/deconnexion')).status, 303);
  assert.equal((await invigilator.get(session.path)).status, 404);
});
